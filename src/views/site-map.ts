import type { Story } from '../story/story.ts'
import { baseMapNames, baseMapUrl, imageUrl, urlOf } from '../story/urls.ts'
import { embedUrlsOf } from './embeds/embed-list.ts'
import { goneEmbeds } from './embeds/kept-embeds.ts'
import { redirectsOf } from './kept-urls.ts'
import { machineFiles } from './machine-files.ts'
import { previewNames } from './previews.ts'
import { shareCards } from './share-card.ts'
import { sitePages } from './site-pages.ts'
import { subscriptionFiles } from './subscriptions.ts'
import { tombstonePages } from './tombstone-page.ts'

/** The address of every page of the site, each once: entries, lists, years, pages for frames, former addresses and those of what was removed. */
export function pagePaths(story: Story): string[] {
  const own = sitePages(story).map(({ path }) => path)
  const leading = redirectsOf(story).map(({ from }) => from)
  const removed = tombstonePages(story).map(({ head }) => head.path)
  const gone = goneEmbeds(story).map(({ head }) => head.path)
  return [...new Set([...own, ...embedUrlsOf(story), ...leading, ...removed, ...gone])].sort()
}

/** Every address to keep once this site is published: its pages, and each term’s place in the glossary. What `published-urls.txt` records. */
export function publicUrls(story: Story): string[] {
  return [...pagePaths(story), ...story.terms.map(urlOf)].sort()
}

/**
 * Every file the site must have, as a path below the output folder; scripts, styles, fonts and the search index come on top.
 * What was ever published is among them: a site that lacks it is not put in place.
 */
export function expectedFiles(story: Story): string[] {
  const recorded = story.published.filter((url) => !url.includes('#'))
  const pages = [...new Set([...pagePaths(story), ...recorded])].map(fileOf)
  const images = [...story.images.keys()].map((file) => imageUrl(file).slice(1))
  const previews = [...new Set(previewNames(story))].map((name) => `previews/${name}.json`)
  const maps = baseMapNames.map((name) => baseMapUrl(name).slice(1))
  const cards = shareCards(story).map(({ url }) => url.slice(1))
  return [
    ...pages,
    ...images,
    ...previews,
    ...maps,
    ...cards,
    ...machineFiles(story).keys(),
    ...subscriptionFiles(story),
    'sw.js',
    'changes.json',
    'names.json',
    '404.html',
    '_headers',
    '_redirects',
  ]
}

function fileOf(url: string): string {
  return url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1)
}

/** The `_redirects` file of Cloudflare Pages and Netlify: addresses that lead on, one a line. */
export function redirectRules(story: Story): string {
  return redirectsOf(story)
    .map(({ from, to }) => `${from} ${to} 301\n`)
    .join('')
}
