import { byCodeUnit } from '../story/dates.ts'
import { titleOf } from '../story/entry.ts'
import type { ChangeRecord, Story } from '../story/story.ts'
import { firstUrlOf, siteUrl } from '../story/urls.ts'
import { changeView } from '../views/change-view.ts'
import { tombstoneView } from '../views/tombstone-page.ts'
import { a, el } from './element.ts'
import type { FeedItem, PlainRenderer } from './feed.ts'
import { plainChange } from './plain-records.ts'

/** Steps of the public history as items of a feed. None ever changes. */
export function changeItems(story: Story, changes: readonly ChangeRecord[], renderer: PlainRenderer): FeedItem[] {
  return changes.map((record) => {
    const view = changeView(record)
    const { entry, change, date } = record
    const said = change ? plainChange(view) : el('p', summaryOf(record))
    const read = el('p', a({ text: titleOf(entry), href: view.href }))
    return item(story, {
      id: `${firstUrlOf(entry)}${entry.collection === 'terms' ? '-' : '#'}${change ? `change-${change.id}` : 'published'}`,
      href: view.href,
      title: `${view.kind}: ${titleOf(entry)}`,
      date,
      summary: change ? change.note : summaryOf(record),
      html: renderer.write([said, read], view.href),
    })
  })
}

/** Corrections and removals, the latest first. */
export function correctionItems(story: Story, renderer: PlainRenderer): FeedItem[] {
  const corrections = changeItems(
    story,
    story.changes.filter(({ kind }) => kind === 'correction'),
    renderer,
  )
  const removals = story.tombstones.map((tombstone) => {
    const { href, noun, date, reason, see } = tombstoneView(story, tombstone)
    const read = see ? [el('p', 'Read instead: ', a(see))] : []
    return item(story, {
      id: `${href}${href.includes('#') ? '-' : '#'}removed`,
      href,
      title: `Removed: the ${noun} ${tombstone.of.id}`,
      date: date.iso,
      summary: reason,
      html: renderer.write([el('p', el('strong', `Removed on ${date.text}:`), ` ${reason}`), ...read], href),
    })
  })
  return [...corrections, ...removals].sort((x, y) => byCodeUnit(y.published, x.published))
}

function summaryOf({ entry }: ChangeRecord): string {
  return 'summary' in entry.data ? entry.data.summary : ''
}

function item(
  story: Story,
  { id, href, date, ...rest }: Pick<FeedItem, 'id' | 'title' | 'summary' | 'html'> & { href: string; date: string },
): FeedItem {
  const site = siteUrl(story)
  return { ...rest, id: site + id, url: site + href, published: date, updated: date, categories: [], authors: [] }
}
