import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collections, schemas } from '../story/schema/index.ts'
import { check } from './check.ts'
import { memoryContent } from './memory-content.ts'
import { salvage } from './salvage.ts'
import { exampleDevelopment, exampleStory } from '../story/rules/example-story.ts'

/** What the check says of the example story with this development in it. */
async function findings(development: string): Promise<string[]> {
  const { issues } = await check(memoryContent({ ...exampleStory, 'developments/2025-01-10-opening.md': development }))
  return issues.map(({ line, column, code, message }) => `${line}:${column} ${code}: ${message}`)
}

describe('an entry whose front matter its schema refuses', () => {
  it('is judged by the rules as well, in the same run', async () => {
    const development = exampleDevelopment('', 'They met [@dayly].\n')
      .replace('kind: meeting', 'kind: meating')
      .replace('ann-ames', 'ann-amse')
      .replace('summary:', 'sumary:')
    expect(await findings(development)).toMatchInlineSnapshot(`
      [
        "2:1 missing-key: Unexpected end of the entry, expected the key summary",
        "4:7 invalid-value: Unexpected meating, expected one of call, meeting, summit, statement, decision, proposal, agreement, military, vote, background; did you mean meeting?",
        "5:1 unknown-key: Unexpected key sumary, expected one of title, date, end, order, kind, summary, actors, topics, places, follows, documents, published, sources, statements, disputed, scheduled, authors, changes, formerly, draft; did you mean summary?",
        "6:10 unknown-id: Unexpected actor ann-amse, expected the name of a file in actors/; did you mean ann-ames?",
        "12:11 unknown-citation: Unexpected citation [@dayly], expected one of this entry’s sources; did you mean daily?",
      ]
    `)
  })

  it('is judged where its body does not parse', async () => {
    const { issues } = await check(
      memoryContent({
        ...exampleStory,
        'developments/2025-01-10-opening.md': { instead: 'nothing' },
        'developments/2025-01-10-opening.mdx': exampleDevelopment('', 'A <b.\n').replace('ann-ames', 'ann-amse'),
      }),
    )
    expect(issues.map(({ code }) => code)).toEqual(['unknown-id', 'mdx-syntax'])
  })

  it.each([
    ['a date that does not exist', exampleDevelopment().replaceAll('2025-01-10', '2025-02-30')],
    ['a source without a title', exampleDevelopment().replace('title: Talks open, publisher', 'publisher')],
    ['a source that is text', exampleDevelopment().replace(/ {2}- \{id: daily.*\}/, '  - daily')],
    ['a list that is text', exampleDevelopment().replace('[ann-ames]', 'ann-ames')],
    ['an actor that is no id', exampleDevelopment().replace('[ann-ames]', '[Ann Ames]')],
    [
      'a statement without source',
      exampleDevelopment('statements:\n  - {id: a, by: ann-ames, says: So., sources: []}\n'),
    ],
  ])('has no finding but its own where it holds %s', async (_title, development) => {
    const said = await findings(development)
    expect(said.length).toBeGreaterThan(0)
    expect(said.filter((finding) => !/(?:invalid|missing|unknown-key)/.test(finding))).toEqual([])
  })
})

describe('salvage', () => {
  it('never throws, and what it gives fits the schema', () => {
    fc.assert(
      fc.property(fc.constantFrom(...collections), fc.dictionary(fc.string(), fc.anything()), (collection, data) => {
        const salvaged = salvage(schemas[collection], data, '2025-01-01')
        if (salvaged) expect(schemas[collection].safeParse(salvaged.data).success).toBe(true)
      }),
    )
  })

  it.each(collections)('makes an entry of %s out of nothing', (collection) => {
    expect(salvage(schemas[collection], {}, '2025-01-01')).toBeDefined()
  })
})
