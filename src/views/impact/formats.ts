import { codeSpan } from '../../story/code-span.ts'
import { printable } from '../../story/printable.ts'
import type { Impact } from './impact.ts'
import { openingOf, sectionsOf, type Line } from './sections.ts'

/** The output formats of `npm run impact`, by the name that `--format` takes. */
export const impactFormats = {
  text: formatText,
  markdown: formatMarkdown,
  json: (impact: Impact) => `${JSON.stringify(impact, null, 2)}\n`,
} as const

export type ImpactFormat = keyof typeof impactFormats

/** Whether there is an output format of this name. */
export function isImpactFormat(name: string): name is ImpactFormat {
  return Object.hasOwn(impactFormats, name)
}

/** How many lines of a section each format shows. */
const shown = { text: 50, markdown: 15 } as const

/** Longest text of an author in a line, in characters. */
const longest = 160

/** Longest comment: GitHub’s limit is 65,536 characters. */
export const markdownLimit = 60_000

function formatText(impact: Impact): string {
  const render = (line: Line) => join(line, (text) => printable(shorten(text)))
  const parts = sectionsOf(impact).map(({ title, lines }) =>
    [title, ...cut(lines, shown.text, render).map((line) => `  ${line}`)].join('\n'),
  )
  return `${[openingOf(impact).map(render).join('\n'), ...parts].join('\n\n')}\n`
}

/** For a comment on a pull request. What an author wrote stands in code spans only, where nothing is a mention, a link, HTML or a table. */
function formatMarkdown(impact: Impact): string {
  const render = (line: Line) => join(line, codeOf)
  const parts = sectionsOf(impact).map(({ title, lines }) =>
    [
      `**${title}**${title === 'Figures' ? '' : ` (${lines.length})`}\n`,
      ...cut(lines, shown.markdown, render).map((line) => `- ${line}`),
    ].join('\n'),
  )
  const whole = ['### What this does to the site', ...openingOf(impact).map(render), ...parts].join('\n\n')
  if (whole.length < markdownLimit) return `${whole}\n`
  const end = '\n\nThe rest is cut; `npm run impact` shows all.\n'
  return whole.slice(0, whole.lastIndexOf('\n', markdownLimit - end.length)) + end
}

function cut(lines: readonly Line[], most: number, render: (line: Line) => string): string[] {
  const rendered = lines.slice(0, most).map(render)
  return lines.length <= most ? rendered : [...rendered, `and ${lines.length - most} more`]
}

function join({ words, authors }: Line, render: (text: string) => string): string {
  return words.map((word, index) => word + (index < authors.length ? render(authors[index]!) : '')).join('')
}

/** An author’s text, cut, as a code span. */
export function codeOf(text: string): string {
  return codeSpan(shorten(printable(text)).trim() || '(nothing)')
}

/** Cut between characters, never within one. */
function shorten(text: string): string {
  const characters = Array.from(text)
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`
}
