import { byCodeUnit } from '../../story/dates.ts'
import { titleOf, type AnyEntry } from '../../story/entry.ts'
import { keyOf, type EntryRef } from '../../story/ids.ts'
import { find, stancesAsOf, type PositionRecord, type Stance, type Story } from '../../story/story.ts'
import { firstUrlOf, statementUrl, urlOf } from '../../story/urls.ts'
import { channelsOf, type Channel } from '../channels.ts'
import { frameOf } from '../frame.ts'
import { publicUrls } from '../site-map.ts'
import { comparePages } from './compare-pages.ts'
import type { Item, ItemChanges, PositionState, Side, SiteChanges } from './impact.ts'
import { newLinks, unarchivedSources } from './outside.ts'

/** What the site would be with one story instead of another, both made by the code at hand. Pure. */
export function compareStories(base: Side, head: Side): SiteChanges {
  const entries = compareEntries(base.story, head.story)
  const touched = Object.values(entries).flat()
  const [was, is] = [unarchivedSources(base.story), unarchivedSources(head.story)]
  const known = new Set(was.map(({ url }) => url))
  return {
    entries: { added: keys(entries.added), changed: keys(entries.changed), removed: keys(entries.removed) },
    drafts: newDrafts(base, head),
    ...comparePages(base, head, touched),
    frame: JSON.stringify(frameOf(base.story)) !== JSON.stringify(frameOf(head.story)),
    feeds: compareChannels(base.story, head.story, feedItems),
    calendars: compareChannels(base.story, head.story, calendarItems),
    positions: comparePositions(base.story, head.story),
    vanished: vanished(base, head),
    links: newLinks(base.story, head.story),
    actors: named(entries.added, 'actors'),
    topics: named(entries.added, 'topics'),
    unarchived: { base: was.length, head: is.length, added: is.filter(({ url }) => !known.has(url)) },
  }
}

function keys(entries: readonly AnyEntry[]): string[] {
  return entries.map(keyOf)
}

function newDrafts(base: Side, head: Side): SiteChanges['drafts'] {
  const before = new Set([...base.story.byKey.values(), ...base.drafts].map(({ digest }) => digest))
  return head.drafts
    .filter(({ digest }) => !before.has(digest))
    .map((entry) => ({ key: keyOf(entry), title: titleOf(entry) }))
}

function named(entries: readonly AnyEntry[], collection: AnyEntry['collection']): { key: string; title: string }[] {
  return entries
    .filter((entry) => entry.collection === collection)
    .map((entry) => ({ key: keyOf(entry), title: titleOf(entry) }))
}

function compareEntries(base: Story, head: Story): Record<'added' | 'changed' | 'removed', AnyEntry[]> {
  return {
    added: [...head.byKey].flatMap(([key, entry]) => (base.byKey.has(key) ? [] : [entry])),
    changed: [...head.byKey].flatMap(([key, entry]) => {
      const was = base.byKey.get(key)
      return was && was.digest !== entry.digest ? [entry] : []
    }),
    removed: [...base.byKey].flatMap(([key, entry]) => (head.byKey.has(key) ? [] : [entry])),
  }
}

type ItemsOf = (channel: Channel) => (Item & { all: object })[]

const feedItems: ItemsOf = ({ developments }) =>
  developments.map((development) => {
    const { title, published, summary, changes } = development.data
    return { id: firstUrlOf(development), date: published, title, all: { summary, changes } }
  })

const calendarItems: ItemsOf = ({ scheduled }) =>
  scheduled.map(({ development, item, state }) => ({
    id: `${firstUrlOf(development)}#${item.id}`,
    date: item.date ?? null,
    title: item.what,
    all: { item, state },
  }))

function compareChannels(base: Story, head: Story, itemsOf: ItemsOf): ItemChanges[] {
  const before = new Map(channelsOf(base).map((channel) => [channel.path, itemsOf(channel)]))
  const after = new Map(channelsOf(head).map((channel) => [channel.path, itemsOf(channel)]))
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((of): ItemChanges[] => {
    const was = new Map((before.get(of) ?? []).map((item) => [item.id, item]))
    const is = new Map((after.get(of) ?? []).map((item) => [item.id, item]))
    const plain = ({ id, date, title }: Item): Item => ({ id, date, title })
    const gained = [...is.values()].filter(({ id }) => !was.has(id)).map(plain)
    const lost = [...was.values()].filter(({ id }) => !is.has(id)).map(plain)
    const changed = [...is.values()]
      .filter((item) => was.has(item.id) && JSON.stringify(was.get(item.id)) !== JSON.stringify(item))
      .map(plain)
    return gained.length + lost.length + changed.length > 0 ? [{ of, gained, lost, changed }] : []
  })
}

/** The present id of what the base may have under a former one. */
type Rename = (collection: EntryRef['collection'], id: string) => string

function renamesOf({ redirects }: Story): Rename {
  const names = new Map(redirects.map(({ from, to }) => [keyOf(from), to.id]))
  return (collection, id) => names.get(keyOf({ collection, id })) ?? id
}

/** Positions whose words, day, speaker or place in the site are others; a rename that `formerly` tells moves none. */
function comparePositions(base: Story, head: Story): SiteChanges['positions'] {
  const rename = renamesOf(head)
  const stances = (story: Story) =>
    new Map(
      stancesAsOf(story.positions, story.asOf).map((stance) => [
        `${rename('actors', stance.party)} ${rename('topics', stance.topic)}`,
        stance,
      ]),
    )
  const asNow = ({ development, statement, speakers, ...rest }: PositionRecord) =>
    JSON.stringify(
      stateOf({
        ...rest,
        statement,
        development: { ...development, id: rename('developments', development.id) },
        speakers: speakers.map((id) => rename('actors', id)),
      }),
    )
  const [before, after] = [stances(base), stances(head)]
  return [...new Set([...before.keys(), ...after.keys()])].sort(byCodeUnit).flatMap((cell) => {
    const [was, is] = [before.get(cell), after.get(cell)]
    if (was && is && asNow(was.latest) === asNow(is.latest)) return []
    const [from, to] = [was && stateOf(was.latest), is && stateOf(is.latest)]
    const { party, topic } = (is ?? was) as Stance
    return [{ party, topic, from: from ?? null, to: to ?? null }]
  })
}

function stateOf({ development, statement, speakers, date, withdrawn }: PositionRecord): PositionState {
  const text = statement.says ?? `“${statement.quote ?? ''}”`
  return { url: statementUrl(development.id, statement.id), by: speakers, date, text, withdrawn }
}

function vanished(
  { story: base, recorded: before }: Side,
  { story: head, recorded: after }: Side,
): SiteChanges['vanished'] {
  const there = new Set([
    ...publicUrls(head),
    ...head.redirects.map(({ from }) => urlOf(from)),
    ...head.tombstones.map(({ of }) => urlOf(of)),
  ])
  const ever = new Set([...publicUrls(base), ...before, ...after])
  const rename = renamesOf(head)
  const statements = new Set(
    head.statements.map(({ development, statement }) => statementUrl(development.id, statement.id)),
  )
  const recorded = new Set(after)
  return {
    urls: [...ever].filter((url) => !there.has(url)).sort(byCodeUnit),
    statements: base.statements.flatMap(({ development, statement }) => {
      const id = rename('developments', development.id)
      const stays = find(head, 'developments', id) && !statements.has(statementUrl(id, statement.id))
      return stays ? [statementUrl(development.id, statement.id)] : []
    }),
    recorded: before.filter((url) => !recorded.has(url)),
  }
}
