import { keyOf } from '../story/ids.ts'
import { latestDay } from '../story/latest-day.ts'
import { get, type Development, type Story } from '../story/story.ts'
import { firstUrlOf, siteUrl, urlOf } from '../story/urls.ts'
import { changeView, type ChangeView } from '../views/change-view.ts'
import { dateView } from '../views/date-view.ts'
import { linksTo } from '../views/link.ts'
import { disputeView, scheduledView, statementView } from '../views/records.ts'
import { sourceViews } from '../views/source-view.ts'
import { a, el, joined, list, nodes, type Part } from './element.ts'
import type { FeedItem, PlainRenderer } from './feed.ts'
import { plainComponents } from './plain-components.ts'
import { plainChange, plainDisputes, plainScheduled, plainSources, plainStatement } from './plain-records.ts'

/** Each development stands in the feeds of several actors and topics: rendered once, and kept as long as the renderer. */
const items = new WeakMap<PlainRenderer, WeakMap<Development, FeedItem>>()

/** A development as an item of a feed: what its page says, in its order. A renderer serves one story. */
export function developmentItem(story: Story, development: Development, renderer: PlainRenderer): FeedItem {
  const known = items.get(renderer) ?? new WeakMap<Development, FeedItem>()
  items.set(renderer, known)
  const item = known.get(development) ?? makeItem(story, development, renderer)
  known.set(development, item)
  return item
}

function makeItem(story: Story, development: Development, renderer: PlainRenderer): FeedItem {
  const { title, published, summary, topics, authors } = development.data
  const [site, path] = [siteUrl(story), urlOf(development)]
  const write = (parts: readonly Part[]) => renderer.write(nodes(parts), path)
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
    html: write(opening(story, development)) + body + write(records(story, development)),
  }
}

/** Corrections come first: who read the item before must not miss them. */
function opening(story: Story, development: Development): Part[] {
  const { date, end, kind, places, summary } = development.data
  const facts = [dateView(date, end).text, kind, list(linksTo(story, 'places', places))]
  const corrections = changesOf(story, development).filter(({ kind }) => kind === 'Correction')
  return [corrections.map(plainChange), el('p', el('em', joined(facts, ' · '))), el('p', el('strong', summary))]
}

/** What stands under the text on its page. */
function records(story: Story, development: Development): Part[] {
  const { id, data } = development
  const path = urlOf(development)
  const statements = (story.statementsBy.development.get(id) ?? []).map((record) => statementView(story, record))
  const disputes = data.disputed.map((dispute) => disputeView(story, development, data.date, dispute))
  const scheduled = (story.scheduledBy.development.get(id) ?? []).map((record) => scheduledView(story, record))
  const updates = changesOf(story, development).filter(({ kind, isPublication }) => kind !== 'Correction' && !isPublication) // prettier-ignore
  return [
    section('Who said what', ...statements.map((statement) => plainStatement(statement, path))),
    section('Where accounts differ', ...plainDisputes(disputes, path)),
    section('What comes next', scheduled.length > 0 && plainScheduled(scheduled, path)),
    section('Sources', data.sources.length > 0 && plainSources(sourceViews(story, development))),
    section('History', ...updates.map(plainChange)),
    el('p', a({ text: 'On the site', href: path }), ': what led here, what followed, and any later change.'),
  ]
}

function changesOf(story: Story, development: Development): ChangeView[] {
  return (story.changesByKey.get(keyOf(development)) ?? []).toReversed().map(changeView)
}

function section(title: string, ...parts: readonly Part[]): Part {
  return parts.some(Boolean) && [el('h2', title), ...parts]
}
