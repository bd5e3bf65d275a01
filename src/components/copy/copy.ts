import { copiedText } from './copied-text.ts'

/** Shows the copy buttons and lets each copy the record or the text it belongs to. */

const text = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? ''

/** The words of an element without the marks of its sources. */
function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element
  copy.querySelectorAll('.cite, .cited-elsewhere').forEach((marks) => marks.remove())
  return text(copy)
}

/** “Reuters: Rubio meets …”. Where the list of sources is on the page, the title stands there. */
function sourceText(mark: HTMLAnchorElement): string {
  const name = (mark.getAttribute('aria-label') ?? '').replace(/^Source[ \d]*[,:] /, '')
  const listed = mark.closest('.cite') && document.getElementById(decodeURIComponent(mark.hash.slice(1)))
  const title = text(listed?.querySelector('.source-title'))
  return title ? `${name}: ${title}` : name
}

function statementText(record: Element): string {
  const address = record.querySelector('.permalink')?.getAttribute('href') ?? ''
  const site = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href
  return copiedText({
    who: [...record.querySelectorAll('.voice')].map((voice) => text(voice).replaceAll(' ,', ',')).join(' '),
    words: [...record.querySelectorAll('.record-main > .record-text, .verbatim')].map(wordsOf),
    when: text(record.querySelector('.parts > span')),
    sources: [...new Set([...record.querySelectorAll<HTMLAnchorElement>('[aria-label^=Source]')].map(sourceText))],
    url: new URL(address, site).href,
  })
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const record = button.closest('.statement')
  const wanted = record
    ? statementText(record)
    : (button.closest('[data-copyable]')?.querySelector('pre')?.textContent ?? '')
  const done = await navigator.clipboard.writeText(wanted).then(
    () => 'Copied',
    () => 'Not allowed to copy',
  )
  button.textContent = done
  setTimeout(() => (button.textContent = 'Copy'), 2000)
}

// A browser has no clipboard for pages that come without encryption.
if ('clipboard' in navigator)
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.hidden = false
    button.addEventListener('click', () => void copy(button))
  }
