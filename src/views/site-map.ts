import type { Story } from '../story/story.ts'
import {
  baseMapNames,
  baseMapUrl,
  comparisonUrl,
  imageUrl,
  ledgerMonthUrl,
  pageUrlOf,
  periodUrl,
  urlOf,
} from '../story/urls.ts'
import { calendarPeriods } from './calendar-page.ts'
import { changesPeriods } from './changes-page.ts'
import { comparedPairs } from './compare-page.ts'
import { developmentsPeriods } from './developments-page.ts'
import { ledgerMonths } from './ledger-page.ts'
import { statementsPeriods } from './statements-page.ts'
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

/** The address of every page of the site, each once: entries, lists, years, months and former addresses. */
export function pagePaths(story: Story): string[] {
  const entries = [...story.byKey.values()].map(pageUrlOf)
  const former = story.redirects.map(({ from }) => pageUrlOf(from))
  const periods = [
    ...ledgerMonths(story).map(ledgerMonthUrl),
    ...developmentsPeriods(story).map((period) => periodUrl('developments', period)),
    ...statementsPeriods(story).map((period) => periodUrl('statements', period)),
    ...calendarPeriods(story).map((period) => periodUrl('calendar', period)),
    ...changesPeriods(story).map((period) => periodUrl('changes', period)),
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
