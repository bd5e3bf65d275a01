import type { Story } from '../story/story.ts'
import { baseMapNames, baseMapUrl, imageUrl, pageUrlOf, urlOf, yearUrl } from '../story/urls.ts'
import { yearsOf } from './list-pages.ts'

const fixedPages = [
  '/',
  '/actors/',
  '/developments/',
  '/documents/',
  '/glossary/',
  '/places/',
  '/search/',
  '/topics/',
] as const

/** The address of every page of the site, each once: entries, lists, years and former addresses. */
export function pagePaths(story: Story): string[] {
  const entries = [...story.byKey.values()].map(pageUrlOf)
  const former = story.redirects.map(({ from }) => pageUrlOf(from))
  return [...new Set([...fixedPages, ...yearsOf(story).map(yearUrl), ...entries, ...former])].sort()
}

/** Every file the site must have, as a path below the output folder; scripts, styles, fonts and the search index come on top. */
export function expectedFiles(story: Story): string[] {
  const pages = pagePaths(story).map((path) => `${path.slice(1)}index.html`)
  const images = [...story.images.keys()].map((file) => imageUrl(file).slice(1))
  const maps = baseMapNames.map((name) => baseMapUrl(name).slice(1))
  return [...pages, ...images, ...maps, '404.html', '_headers', '_redirects']
}

/** The `_redirects` file of Cloudflare Pages and Netlify: former addresses, one a line. A server sees no fragments, so former terms are anchors of the glossary instead. */
export function redirectRules(story: Story): string {
  return story.redirects
    .filter(({ from }) => from.collection !== 'terms')
    .map(({ from, to }) => `${urlOf(from)} ${urlOf(to)} 301\n`)
    .join('')
}
