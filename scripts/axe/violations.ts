import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Rules that depend on width or colours: all that need judging again of a page that was judged on another screen. */
export const rulesOfSight = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size']

/** The accessibility rules the page breaks as it stands, each with the first element that does; all rules, or those named. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const results = await page.evaluate(
    (only) =>
      (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        resultTypes: ['violations'],
        ...(only && { runOnly: only }),
      }),
    rules && [...rules],
  )
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

/** Unfolds the page and has all of it laid out, so that all of it is judged. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
    // The site’s policy allows no style element.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { content-visibility: visible !important }')
    document.adoptedStyleSheets.push(sheet)
  })
}
