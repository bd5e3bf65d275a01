import { beforeAll, describe, expect, it } from 'vitest'
import { check } from '../authoring/check.ts'
import { memoryContent } from '../authoring/memory-content.ts'
import { buildStory } from '../story/build-story.ts'
import { exampleDevelopment, exampleStory } from '../story/rules/example-story.ts'
import { searchRecords, type SearchRecord } from './search-record.ts'

const source = 'sources: [{id: text, title: The text, publisher: Office, agency: Wire, url: https://office.example/a}]'
const files = {
  ...exampleStory,
  'actors/ann-ames.md': `---
name: Ann Ames
kind: person
summary: The envoy of Atlantis.
aliases: [Ames, Anna Ames]
names: {uk: Енн Еймс}
roles:
  - {title: envoy, of: atlantis, from: 2024-01-01}
---
`,
  'documents/2024-12-31-draft.md': `---
title: A draft
date: 2024-12-31
kind: proposal
status: proposed
parties: [atlantis]
summary: A draft of terms.
aliases: [The terms]
points:
  - {id: river, topic: border, text: The border follows the river., proposedBy: [atlantis]}
${source}
---
The draft [@text].
`,
  'pages/method.md': '---\ntitle: Method\nsummary: How we work.\n---\nText.\n',
  'developments/2025-01-10-opening.md': exampleDevelopment(`end: 2025-01-12
places: [harbour]
statements:
  - {id: first, by: ann-ames, says: The river is the border., quote: as it always was, at: the harbour, position: {topic: border, for: atlantis}, sources: [daily], original: {lang: uk, text: як завжди}, variants: [{quote: as ever, sources: [daily]}]}
  - {id: second, by: {label: two officials, via: Daily}, says: They left early., sources: [daily]}
disputed:
  - point: Who came first
    accounts: [{by: ann-ames, says: We did., sources: [daily]}, {by: {label: onlookers}, says: They did., sources: [daily]}]
scheduled:
  - {id: next, what: A second round, when: no date given, sources: [daily]}
`),
  'developments/2024-12-30-eve.md': exampleDevelopment('end: 2025-01-02\n', 'A quiet night [@daily].\n', '2024-12-30'),
}

let records: Map<string, SearchRecord>
let list: SearchRecord[]
beforeAll(async () => {
  const { reading, issues } = await check(memoryContent(files))
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  const story = buildStory(reading.storyFile!, reading.entries)
  list = searchRecords(story, ({ id }) => `The body of ${id}.`)
  records = new Map(list.map((record) => [record.url, record]))
})
const at = (url: string): SearchRecord => records.get(url)!

describe('search records', () => {
  it('stand for every entry once', () => {
    expect(list.map(({ url }) => url)).toEqual([
      '/topics/border/',
      '/actors/ann-ames/',
      '/actors/atlantis/',
      '/developments/2024-12-30-eve/',
      '/developments/2025-01-10-opening/',
      '/documents/2024-12-31-draft/',
      '/places/harbour/',
      '/glossary/#truce',
      '/method/',
    ])
  })

  it.each([
    ['/topics/border/', ['Topic'], undefined, undefined, ['The border'], undefined],
    ['/actors/ann-ames/', ['Actor'], ['person'], ['Ann Ames'], undefined, undefined],
    ['/developments/2025-01-10-opening/', undefined, ['meeting'], ['Ann Ames'], ['The border'], ['2025', '2025-01']],
    [
      '/developments/2024-12-30-eve/',
      undefined,
      ['meeting'],
      ['Ann Ames'],
      ['The border'],
      ['2024', '2024-12', '2025', '2025-01'],
    ],
    ['/documents/2024-12-31-draft/', ['Document'], ['proposal'], ['Atlantis'], ['The border'], ['2024', '2024-12']],
    ['/places/harbour/', ['Place'], undefined, undefined, undefined, undefined],
    ['/glossary/#truce', ['Term'], undefined, undefined, undefined, undefined],
    ['/method/', ['Page'], undefined, undefined, undefined, undefined],
  ])('%s is narrowed down by what it is about', (url, type, kind, actor, topic, year) => {
    const filters = Object.entries({ type, kind, actor, topic, year }).filter(([, value]) => value)
    expect(at(url).filters).toEqual(Object.fromEntries(filters))
  })

  it.each([
    ['/developments/2025-01-10-opening/', 'Ann Ames (envoy), the harbour: The river is the border. “as it always was”'],
    ['/developments/2025-01-10-opening/', 'як завжди'],
    ['/developments/2025-01-10-opening/', '“as ever”'],
    ['/developments/2025-01-10-opening/', 'two officials (according to Daily): They left early.'],
    ['/developments/2025-01-10-opening/', 'Who came first'],
    ['/developments/2025-01-10-opening/', 'onlookers: They did.'],
    ['/developments/2025-01-10-opening/', 'A second round (no date given)'],
    ['/documents/2024-12-31-draft/', 'The border follows the river.'],
    ['/actors/ann-ames/', 'envoy, Atlantis'],
    ['/places/harbour/', 'United Kingdom'],
    ['/topics/border/', 'Where will the border run?'],
  ])('%s is found by “%s”', (url, words) => {
    expect(at(url).content).toContain(words)
  })

  it('begin with the summary, then the body', () => {
    for (const record of list)
      expect(record.content.indexOf('The body of')).toBeGreaterThan(record.url === '/places/harbour/' ? 0 : 5)
    expect(at('/glossary/#truce').content).toBe('A pause in fighting.\nThe body of truce.')
  })

  it('carry other names of the entry, and all names of who it is about, apart from what is quoted', () => {
    expect(at('/actors/ann-ames/').meta).toEqual({
      title: 'Ann Ames',
      aliases: 'Ames\nAnna Ames\nЕнн Еймс',
      kind: 'person',
    })
    expect(at('/documents/2024-12-31-draft/').meta).toMatchObject({
      aliases: 'The terms',
      sources: 'Office (Wire): The text',
    })
    const { meta, content } = at('/developments/2025-01-10-opening/')
    expect(meta.names?.split('\n')).toEqual(['Ann Ames', 'Ames', 'Anna Ames', 'Енн Еймс', 'The border', 'Harbour'])
    expect(content).not.toContain('Еймс')
  })

  it('carry their date in words and in figures', () => {
    expect(at('/developments/2025-01-10-opening/').meta).toMatchObject({
      date: '10–12 January 2025',
      day: '2025-01-10',
    })
    expect(at('/places/harbour/').meta).toEqual({ title: 'Harbour' })
  })
})
