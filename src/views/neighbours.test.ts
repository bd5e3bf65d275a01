import { beforeAll, describe, expect, it } from 'vitest'
import { check } from '../authoring/check.ts'
import { memoryContent } from '../authoring/memory-content.ts'
import { buildStory } from '../story/build-story.ts'
import { exampleDevelopment, exampleStory, opening } from '../story/rules/example-story.ts'
import { get, type Story } from '../story/story.ts'
import { neighboursByTopic, neighboursInTime } from './neighbours.ts'

const harbour = '---\ntitle: The harbour\nquestion: Whose is it?\nsummary: A port.\norder: 2\n---\n'
const on = (date: string, topics: string) => ({
  [`developments/${date}-day.md`]: exampleDevelopment('', undefined, date)
    .replace('topics: [border]', `topics: [${topics}]`)
    .replace('title: Talks open', `title: Day ${date.slice(8)}`),
})
const others = Object.fromEntries(Object.entries(exampleStory).filter(([path]) => path !== opening))

describe('what stands before and after a development', () => {
  let story: Story
  beforeAll(async () => {
    const { reading } = await check(
      memoryContent({
        ...others,
        'topics/harbour.md': harbour,
        ...on('2025-01-01', 'border'),
        ...on('2025-01-02', 'harbour'),
        ...on('2025-01-03', 'border, harbour'),
        ...on('2025-01-04', 'harbour'),
        ...on('2025-01-05', 'border'),
        ...on('2025-01-06', ''),
      }),
    )
    story = buildStory(reading.storyFile!, reading.entries)
  })

  const days = ({
    previous,
    next,
  }: {
    previous?: { text: string } | undefined
    next?: { text: string } | undefined
  }) => [previous?.text, next?.text]

  it('in time is its neighbours in the story', () => {
    expect(days(neighboursInTime(story, '2025-01-03-day'))).toEqual(['Day 02', 'Day 04'])
    expect(days(neighboursInTime(story, '2025-01-01-day'))).toEqual([undefined, 'Day 02'])
  })

  it.each([
    ['2025-01-01-day', [['The border', undefined, 'Day 03']]],
    [
      '2025-01-03-day',
      [
        ['The border', 'Day 01', 'Day 05'],
        ['The harbour', 'Day 02', 'Day 04'],
      ],
    ],
    ['2025-01-05-day', [['The border', 'Day 03', undefined]]],
    ['2025-01-06-day', []],
  ])('of %s by topic is %o', (id, expected) => {
    const found = neighboursByTopic(story, get(story, 'developments', id))
    expect(found.map((neighbours) => [neighbours.topic.text, ...days(neighbours)])).toEqual(expected)
  })
})
