import { describe, expect, it } from 'vitest'
import { check } from '../../authoring/check.ts'
import { memoryContent } from '../../authoring/memory-content.ts'
import {
  exampleDevelopment,
  examplePage,
  exampleSource,
  exampleStory,
  exampleStoryFile,
  opening,
} from './example-story.ts'
import type { ExampleFiles } from './rule.ts'

/** Rules of other files that these examples break. */
const others = new Set(['isolated-development'])

async function findings(changes: ExampleFiles): Promise<string[]> {
  const { issues } = await check(memoryContent({ ...exampleStory, ...changes }))
  return issues
    .filter(({ code }) => !others.has(code))
    .map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)
}

const second = 'developments/2025-01-11-second.md'
const reuters = exampleSource.replace('"AP, Reuters"', 'Reuters')
/** The opening with other sources. */
const from = (sources: string, body?: string, extra = '') =>
  exampleDevelopment(extra, body).replace(exampleSource, sources)

describe('uncited-paragraph', () => {
  it('judges pages that list sources, and no others', async () => {
    const source = 'sources: [{id: a, title: A, publisher: B, note: On paper.}]\n'
    expect(await findings({ 'pages/about.md': examplePage('So.\n') })).toEqual([])
    expect(await findings({ 'pages/about.md': examplePage('Ames said so [@a].\n\nSo.\n', source) })).toEqual([
      'pages/about.md:8:1 uncited-paragraph',
    ])
  })
})

describe('a record without source', () => {
  it.each([
    ['statements: [{id: no, by: ann-ames, says: No.}]\n', '11:14 missing-key'],
    ['statements: [{id: no, by: ann-ames, says: No., sources: []}]\n', '11:57 invalid-value'],
    ['scheduled: [{id: next, what: More, when: soon}]\n', '11:13 unsourced-record'],
    [
      'disputed: [{point: So, accounts: [{by: ann-ames, says: A, sources: [daily]}, {by: ann-ames, says: B}]}]\n',
      '11:78 unsourced-record',
    ],
    [
      'statements: [{id: no, by: ann-ames, quote: No, variants: [{quote: Nope}], sources: [daily]}]\n',
      '11:59 unsourced-record',
    ],
  ])('in %j', async (extra, expected) => {
    expect(await findings({ [opening]: exampleDevelopment(extra) })).toEqual([`${opening}:${expected}`])
  })
})

describe('single-origin', () => {
  const attributed = 'The talks opened, Reuters reported [@daily].\n'

  it('counts sources of other developments that the body cites', async () => {
    const body = 'The talks opened, Reuters reported [@daily; @2025-01-11-second/daily].\n'
    expect(await findings({ [opening]: from(reuters, attributed) })).toEqual([`${opening}:9:1 single-origin`])
    expect(
      await findings({
        [opening]: from(reuters, body),
        [second]: exampleDevelopment('', undefined, '2025-01-11').replace('daily.example/talks', 'daily.example/more'),
      }),
    ).toEqual([])
  })
})

describe('unattributed-claim', () => {
  it.each([
    ['The talks opened, Reuters reported [@daily].', false],
    ['The talks opened; Daily had it first [@daily].', false],
    ['The talks opened [@daily].', true],
    ['The talks opened [@daily; @ghost].', false],
  ])('%j: %s', async (body, expected) => {
    const found = await findings({ [opening]: from(reuters, `${body}\n`) })
    expect(found.some((finding) => finding.endsWith('unattributed-claim'))).toBe(expected)
  })

  it('waits until a draft has all its sources', async () => {
    expect(await findings({ [opening]: from(`${reuters}draft: true\n`) })).toEqual([])
  })

  it('knows no other language', async () => {
    const found = await findings({
      'story.yaml': exampleStoryFile().replace('language: en', 'language: de'),
      [opening]: from(reuters),
    })
    expect(found).toEqual([`${opening}:9:1 single-origin`])
  })
})

describe('differing-quotation', () => {
  const said = (quote: string, more = '', body = 'So it was said [@daily].\n') =>
    exampleDevelopment(`statements: [{id: no, by: ann-ames, quote: ${quote}, sources: [daily]${more}}]\n`, body)
  const other = (text: string) =>
    text.replace('date: 2025-01-10', 'date: 2025-01-11').replace('published: 2025-01-10', 'published: 2025-01-11')
  const quote = 'We will never give up this land'

  it.each([
    ['the same words', other(said(quote, ', date: 2025-01-10')), undefined],
    ['an excerpt', other(said('never give up this land', ', date: 2025-01-10')), undefined],
    ['other words', other(said('We will never give up that land', ', date: 2025-01-10')), '11:44'],
    ['other words of another day', other(said('We will never give up that land')), undefined],
    [
      'prose with the same words',
      other(exampleDevelopment('', 'She said: “We will never give up” [@daily].\n')),
      undefined,
    ],
    [
      'prose with other words',
      other(exampleDevelopment('', 'She said: “We will never give up that land” [@daily].\n')),
      '12:1',
    ],
    [
      'prose with few words',
      other(exampleDevelopment('', 'She said: “never give up that land” [@daily].\n')),
      undefined,
    ],
  ])('%s', async (_name, text, place) => {
    expect(await findings({ [opening]: said(quote), [second]: text })).toEqual(
      place ? [`${second}:${place} differing-quotation`] : [],
    )
  })

  it('compares what one speaker said on different days where nearly all words are the same', async () => {
    const long = 'We will never give up this land to anybody and they know it'
    const spoken = said(long.replace('this', 'that'))
    expect(await findings({ [opening]: said(long), [second]: other(spoken) })).toEqual([
      `${second}:11:44 differing-quotation`,
    ])
    const byOther = other(spoken.replace('by: ann-ames', 'by: atlantis'))
    const found = await findings({ [opening]: said(long), [second]: byOther })
    expect(found.filter((finding) => finding.endsWith('differing-quotation'))).toEqual([])
  })

  it('may be declared on either side', async () => {
    const variants = ', variants: [{quote: We will never give up that land, sources: [daily]}]'
    const text = other(said('We will never give up that land', ', date: 2025-01-10'))
    expect(await findings({ [opening]: said(quote, variants), [second]: text })).toEqual([])
  })
})

describe('differing-source', () => {
  it('goes by what most entries say, and takes a missing date for a difference', async () => {
    const dated = exampleSource.replace('archived:', 'published: 2025-01-10, archived:')
    const entry = (source: string) => exampleDevelopment('', undefined, '2025-01-11').replace(exampleSource, source)
    expect(
      await findings({
        [opening]: from(exampleSource.replace('https://daily.example/talks', 'https://www.daily.example/talks/amp')),
        [second]: entry(dated),
        'developments/2025-01-11-third.md': entry(dated),
      }),
    ).toEqual([`${opening}:10:5 differing-source`])
  })
})

describe('the date of a source', () => {
  const dated = (date: string) => exampleSource.replace('archived:', `published: ${date}, archived:`)
  const statement = 'statements: [{id: no, by: ann-ames, says: No., date: 2025-01-12, sources: [daily]}]\n'

  it.each([
    ['as the day', dated('2025-01-10'), '', undefined],
    ['a day before: the time zone', dated('2025-01-09'), '', undefined],
    ['earlier', dated('2025-01-08'), '', '9:1 source-before-event'],
    ['the month of the day', dated('2025-01'), '', undefined],
    ['the month before', dated('2024-12'), '', '9:1 source-before-event'],
    ['unknown', exampleSource, '', undefined],
    ['before a statement', dated('2025-01-10'), statement, '11:75 source-before-event'],
    ['after publication', dated('2025-01-11'), '', '10:122 source-after-publication'],
    ['the year of publication', dated('"2025"'), '', undefined],
  ])('%s', async (_name, source, extra, expected) => {
    expect(await findings({ [opening]: from(source, undefined, extra) })).toEqual(
      expected ? [`${opening}:${expected}`] : [],
    )
  })
})

describe('unarchived-source', () => {
  it('reports an address once, and nothing that has none', async () => {
    const bare = exampleSource.replace(/, archived: [^,}]+/, '')
    const note = '  - {id: text, title: So, publisher: Office, note: On paper.}\n'
    const entry = from(bare + note, 'So [@daily; @text].\n')
    expect(await findings({ [opening]: entry, [second]: entry.replaceAll('2025-01-10', '2025-01-11') })).toEqual([
      `${opening}:10:5 unarchived-source`,
    ])
  })
})
