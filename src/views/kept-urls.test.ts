import { describe, expect, it } from 'vitest'
import { check } from '../authoring/check.ts'
import { memoryContent } from '../authoring/memory-content.ts'
import { buildStory } from '../story/build-story.ts'
import { exampleDocument, exampleStory, exampleStoryFile } from '../story/rules/example-story.ts'
import type { Story } from '../story/story.ts'
import { correctionsPage } from './changes-page.ts'
import { redirectsOf } from './kept-urls.ts'
import { glossaryPage } from './list-pages.ts'
import { expectedFiles, pagePaths, publicUrls, redirectRules } from './site-map.ts'
import { tombstonePages } from './tombstone-page.ts'

const files = {
  ...exampleStory,
  'story.yaml': exampleStoryFile(`tombstones:
  - {id: places/quay, date: 2025-02-01, reason: It is part of the harbour., see: places/harbour}
  - {id: documents/2025-01-01-void, date: 2025-02-03, reason: It never was.}
  - {id: terms/armistice, date: 2025-02-02, reason: It said the same., see: terms/truce}
`),
  'documents/2025-01-10-one.md': exampleDocument('formerly: [2025-01-10-first]\n'),
  'documents/2025-01-20-two.md': exampleDocument(
    'revises: 2025-01-10-one\nformerly: [2025-01-20-second]\n',
    '2025-01-20',
  ),
}

async function storyOf(published: string[]): Promise<Story> {
  const { issues, reading } = await check(memoryContent(files))
  expect(issues).toEqual([])
  return buildStory(reading.storyFile!, reading.entries, { published })
}

describe('a recorded address', () => {
  it.each([
    ['a year without developments', '/developments/2019/', '/developments/'],
    ['a month in which no position moves any longer', '/positions/2019-05/', '/positions/'],
    ['a year of statements', '/statements/2019/', '/statements/'],
    ['a year of the calendar', '/calendar/2019/', '/calendar/'],
    ['a year of changes', '/changes/2019/', '/changes/'],
    [
      'a comparison of documents by their former names',
      '/documents/2025-01-20-second/compare/2025-01-10-first/',
      '/documents/2025-01-20-two/compare/2025-01-10-one/',
    ],
    [
      'a comparison that is no longer made',
      '/documents/2025-01-10-one/compare/2024-01-01-gone/',
      '/documents/2025-01-10-one/',
    ],
    [
      'a comparison of what was removed',
      '/documents/2025-01-01-void/compare/2024-01-01-gone/',
      '/documents/2025-01-01-void/',
    ],
    ['a comparison of nothing that is there', '/documents/2023-01-01-a/compare/2022-01-01-b/', '/documents/'],
  ])('of %s leads on', async (_what, from, to) => {
    const story = await storyOf([from])
    expect(redirectsOf(story)).toContainEqual({ from, to })
    expect(pagePaths(story)).toContain(from)
    expect(redirectRules(story)).toContain(`${from} ${to} 301\n`)
  })

  it.each(['/developments/2025/', '/', '/places/quay/', '/documents/2025-01-10-first/', '/glossary/#truce'])(
    'that is still there, %s, leads nowhere else',
    async (url) => {
      expect(redirectsOf(await storyOf([url]))).toEqual(redirectsOf(await storyOf([])))
    },
  )

  it('that nothing accounts for must be a file of the site all the same, so that the build fails', async () => {
    expect(expectedFiles(await storyOf(['/old-section/', '/feed.xml']))).toEqual(
      expect.arrayContaining(['old-section/index.html', 'feed.xml']),
    )
  })
})

describe('every address', () => {
  it('leads to one that is a page, in one step', async () => {
    const story = await storyOf(['/positions/2019-05/', '/documents/2025-01-20-second/compare/2025-01-10-first/'])
    const redirects = redirectsOf(story)
    const sources = new Set(redirects.map(({ from }) => from))
    for (const { to } of redirects) {
      expect(pagePaths(story)).toContain(to)
      expect(sources).not.toContain(to)
    }
  })

  it('to record names each page and each term once', async () => {
    const urls = publicUrls(await storyOf([]))
    expect(urls).toEqual([...new Set(urls)].sort())
    expect(urls).toEqual(
      expect.arrayContaining(['/', '/glossary/#truce', '/places/quay/', '/documents/2025-01-10-first/']),
    )
  })
})

describe('a removed entry', () => {
  it('has a page that says when, why and what to read instead, and that nobody lists', async () => {
    const pages = tombstonePages(await storyOf([]))
    expect(pages.map(({ head }) => [head.path, head.unlisted])).toEqual([
      ['/documents/2025-01-01-void/', true],
      ['/places/quay/', true],
    ])
    expect(pages[1]?.tombstone).toEqual({
      id: 'quay',
      href: '/places/quay/',
      noun: 'place',
      date: { iso: '2025-02-01', text: '1 February 2025' },
      reason: 'It is part of the harbour.',
      see: { text: 'Harbour', href: '/places/harbour/' },
    })
  })

  it('stands among the corrections, a term also in the glossary', async () => {
    const story = await storyOf([])
    expect(correctionsPage(story).removed.map(({ id }) => id)).toEqual(['2025-01-01-void', 'armistice', 'quay'])
    expect(glossaryPage(story).removed.map(({ id }) => id)).toEqual(['armistice'])
  })
})
