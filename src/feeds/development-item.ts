import type { ElementContent } from 'hast'
import { keyOf } from '../story/ids.ts'
import { latestDay } from '../story/latest-day.ts'
import { get, type Development, type Story } from '../story/story.ts'
import { firstUrlOf, urlOf } from '../story/urls.ts'
import { changeView } from '../views/change-view.ts'
import { dateView } from '../views/date-view.ts'
import { linksTo } from '../views/link.ts'
import { disputeView, scheduledView, statementView } from '../views/records.ts'
import { sourceViews } from '../views/source-view.ts'
import { a, el, joined, list, nodes, type Part } from './element.ts'
import { siteOf, type FeedItem, type PlainRenderer } from './feed.ts'
import { plainComponents } from './plain-components.ts'
import { plainChange, plainDisputes, plainScheduled, plainSources, plainStatement } from './plain-records.ts'

/** Each development stands in the feeds of several actors and topics: rendered once, and kept as long as the story. */
const items = new WeakMap<Story, WeakMap<Development, FeedItem>>()

/** A development as an item of a feed: what its page says, in its order. */
export function developmentItem(story: Story, development: Development, renderer: PlainRenderer): FeedItem {
  const known = items.get(story) ?? new WeakMap<Development, FeedItem>()
  items.set(story, known)
  const item = known.get(development) ?? makeItem(story, development, renderer)
  known.set(development, item)
  return item
}

function makeItem(story: Story, development: Development, renderer: PlainRenderer): FeedItem {
  const { title, published, summary, topics, authors } = development.data
  const [site, path] = [siteOf(story), urlOf(development)]
  const body = renderer.body(development, plainComponents(story, development))
  return {
    id: site + firstUrlOf(development),
    url: site + path,
    title,
    published,
    updated: latestDay([development]),
    summary,
    categories: topics.map((id) => ({ id, label: get(story, 'topics', id).data.title })),
    authors,
    html: renderer.write(wholeText(story, development, body), path),
  }
}

/** Corrections come first: who read the item before must not miss them. */
function wholeText(story: Story, development: Development, body: readonly ElementContent[]): ElementContent[] {
  const { id, data } = development
  const path = urlOf(development)
  const changes = (story.changesByKey.get(keyOf(development)) ?? []).toReversed().map(changeView)
  const corrections = changes.filter(({ kind }) => kind === 'Correction')
  const updates = changes.filter(({ kind, isPublication }) => kind !== 'Correction' && !isPublication)
  const statements = story.statementsBy.development.get(id) ?? []
  const scheduled = story.scheduledBy.development.get(id) ?? []
  const disputes = data.disputed.map((dispute) => disputeView(story, development, data.date, dispute))
  const section = (title: string, ...parts: readonly Part[]): Part => [el('h2', title), ...parts]
  return nodes([
    corrections.map(plainChange),
    el('p', el('em', joined([dateView(data.date, data.end).text, data.kind, list(linksTo(story, 'places', data.places))], ' · '))), // prettier-ignore
    el('p', el('strong', data.summary)),
    body,
    statements.length > 0 &&
      section(
        'Who said what',
        statements.flatMap((record) => plainStatement(statementView(story, record), path)),
      ),
    disputes.length > 0 && section('Where accounts differ', plainDisputes(disputes, path)),
    scheduled.length > 0 &&
      section(
        'What comes next',
        plainScheduled(
          scheduled.map((record) => scheduledView(story, record)),
          path,
        ),
      ),
    data.sources.length > 0 && section('Sources', plainSources(sourceViews(story, development))),
    updates.length > 0 && section('History', updates.map(plainChange)),
    el('p', a({ text: 'On the site', href: path }), ': what led here, what followed, and any later change.'),
  ])
}
