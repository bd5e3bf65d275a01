import { beforeAll, describe, expect, it } from 'vitest'
import { check } from '../authoring/check.ts'
import { memoryContent } from '../authoring/memory-content.ts'
import { buildStory } from '../story/build-story.ts'
import { exampleDevelopment, exampleStory } from '../story/rules/example-story.ts'
import type { Story } from '../story/story.ts'
import { changesFile } from './changes-page.ts'
import { previewFiles, previewNames, type Preview } from './previews.ts'

const said = (words: string) => `statements:
  - {id: line, by: ann-ames, says: ${words}, position: border, sources: [daily]}
`
const corrected = `changes:
  - {id: c1, date: 2025-02-01, kind: correction, note: The day was wrong.}
`
const days = ['2025-01-11', '2025-01-12', '2025-01-13']

let story: Story
let previews: Map<string, Record<string, Preview>>
beforeAll(async () => {
  const files: Record<string, string> = {
    ...exampleStory,
    'developments/2025-01-10-opening.md': exampleDevelopment(said('North.') + corrected),
  }
  for (const day of days) files[`developments/${day}-day.md`] = exampleDevelopment(said(`On ${day}.`), undefined, day)
  const { reading } = await check(memoryContent(files))
  story = buildStory(reading.storyFile!, reading.entries, {})
  previews = previewFiles(story)
})

describe('previews', () => {
  it('stand in files of a letter, a month or a year, each entry in one', () => {
    expect([...previews.keys()].sort()).toEqual(['actors-a', 'developments-2025-01', 'places-h', 'terms-t', 'topics-b'])
    expect([...new Set(previewNames(story))].sort()).toEqual([...previews.keys()].sort())
    expect(Object.keys(previews.get('actors-a')!).sort()).toEqual(['ann-ames', 'atlantis'])
  })

  it('say who an actor is, what it wanted last and what it did last', () => {
    expect(previews.get('actors-a')?.['ann-ames']).toEqual({
      name: 'Ann Ames',
      label: 'Person · envoy, Atlantis',
      summary: 'The envoy of Atlantis.',
      stands: {
        label: 'Latest position: The border',
        text: 'On 2025-01-13.',
        href: '/developments/2025-01-13-day/#statement-line',
        date: '13 January 2025',
      },
      latest: days.toReversed().map((day) => ({
        text: 'Talks open',
        href: `/developments/${day}-day/`,
        date: `${Number(day.slice(8))} January 2025`,
      })),
    })
  })

  it('give a party the position its people stated', () => {
    expect(previews.get('actors-a')?.['atlantis']?.stands?.text).toBe('On 2025-01-13.')
  })

  it.each([
    ['topics-b', 'border', 'Topic', 'Where will the border run?'],
    ['places-h', 'harbour', 'Place · United Kingdom', ''],
    ['terms-t', 'truce', 'Glossary', 'A pause in fighting.'],
    ['developments-2025-01', '2025-01-10-opening', 'Meeting · 10 January 2025', 'The talks opened.'],
  ])('say what an entry is: %s', (file, id, label, summary) => {
    expect(previews.get(file)?.[id]).toMatchObject({ label, summary })
  })
})

describe('the feed of changes', () => {
  it('is newest first and has an id, an address and a note for each', () => {
    const feed = changesFile(story)
    expect(feed).toHaveLength(5)
    expect(feed[0]).toEqual({
      id: 'developments/2025-01-10-opening#c1',
      date: '2025-02-01',
      kind: 'correction',
      title: 'Talks open',
      url: '/developments/2025-01-10-opening/#change-c1',
      entry: 'developments/2025-01-10-opening',
      note: 'The day was wrong.',
    })
    expect(feed.at(-1)).toEqual({
      id: 'developments/2025-01-10-opening#published',
      date: '2025-01-10',
      kind: 'published',
      title: 'Talks open',
      url: '/developments/2025-01-10-opening/',
      entry: 'developments/2025-01-10-opening',
    })
  })
})
