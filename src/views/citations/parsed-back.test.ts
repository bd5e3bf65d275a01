import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import fc from 'fast-check'
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { describe, expect, it } from 'vitest'
import { awkwardTexts } from '../../story/awkward-texts.ts'
import { bibtexCitation } from './bibtex.ts'
import { cslCitation } from './csl.ts'
import { plainCitation } from './plain.ts'
import { oneLine, type Reference } from './reference.ts'
import { risCitation } from './ris.ts'
import { wikipediaCitation } from './wikipedia.ts'

/** What formats of citations would read, besides what pages would. */
const hostile = [
  ...awkwardTexts,
  '{', '}', '}}', '{{cite', '[[', ']]', '[https://evil.example x]', 'https://evil.example', "''", "'''", '~~~~', '__NOTOC__', '<ref>',
  '\\', '\\}', '@misc{x,', '%', '$', '#', '_', '^', ' and ', '\nER  - \nTY  - JOUR\n', '\r\nTI  - x', '\rAU  - x', '|url=x', '=',
] // prettier-ignore

const text = fc.string({ unit: fc.constantFrom(...hostile), minLength: 1, maxLength: 8 }).map((words) => `a ${words} z`)

const reference = fc
  .record({ title: text, site: text, publisher: text, authors: fc.array(text, { maxLength: 2 }), dated: fc.boolean() })
  .map(({ title, site, publisher, authors, dated }): Reference => ({
    key: '2025-01-10-opening',
    title: oneLine(title),
    authors: authors.map(oneLine),
    site: oneLine(site),
    publisher: oneLine(publisher),
    language: 'en',
    published: dated ? '2025-01-10' : undefined,
    changed: dated ? '2025-02-01' : undefined,
    url: 'https://example.org/developments/2025-01-10-opening/',
  }))

interface Read {
  title: string
  author: { family?: string; literal?: string }[]
  issued?: { 'date-parts': number[][] }
  note?: string
  URL: string
  id: string
}

const read = (written: string, forceType: string) => {
  const { data } = new Cite(written, { forceType }) as { data: Read[] }
  expect(data).toHaveLength(1)
  return data[0]!
}

/** Text as a browser shows it: character references read. */
const shown = (html: string) => (parseFragment(html.replaceAll('<', '&lt;')).childNodes as Tree.TextNode[]).map(({ value }) => value).join('') // prettier-ignore

describe('a citation of any text is read back as it was', () => {
  it.each([
    ['BibTeX', bibtexCitation, '@biblatex/text'],
    ['RIS', risCitation, '@ris/file'],
    ['CSL-JSON', cslCitation, '@else/json'],
  ])('by citation.js: %s', (_name, write, type) => {
    fc.assert(
      fc.property(reference, (drawn) => {
        // In RIS a comma parts the names of a person, and nothing can take that from it.
        const nameOf = (name: string) => (type === '@ris/file' ? name.replaceAll(',', '') : name)
        const written = { ...drawn, authors: drawn.authors.map(nameOf), publisher: nameOf(drawn.publisher) }
        const { title, author, issued, note, URL, id } = read(write(written), type)
        const names = written.authors.length > 0 ? written.authors : [written.publisher]
        const [found, expected] = [[title, ...author.map(({ family, literal }) => family ?? literal)], [written.title, ...names]] // prettier-ignore
        expect(found).toEqual(expected)
        expect([URL, id]).toEqual([written.url, written.key])
        expect(issued?.['date-parts']).toEqual(written.published && [[2025, 1, 10]])
        expect(note).toBe(written.changed && 'Changed 1 February 2025')
      }),
    )
  })

  // The parsers of wikitext on npm run code when they are installed, or are under the GPL. Where none of the characters is left
  // that wikitext gives a meaning, what it reads is this.
  it('by the rules of templates: Wikipedia', () => {
    fc.assert(
      fc.property(reference, (written) => {
        const [, inside] = /^\{\{cite web \|(.*)\}\}$/.exec(wikipediaCitation(written))!
        expect(inside).not.toMatch(/[{}[\]<>\p{Cc}]|''|~~~|__|&(?!#\d+;)/u)
        expect(inside!.replace(`url=${written.url}`, '')).not.toContain('://')
        const parameters = inside!.split(' |').map((each) => each.split(/=([^]*)/))
        const found = Object.fromEntries(parameters.map(([name, value]) => [name!, shown(value!)]))
        const { authors, publisher } = written
        expect(found).toEqual({
          ...(authors.length === 1 ? { author: authors[0] } : {}),
          ...(authors.length === 2 ? { author1: authors[0], author2: authors[1] } : {}),
          title: written.title,
          url: written.url,
          website: written.site,
          ...(publisher === written.site ? {} : { publisher }),
          ...(written.published ? { date: '10 January 2025' } : {}),
        })
      }),
    )
  })

  it('by people: one line of words', () => {
    fc.assert(
      fc.property(reference, (written) => {
        expect(plainCitation(written)).toContain(`“${written.title}”`)
        expect(plainCitation(written)).not.toMatch(/[\n\r\u2028\u2029]/)
      }),
    )
  })

  it('whose braces stay balanced for BibTeX, which counts them behind backslashes too', () => {
    fc.assert(
      fc.property(reference, (written) => {
        let depth = 0
        for (const character of bibtexCitation(written).slice(0, -1)) {
          depth += character === '{' ? 1 : character === '}' ? -1 : 0
          expect(depth).toBeGreaterThan(0 - Number(depth === 0))
        }
        expect(depth).toBe(1)
      }),
    )
  })
})
