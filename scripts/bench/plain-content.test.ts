import { describe, expect, it } from 'vitest'
import { generateStory } from './generate-story.ts'
import { plainEntry, plainStory } from './plain-content.ts'

const frontMatter = `title: Talks
kind: FORM
sources:
  - id: one
    kind: report
    url: https://one.example/a
  - id: two
    url: https://two.example/b`

const entry = (body: string) => `---\n${frontMatter.replace('FORM', 'meeting')}\n---\n\n${body}`

describe('plainEntry', () => {
  it.each([
    ['They met [@one].', 'They met ([one](https://one.example/a)).'],
    ['They met [@one; @two].', 'They met ([one](https://one.example/a), [two](https://two.example/b)).'],
    ['After [a round](dev:2025-01-01-round).', 'After [a round](/developments/2025-01-01-round/).'],
    ['<Callout kind="note">\n\nThe *words*.\n\n</Callout>\n\n<Timeline topic="x" />\n', 'The *words*.\n\n'],
  ])('makes of %j plain Markdown', (body, plain) => {
    expect(plainEntry(entry(body)).split('---\n\n')[1]).toBe(plain)
  })

  it('keeps the front matter but for one name', () => {
    expect(plainEntry(entry('Text.'))).toBe(`---\n${frontMatter.replace('kind: FORM', 'form: meeting')}\n---\n\nText.`)
  })
})

describe('plainStory', () => {
  it('has every development, actor and topic, with nothing left that only Parley knows', () => {
    const files = generateStory(120)
    const story = plainStory(files)
    const pages = [...files.keys()].filter((path) => /^(?:developments|actors|topics)\//.test(path))
    expect([...story.keys()]).toEqual(pages.map((path) => path.replace('.mdx', '.md')))
    expect([...files.keys()].filter((path) => path.endsWith('.mdx'))).not.toEqual([])
    for (const text of story.values()) expect(text.split('\n---\n')[1]).not.toMatch(/\[@|dev:|^<|\(undefined\)/m)
  })
})
