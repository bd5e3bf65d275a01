import type { Impact, ItemChanges, PositionState, RecordChanges, SiteChanges } from './impact.ts'

/** A line of a report: our words, and between them text that an author wrote, which each format makes harmless. */
export interface Line {
  words: readonly string[]
  authors: readonly string[]
}

/** A part of a report: a heading and its lines; `count` in the heading counts what the lines name. */
export interface Section {
  title: string
  lines: Line[]
}

/** A line: what is interpolated is an author’s text, numbers apart. */
export function say(words: TemplateStringsArray, ...values: (string | number)[]): Line {
  const line = { words: [words[0] ?? ''], authors: [] as string[] }
  for (const [index, value] of values.entries()) {
    const after = words[index + 1] ?? ''
    if (typeof value === 'number') line.words.push(`${line.words.pop() ?? ''}${value}${after}`)
    else {
      line.authors.push(value)
      line.words.push(after)
    }
  }
  return line
}

/** What a report says, most important first; sections that have nothing to say are left out. */
export function sectionsOf({ base, head, changes, data }: Impact): Section[] {
  if (!changes) return []
  const { pages, positions, vanished, unarchived, links } = changes
  const sections: Section[] = [
    section('Addresses that vanish', [
      ...vanished.urls.map((url) => say`${url} has no page, redirect or tombstone`),
      ...vanished.statements.map((url) => say`${url} is a permanent address, and its statement is gone`),
      ...vanished.recorded.map((url) => say`${url} is taken out of the ledger of published addresses`),
    ]),
    section(
      'Drafts',
      changes.drafts.map(({ key, title }) => say`${key} ${title} is a draft and adds no page`),
    ),
    section(
      'Positions that move',
      positions.map(({ party, topic, from, to }) => say`${party} on ${topic}: ${stateText(from)} → ${stateText(to)}`),
    ),
    section(
      'Pages added',
      pages.added.map(({ url, title }) => say`${url} ${title}`),
    ),
    section('Pages removed', pages.removed.map(removedLine)),
    section('Pages changed', [
      ...(changes.frame ? [say`What stands around every page changes: its date, its name or its links`] : []),
      ...pages.changed.map(({ url, because }) => changedLine(url, because)),
    ]),
    section(
      'Feeds',
      changes.feeds.flatMap((feed) => itemLines('feed', feed)),
    ),
    section(
      'Calendars',
      changes.calendars.flatMap((calendar) => itemLines('calendar', calendar)),
    ),
    section('Data', data.map(dataLine)),
    section('New actors and topics', [
      ...changes.actors.map(({ key, title }) => say`${key} ${title}`),
      ...changes.topics.map(({ key, title }) => say`${key} ${title}`),
    ]),
    section(
      'New external links',
      links.map(({ url, newHost, in: from }) =>
        newHost ? say`${url} in ${from}, the first of its host` : say`${url} in ${from}`,
      ),
    ),
    section(
      'New sources without archived copy',
      unarchived.added.map(({ in: from, source, url }) => say`${`${from}/${source}`} ${url}`),
    ),
  ]
  const figures = [
    figure('Entries', base.entries, head.entries),
    figure('Warnings of the check', base.warnings, head.warnings),
    figure('Sources without archived copy', unarchived.base, unarchived.head),
    figure(
      'Size of all page models, in kB',
      Math.round(changes.size.base / 1000),
      Math.round(changes.size.head / 1000),
    ),
    ...slowdown(base.checkMs, head.checkMs),
  ]
  return [...sections.filter(({ lines }) => lines.length > 0), { title: 'Figures', lines: figures }]
}

/** What is said first: in a sentence where there is nothing more to say. */
export function openingOf({ base, head, changes }: Impact): Line[] {
  const lines: Line[] = []
  if (!base.folder) lines.push(say`The base has no content: everything is new.`)
  else if (head.folder && base.folder !== head.folder)
    lines.push(say`The content was in ${base.folder} and is in ${head.folder}.`)
  if (base.errors > 0)
    lines.push(
      base.errors === 1
        ? say`The base has 1 error by the rules of today: pages that cannot be made from it count as changed.`
        : say`The base has ${base.errors} errors by the rules of today: pages that cannot be made from it count as changed.`,
    )
  if (!changes)
    lines.push(
      head.errors === 1
        ? say`The content has 1 error; npm run check names it. What the change does to the site can be said when it is mended.`
        : say`The content has ${head.errors} errors; npm run check names them. What the change does to the site can be said when they are mended.`,
    )
  else lines.push(summaryLine(changes))
  return lines
}

function summaryLine({ pages, entries, frame }: SiteChanges): Line {
  const [added, changed, removed] = [entries.added.length, entries.changed.length, entries.removed.length]
  const nothing = pages.added.length + pages.changed.length + pages.removed.length === 0 && !frame
  if (nothing) return say`The published site stays as it is.`
  return say`Entries: ${added} added, ${changed} changed, ${removed} removed. Pages: ${pages.added.length} added, ${pages.changed.length} changed, ${pages.removed.length} removed.`
}

function section(title: string, lines: Line[]): Section {
  return { title, lines }
}

function figure(name: string, base: number, head: number): Line {
  return { words: [base === head ? `${name}: ${head}, as before` : `${name}: ${base} → ${head}`], authors: [] }
}

/**
 * The time of the check, where the change makes it much longer. The head reads only what is new and runs second, so it is the
 * quicker one as a rule, and lesser differences are chance.
 */
function slowdown(base: number, head: number): Line[] {
  if (head < base * 1.5 || head - base < 500) return []
  const seconds = (ms: number) => (ms / 1000).toFixed(1)
  return [{ words: [`Time of the check, in s: ${seconds(base)} → ${seconds(head)}`], authors: [] }]
}

function removedLine({ url, leadsTo, tombstone }: SiteChanges['pages']['removed'][number]): Line {
  if (leadsTo !== null) return say`${url} leads to ${leadsTo}`
  return tombstone ? say`${url} has a tombstone` : say`${url} vanishes`
}

/** How many reasons a line names. */
const reasonsShown = 3

function changedLine(url: string, because: readonly string[]): Line {
  const shown = because.slice(0, reasonsShown)
  const more = because.length - shown.length
  const words = [
    '',
    shown.length > 0 ? ', because of ' : '',
    ...shown.slice(1).map(() => ', '),
    ...(shown.length > 0 ? [more > 0 ? ` and ${more} more` : ''] : []),
  ]
  return { words, authors: [url, ...shown] }
}

/** The site’s items by name; of the other channels only how many. */
function itemLines(noun: 'feed' | 'calendar', { of, gained, lost, changed }: ItemChanges): Line[] {
  if (of !== '/') {
    const counts = [
      ...(gained.length > 0 ? [`gains ${gained.length}`] : []),
      ...(lost.length > 0 ? [`loses ${lost.length}`] : []),
      ...(changed.length > 0 ? [`changes ${changed.length}`] : []),
    ]
    return [{ words: ['', ` ${counts.join(', ')}`], authors: [of] }]
  }
  const site = `the site’s ${noun}`
  const lines = (verb: string, items: ItemChanges['gained']) =>
    items.map(({ date, title }): Line => {
      const words = [`${verb} `, ...(date === null ? [''] : [' on ', ''])]
      return { words, authors: date === null ? [title] : [title, date] }
    })
  return [
    ...lines(`Into ${site}:`, gained),
    ...lines(`Out of ${site}:`, lost),
    ...lines(`Changed in ${site}:`, changed),
  ]
}

function dataLine({ table, added, removed, changed, fields }: RecordChanges): Line {
  const counts = [
    ...(added > 0 ? [`${added} added`] : []),
    ...(removed > 0 ? [`${removed} removed`] : []),
    ...(changed > 0 ? [`${changed} changed (${fields.join(', ')})`] : []),
  ]
  // Names of tables and fields are ours.
  return { words: [`${table}: ${counts.join(', ')}`], authors: [] }
}

function stateText(state: PositionState | null): string {
  if (!state) return 'none'
  return `${state.date} ${state.text}${state.withdrawn ? ' (withdrawn)' : ''}`
}
