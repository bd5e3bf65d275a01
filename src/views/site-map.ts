import type { Story } from '../story/story.ts'
import {
  baseMapNames,
  baseMapUrl,
  calendarYearUrl,
  changesYearUrl,
  comparisonUrl,
  imageUrl,
  ledgerMonthUrl,
  pageUrlOf,
  statementsYearUrl,
  urlOf,
  yearUrl,
} from '../story/urls.ts'
import { calendarYears } from './calendar-page.ts'
import { changesYears } from './changes-page.ts'
import { comparedPairs } from './compare-page.ts'
import { ledgerMonths } from './ledger-page.ts'
import { yearsOf } from './list-pages.ts'
import { statementYears } from './statements-page.ts'
import { previewNames } from './previews.ts'

const fixedPages = [
  '/',
  '/actors/',
  '/calendar/',
  '/changes/',
  '/corrections/',
  '/developments/',
  '/documents/',
  '/glossary/',
  '/places/',
  '/positions/',
  '/search/',
  '/sources/',
  '/statements/',
  '/topics/',
] as const

/** The address of every page of the site, each once: entries, lists, years and former addresses. */
export function pagePaths(story: Story): string[] {
  const entries = [...story.byKey.values()].map(pageUrlOf)
  const former = story.redirects.map(({ from }) => pageUrlOf(from))
  const periods = [
    ...yearsOf(story).map(yearUrl),
    ...ledgerMonths(story).map(ledgerMonthUrl),
    ...statementYears(story).map(statementsYearUrl),
    ...calendarYears(story).map(calendarYearUrl),
    ...changesYears(story).map(changesYearUrl),
  ]
  const compared = comparedPairs(story).map(({ id, earlier }) => comparisonUrl(id, earlier))
  return [...new Set([...fixedPages, ...periods, ...compared, ...entries, ...former])].sort()
}

/** Every file the site must have, as a path below the output folder; scripts, styles, fonts and the search index come on top. */
export function expectedFiles(story: Story): string[] {
  const pages = pagePaths(story).map((path) => `${path.slice(1)}index.html`)
  const images = [...story.images.keys()].map((file) => imageUrl(file).slice(1))
  const previews = [...new Set(previewNames(story))].map((name) => `previews/${name}.json`)
  const maps = baseMapNames.map((name) => baseMapUrl(name).slice(1))
  return [...pages, ...images, ...previews, ...maps, 'changes.json', 'names.json', '404.html', '_headers', '_redirects']
}

/** The `_redirects` file of Cloudflare Pages and Netlify: former addresses, one a line. A server sees no fragments, so former terms are anchors of the glossary instead. */
export function redirectRules(story: Story): string {
  return story.redirects
    .filter(({ from }) => from.collection !== 'terms')
    .map(({ from, to }) => `${urlOf(from)} ${urlOf(to)} 301\n`)
    .join('')
}
