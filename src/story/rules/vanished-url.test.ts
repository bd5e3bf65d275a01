import { describe, expect, it } from 'vitest'
import { check } from '../../authoring/check.ts'
import { memoryContent } from '../../authoring/memory-content.ts'
import { exampleDevelopment, exampleStory, exampleStoryFile, opening } from './example-story.ts'
import type { ExampleFiles } from './rule.ts'

const renamed = 'developments/2025-01-10-talks-open.md'
const gone = { instead: 'nothing' } as const
const tombstone = exampleStoryFile(
  'tombstones: [{id: developments/2025-01-10-opening, date: 2025-02-01, reason: R.}]\n',
)

async function vanished(changes: ExampleFiles, published: string[] | null): Promise<string[]> {
  const { issues } = await check(memoryContent({ ...exampleStory, ...changes }), { published })
  return issues
    .filter(({ code }) => code === 'vanished-url')
    .map(({ file, line, message }) => `${file}:${line} ${message}`)
}

describe('a published address', () => {
  const url = '/developments/2025-01-10-opening/'

  it.each<[string, ExampleFiles]>([
    ['its entry is there', {}],
    [
      'an entry has its id under formerly',
      { [opening]: gone, [renamed]: exampleDevelopment('formerly: [2025-01-10-opening]\n') },
    ],
    ['a tombstone says why it is gone', { [opening]: gone, 'story.yaml': tombstone }],
    ['its entry has a fault of its own', { [opening]: exampleDevelopment().replace('kind: meeting', 'kind: meting') }],
    ['the entry that may have taken its place cannot be read', { [opening]: gone, [renamed]: 'No front matter.\n' }],
    ['story.yaml cannot be read', { [opening]: gone, 'story.yaml': 'name: Example\n' }],
  ])('is kept where %s', async (_case, changes) => {
    expect(await vanished(changes, [url])).toEqual([])
  })

  it.each<[string, ExampleFiles]>([
    ['its entry is removed', { [opening]: gone }],
    ['its entry becomes a draft', { [opening]: exampleDevelopment('draft: true\n') }],
    ['its entry is renamed without a word', { [opening]: gone, [renamed]: exampleDevelopment() }],
    [
      'only a draft has its id under formerly',
      { [opening]: gone, [renamed]: exampleDevelopment('formerly: [2025-01-10-opening]\ndraft: true\n') },
    ],
  ])('is missed where %s', async (_case, changes) => {
    expect(await vanished(changes, [url])).toHaveLength(1)
  })

  it.each([
    ['/actors/', '/', '/developments/2025/', '/positions/2020-01/', '/documents/2025-01-01-a/compare/2024-01-01-b/'],
  ])('of a list is no entry’s: what it held leads on by itself', async (...urls) => {
    expect(await vanished({}, urls)).toEqual([])
  })

  it('says where a renamed entry probably is', async () => {
    expect(await vanished({ [opening]: gone, [renamed]: exampleDevelopment() }, [url])).toMatchInlineSnapshot(`
      [
        "story.yaml:1 Unexpected end of the published address /developments/2025-01-10-opening/, expected the development 2025-01-10-opening, an entry with it under formerly, or a tombstone",
      ]
    `)
  })

  it('cannot be missed unseen by taking the ledger away', async () => {
    expect(await vanished({}, null)).toEqual([
      'story.yaml:1 Unexpected end of the ledger published-urls.txt, expected it beside the content folder',
    ])
  })

  it('of a term is its place in the glossary', async () => {
    expect(await vanished({ 'terms/truce.md': gone }, ['/glossary/#truce', '/glossary/'])).toMatchInlineSnapshot(`
      [
        "story.yaml:1 Unexpected end of the published address /glossary/#truce, expected the term truce, an entry with it under formerly, or a tombstone",
      ]
    `)
  })
})
