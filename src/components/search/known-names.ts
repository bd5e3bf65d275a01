import type { Known } from './named-by.ts'

/** Reads the page’s list of everything by name: a link with the title, and after it the other names. */
export function readKnown(index: ParentNode): Known[] {
  return [...index.querySelectorAll<HTMLElement>('[data-entry]')].map((entry) => {
    const link = entry.querySelector('a')
    const others = [...entry.querySelectorAll('[data-name]')].map((name) => name.textContent.trim())
    return { href: link?.getAttribute('href') ?? '', names: [link?.textContent.trim() ?? '', ...others] }
  })
}
