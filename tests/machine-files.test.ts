import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { siteFolder } from './site.ts'

const text = (path: string) => readFileSync(join(siteFolder, path), 'utf8')
const url = 'https://parley.example'

/** Every page with what its head says to machines, but those made for the frames of others. */
const pages = globSync('**/*.html', { cwd: siteFolder, exclude: ['embed/**'] }).map((path) => {
  const html = text(path)
  const all = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, value]) => value!)
  return {
    path,
    address: `${url}/${path.replace(/index\.html$/, '')}`,
    canonical: all(/<link rel="canonical" href="([^"]*)"/g),
    isUnlisted: html.includes('content="noindex"'),
    leadsOn: html.includes('http-equiv="refresh"'),
    image: all(/<meta property="og:image" content="([^"]*)"/g),
    url: all(/<meta property="og:url" content="([^"]*)"/g),
  }
})

describe('every page', () => {
  it('has one canonical address, its own, or asks not to be listed', () => {
    expect(pages.length).toBeGreaterThan(100)
    for (const { path, address, canonical, isUnlisted, leadsOn } of pages)
      if (!leadsOn) expect(canonical, path).toEqual(isUnlisted ? [] : [address])
  })

  it('names a card that is there, and its own address', () => {
    for (const page of pages.filter(({ leadsOn }) => !leadsOn)) {
      expect(page.image, page.path).toHaveLength(1)
      expect(page.url, page.path).toEqual(page.isUnlisted ? [] : [page.address])
    }
    const cards = new Set(globSync('cards/**/*.png', { cwd: siteFolder }))
    const named = new Set(pages.flatMap(({ image }) => image.map((each) => each.slice(url.length + 1).split('?')[0]!)))
    expect(named.symmetricDifference(cards)).toEqual(new Set())
  })
})

describe('a development', () => {
  it('says when it was published, and when it changed where it did', () => {
    const times = (path: string) =>
      [...text(`${path}index.html`).matchAll(/<meta property="(article:\w+)" content="([^"]*)"/g)].map(
        ([, name, day]) => [name, day],
      )
    const developments = pages.filter(({ path }) => /^developments\/\d{4}-\d{2}-\d{2}-/.test(path))
    for (const { path, leadsOn } of developments)
      if (!leadsOn)
        expect(times(path.replace('index.html', ''))[0], path).toEqual([
          'article:published_time',
          expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        ])
    expect(times('topics/territory/')).toEqual([])
  })
})

describe('every card', () => {
  it('has 1200 by 630 pixels and weighs less than 100 KB', async () => {
    for (const file of globSync('cards/**/*.png', { cwd: siteFolder })) {
      const bytes = readFileSync(join(siteFolder, file))
      const { width, height, format } = await sharp(bytes).metadata()
      expect({ width, height, format }, file).toEqual({ width: 1200, height: 630, format: 'png' })
      expect(bytes.length, file).toBeLessThan(100_000)
    }
  })
})

describe('the sitemap', () => {
  it('is the list of all pages with a canonical address', () => {
    const listed = [...text('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc)
    expect(listed).toEqual(pages.flatMap(({ canonical, leadsOn }) => (leadsOn ? [] : canonical)).sort())
  })
})
