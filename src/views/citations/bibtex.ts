import { yearOf } from '../../story/dates.ts'
import { formatDate } from '../format-date.ts'
import type { Reference } from './reference.ts'

/** A citation as a BibTeX entry, for reference managers and LaTeX. */
export function bibtexCitation({ key, title, authors, site, publisher, published, changed, url }: Reference): string {
  const day = published ?? changed
  const names = authors.length > 0 ? authors : [publisher]
  const fields = [
    ['title', escaped(title)],
    // In braces of its own, so that a name stays one, whatever it is made of.
    ['author', names.map((name) => `{${escaped(name)}}`).join(' and ')],
    ...(day
      ? [
          ['year', yearOf(day)],
          ['date', day],
        ]
      : []),
    ['howpublished', escaped(site)],
    ['url', url],
    ...(published && changed ? [['note', `Changed ${formatDate(changed)}`]] : []),
  ]
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}`
}

/** Characters that LaTeX has commands for. Braces among them: BibTeX counts every brace, one behind a backslash too. */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '`': '\\textasciigrave{}',
}

/** Text as BibTeX and LaTeX read it. Dashes and apostrophes that follow each other would become one sign: they are kept apart. */
function escaped(text: string): string {
  return text
    .replace(/[\\~^{}`#$%&_]/g, (character) => commands[character] ?? `\\${character}`)
    .replace(/([-'])(?=\1)/g, '$1{}')
}
