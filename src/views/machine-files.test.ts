import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { awkwardTexts } from '../story/awkward-texts.ts'
import { buildStory } from '../story/build-story.ts'
import type { AnyEntry } from '../story/entry.ts'
import { exampleEntry } from '../story/example-entry.ts'
import { storyFile } from '../story/schema/story-file.ts'
import type { Story } from '../story/story.ts'
import { listedPages } from './listed-pages.ts'
import { llmsText } from './llms-text.ts'
import { machineFiles, openSearch, robotsText, webManifest } from './machine-files.ts'
import { sitemapFiles } from './sitemap.ts'
import { sitePages } from './site-pages.ts'

const file = {
  name: 'Ending the war in Ukraine',
  tagline: 'What happened.',
  description: 'A story.',
  url: 'https://story.example/',
  language: 'en',
  publisher: { name: 'A publisher of stories', url: 'https://office.example' },
  licence: 'CC0',
}
const storyOf = (entries: AnyEntry[], extra: object = {}, options: Parameters<typeof buildStory>[2] = {}): Story =>
  buildStory(storyFile.parse({ ...file, ...extra }), entries, options)

const entries: AnyEntry[] = [
  exampleEntry('developments', '2025-01-10-talks', {
    published: '2025-01-12',
    actors: ['ann'],
    places: ['port'],
    changes: [{ id: 'c1', date: '2025-01-20', kind: 'update', note: 'More.' }],
    formerly: ['2025-01-10-former'],
  }),
  exampleEntry('developments', '2025-03-01-call', { date: '2025-03-01', published: '2025-03-01' }),
  exampleEntry('actors', 'ann', { name: 'Ann' }),
  exampleEntry('actors', 'bob', { name: 'Bob' }),
  exampleEntry('places', 'port'),
  exampleEntry('topics', 'border', { title: 'The border' }),
  exampleEntry('pages', 'about', { title: 'About' }),
  exampleEntry('pages', 'overview', { title: 'So far' }),
  exampleEntry('topics', 'secret', { title: 'Secret', draft: true }),
]
const tombstones = [{ id: 'places/quay', date: '2025-01-01', reason: 'Twice.' }]
const story = storyOf(entries, { tombstones }, { drafts: true })

interface Element {
  name: string
  attributes: Record<string, string>
  text: string
}

/** The elements of an XML document. Throws where it is not well-formed. */
function elementsOf(xml: string): Element[] {
  const parser = new SaxesParser()
  const open: Element[] = []
  const all: Element[] = []
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' }
    open.push(element)
    all.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return all
}

const locs = (xml: string) =>
  elementsOf(xml)
    .filter(({ name }) => name === 'loc')
    .map(({ text }) => text)
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...awkwardTexts), fc.string({ unit: 'binary' })))
  .map((parts) => parts.join(''))

describe('the sitemap', () => {
  it('has every page that shows something, and no former address, tombstone or draft', () => {
    const files = sitemapFiles(story)
    expect([...files.keys()]).toEqual(['sitemap.xml'])
    const paths = locs(files.get('sitemap.xml')!).map((url) => url.replace('https://story.example', ''))
    expect(paths).toEqual(paths.toSorted())
    expect(paths).toEqual(
      expect.arrayContaining(['/', '/actors/ann/', '/developments/2025-01-10-talks/', '/about/', '/search/']),
    )
    for (const path of ['/topics/secret/', '/places/quay/', '/developments/2025-01-10-former/', '/404/'])
      expect(paths).not.toContain(path)
    expect(paths).toHaveLength(sitePages(story).length - 1)
  })

  it('has only pages that may be listed', () => {
    for (const { model } of sitePages(story)) expect(model().head.unlisted).toBeFalsy()
  })

  it.each([
    ['/', '2025-03-01'],
    ['/developments/2025-01-10-talks/', '2025-01-20'],
    ['/developments/2025/', '2025-03-01'],
    ['/actors/ann/', '2025-01-20'],
    ['/places/port/', '2025-01-20'],
    ['/actors/bob/', undefined],
    ['/about/', undefined],
  ])('says of %s that it changed on %s', (path, day) => {
    expect(listedPages(story).find((page) => page.path === path)).toEqual({ path, modified: day })
  })

  it('comes in parts with a list of them where there are too many pages', () => {
    const whole = locs(sitemapFiles(story).get('sitemap.xml')!)
    const files = sitemapFiles(story, 7)
    const parts = locs(files.get('sitemap.xml')!).map((url) => url.replace('https://story.example/', ''))
    expect(elementsOf(files.get('sitemap.xml')!)[0]!.name).toBe('sitemapindex')
    expect(parts).toEqual([...files.keys()].slice(1))
    expect(parts.flatMap((name) => locs(files.get(name)!))).toEqual(whole)
    for (const name of parts) expect(locs(files.get(name)!).length).toBeLessThanOrEqual(7)
  })

  it('stays within 50 MB: a row of the longest id is no longer than 1 KB', () => {
    const id = `2025-01-10-${'x'.repeat(200)}`
    const row = sitemapFiles(storyOf([exampleEntry('developments', id)]))
      .get('sitemap.xml')!
      .split('\n')
      .find((line) => line.includes(id))
    expect(row!.length).toBeLessThan(1000)
  })
})

describe('the other files', () => {
  it('are named', () => {
    expect([...machineFiles(story).keys()]).toEqual([
      'sitemap.xml',
      'robots.txt',
      'llms.txt',
      'opensearch.xml',
      'site.webmanifest',
    ])
  })

  it('let programs read everything', () => {
    expect(robotsText(story)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://story.example/sitemap.xml\n')
  })

  it('tell browsers how to search, within the lengths of the specification', () => {
    const elements = elementsOf(openSearch(story))
    const of = (name: string) => elements.find((element) => element.name === name)!
    expect(of('ShortName').text).toBe('A publisher of')
    expect(of('LongName').text).toBe('Ending the war in Ukraine')
    expect(of('Url').attributes).toEqual({
      type: 'text/html',
      template: 'https://story.example/search/?q={searchTerms}',
    })
    expect(of('Image').text).toBe('https://story.example/favicon.svg')
  })

  it('stay well-formed whatever a story is called', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const named = {
          ...story,
          file: { ...story.file, name: text, description: text, publisher: { ...story.file.publisher, name: text } },
        }
        const elements = elementsOf(openSearch(named))
        expect(elements.map(({ name }) => name)).toEqual(elementsOf(openSearch(story)).map(({ name }) => name))
        expect(Array.from(elements[1]!.text).length).toBeLessThanOrEqual(16)
        expect(JSON.parse(webManifest(named))).toMatchObject({ name: text, start_url: '/' })
      }),
    )
  })
})

describe('llms.txt', () => {
  it('begins with a title and a summary, and has lists of links', () => {
    const { children } = fromMarkdown(llmsText(story))
    expect(children.slice(0, 3).map(({ type }) => type)).toEqual(['heading', 'blockquote', 'paragraph'])
    const headings = children.flatMap((node) => (node.type === 'heading' && node.depth === 2 ? [node.children] : []))
    expect(headings.flat().map((node) => 'value' in node && node.value)).toEqual([
      'The story',
      'Topics',
      'Latest developments',
      'About',
      'Optional',
    ])
    expect(llmsText(story)).toContain('- [The border](https://story.example/topics/border/): What of it?\n')
    expect(llmsText(story)).not.toContain('Secret')
  })

  it('has the same structure whatever stands in titles', () => {
    const shape = (node: { type: string; children?: { type: string }[] }): unknown => [
      node.type,
      ...(node.children ?? []).map(shape),
    ]
    const shapeOf = (text: string) => {
      const changed = entries.map((entry) =>
        entry.collection === 'topics'
          ? { ...entry, data: { ...entry.data, title: `a${text}`, question: `b${text}z` } }
          : entry,
      )
      const file_ = { ...story.file, name: `${text}a`, description: `${text}a` }
      return shape(fromMarkdown(llmsText({ ...buildStory(file_, changed) })))
    }
    const plain = shapeOf('x')
    fc.assert(
      fc.property(anyText, (text) => {
        expect(shapeOf(text)).toEqual(plain)
      }),
    )
  })
})
