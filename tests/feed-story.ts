import { readBodyFacts } from '../src/markdown/body-facts.ts'
import { isMdx, parseBody } from '../src/markdown/parse.ts'
import { renderTree } from '../src/markdown/processor.ts'
import { renderComponents, writePlain } from '../src/markdown/render-plain.ts'
import type { PlainRenderer } from '../src/feeds/feed.ts'
import { buildStory } from '../src/story/build-story.ts'
import type { AnyEntry } from '../src/story/entry.ts'
import { exampleEntry, exampleFile } from '../src/story/example-entry.ts'
import type { Collection } from '../src/story/schema/index.ts'
import type { Story } from '../src/story/story.ts'
import { pageUrlOf } from '../src/story/urls.ts'

/** An entry of a story in a test: its path below the content folder, what differs from the plainest one, and its body. */
export type Part = [path: string, data?: object, body?: string]

/** A story of a few entries, and what renders its bodies, for tests of feeds and calendars. */
export function feedStory(parts: readonly Part[], file: object = {}): { story: Story; renderer: PlainRenderer } {
  const bodies = new Map<string, string>()
  const entries = parts.map(([path, data = {}, body = ''], index) => {
    const [, collection, id] = /^(\w+)\/(.+)\.mdx?$/.exec(path)!
    bodies.set(path, body)
    const { facts } = readBodyFacts(parseBody(body, isMdx(path) ? 'mdx' : 'markdown'))
    const own =
      collection === 'topics' ? { order: index } : collection === 'developments' ? { date: id!.slice(0, 10) } : {}
    return { ...exampleEntry(collection as Collection, id!, { ...own, ...data }, facts), path } as AnyEntry
  })
  const story = buildStory(
    exampleFile({ publisher: { name: 'Desk', url: 'https://desk.example' }, ...file }),
    entries,
    { images: new Map([['grey.png', { width: 40, height: 30 }]]) },
  )
  const site = 'https://example.org'
  const renderer: PlainRenderer = {
    body: (entry, draw) => {
      const body = bodies.get(entry.path)!
      const context = { story, entry }
      const nodes = isMdx(entry.path) ? renderComponents(body, context, draw) : renderTree(body, context).children
      return writePlain(nodes, { site, path: pageUrlOf(entry) })
    },
    write: (nodes, path) => writePlain(nodes, { site, path }),
  }
  return { story, renderer }
}
