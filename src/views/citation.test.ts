import { describe, expect, it } from 'vitest'
import { check } from '../authoring/check.ts'
import { memoryContent } from '../authoring/memory-content.ts'
import { buildStory } from '../story/build-story.ts'
import { exampleDevelopment, exampleStory, opening } from '../story/rules/example-story.ts'
import { get } from '../story/story.ts'
import { citationOf } from './citation.ts'

async function citation(extra = '', title = 'Talks open') {
  const file = exampleDevelopment(extra).replace('title: Talks open', `title: "${title}"`)
  const { reading } = await check(memoryContent({ ...exampleStory, [opening]: file }))
  const story = buildStory(reading.storyFile!, reading.entries)
  return citationOf(story, get(story, 'developments', '2025-01-10-opening'), '2025-01-10')
}

describe('a citation', () => {
  it('in words names the page, the site, the publisher, the day and the address', async () => {
    expect((await citation()).plain).toBe(
      '“Talks open”, Example, Example, published 10 January 2025, https://example.org/developments/2025-01-10-opening/',
    )
  })

  it('names the latest change', async () => {
    const { plain, bibtex } = await citation('changes: [{id: c1, date: 2025-02-01, kind: update, note: More.}]\n')
    expect(plain).toContain('published 10 January 2025, changed 1 February 2025,')
    expect(bibtex).toContain('note = {Changed 1 February 2025},')
  })

  it('for reference managers is a BibTeX entry', async () => {
    expect((await citation()).bibtex).toBe(`@misc{2025-01-10-opening,
  title = {Talks open},
  author = {{Example}},
  year = {2025},
  date = {2025-01-10},
  howpublished = {Example},
  url = {https://example.org/developments/2025-01-10-opening/},
}`)
  })

  it.each([
    ['Aid & arms: 50 % of {all}', 'Aid \\& arms: 50 \\% of \\{all\\}'],
    ['A_b #1 $2', 'A\\_b \\#1 \\$2'],
  ])('escapes what BibTeX would read: %s', async (title, written) => {
    expect((await citation('', title)).bibtex).toContain(`title = {${written}},`)
  })
})
