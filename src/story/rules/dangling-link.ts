import { kindOfAddress } from '../addresses.ts'
import { parseEntryLink } from '../ids.ts'
import type { Address, AnyEntry, BodyFacts } from '../entry.ts'
import { didYouMean } from '../suggest.ts'
import { anchors } from '../urls.ts'
import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'
import { noSuchEntry, shown } from './wording.ts'

export const danglingLink: Rule = {
  code: 'dangling-link',
  severity: 'error',
  title: 'Links in a body lead to entries and headings that exist.',
  reason: 'A link to nothing takes a reader nowhere.',
  good: {
    [opening]: exampleDevelopment('', '## What next\n\n[Ames](actor:ann-ames) said [so](#what-next) [@daily].\n'),
  },
  bad: { [opening]: exampleDevelopment('', '## What next\n\n[Ames](actor:ann-amse) said [so](#what-nxt) [@daily].\n') },
  *check(reading) {
    for (const { path, facts } of reading.bodies) {
      for (const { url, line, column } of linksOf(facts)) {
        const to = parseEntryLink(url)
        if (!to || reading.ids[to.collection].has(to.id)) continue
        yield { file: path, place: { line, column }, ...noSuchEntry(reading, to) }
      }
    }
    for (const entry of reading.entries) {
      for (const { url, line, column } of linksOf(entry.facts)) {
        if (kindOfAddress(url) !== 'fragment') continue
        const known = anchorsOf(entry)
        if (known.has(url.slice(1)) || known.has(decoded(url.slice(1)))) continue
        const anchor = entry.collection === 'terms' ? 'source or change' : 'heading'
        const message = `Unexpected link to ${shown(url)}, expected # and the anchor of a ${anchor} of this entry`
        const place = { line, column }
        yield { file: entry.path, place, message: `${message}${didYouMean(url.slice(1), known)}` }
      }
    }
  },
}

function linksOf({ addresses }: BodyFacts): Address[] {
  return addresses.filter(({ role }) => role === 'link' || role === 'definition')
}

/** Where a link may lead on the entry’s own page: its headings and records. Terms share a page, so theirs carry the term’s name. */
function anchorsOf({ collection, id: own, facts, data }: AnyEntry): Set<string> {
  const isTerm = collection === 'terms'
  return new Set([
    ...(isTerm ? [own] : facts.headings.map(({ id }) => id)),
    ...data.sources.map(({ id }) => (isTerm ? anchors.foreignSource(own, id) : anchors.source(id))),
    ...facts.citations.flatMap(({ of, source }) => (of === undefined ? [] : [anchors.foreignSource(of, source)])),
    ...data.changes.map(({ id }) => (isTerm ? anchors.termChange(own, id) : anchors.change(id))),
    ...(collection === 'developments' ? ['published'] : []),
    ...('statements' in data ? data.statements.map(({ id }) => anchors.statement(id)) : []),
    ...('scheduled' in data ? data.scheduled.map(({ id }) => anchors.scheduled(id)) : []),
    ...('points' in data ? data.points.map(({ id }) => anchors.point(id)) : []),
  ])
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
