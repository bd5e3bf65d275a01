import { get, stancesAsOf, type Story } from '../../story/story.ts'
import { absoluteUrl, anchors, embedUrls, partsOfEmbedUrl, statementUrl, urlOf } from '../../story/urls.ts'
import { dateView, type DateView } from '../date-view.ts'
import type { Head } from '../frame.ts'
import { entryLink, linkTo, type Link } from '../link.ts'
import { positionView, statementView, type PositionView, type StatementView } from '../records.ts'
import { embedCode } from './embed-code.ts'

/** How many developments a timeline in a frame has, and how many earlier positions. */
export const timelineDepth = 20
export const historyDepth = 10

/** A page that other sites may show in a frame: one record of the story, with the way to where it stands in full. */
export interface EmbedPage {
  head: Head
  /** The whole address of the page it is a part of. */
  canonical: string
  /** Where it stands in full, in words. */
  home: Link
  /** What to put into another page; none where nothing is here any longer. */
  code?: string | undefined
  statement?: StatementView | undefined
  positions?: { party: Link; topic: Link; newestFirst: PositionView[]; older: number } | undefined
  timeline?: { topic: Link; items: (Link & { date: DateView; kind: string })[]; older: number } | undefined
}

/** The page for frames at an address of `embedUrlsOf`. Throws for others. */
export function embedPage(story: Story, url: string): EmbedPage {
  const parts = partsOfEmbedUrl(url)
  if (!parts) throw new Error(`${url} is no address of a page for frames.`)
  const [first = '', second = ''] = parts.ids
  if (parts.kind === 'statement') return statementEmbed(story, first, second)
  return parts.kind === 'positions' ? positionsEmbed(story, first, second) : timelineEmbed(story, first)
}

function statementEmbed(story: Story, development: string, id: string): EmbedPage {
  const records = story.statementsBy.development.get(development) ?? []
  const record = records.find(({ statement }) => statement.id === id)
  if (!record) throw new Error(`There is no statement ${development}/${id}.`)
  const statement = statementView(story, record)
  const speakers = statement.voices.map(({ name }) => name).join(' and ')
  const title = `Statement by ${speakers} of ${statement.date.text}`
  const home = { text: statement.development.text, href: statementUrl(development, id) }
  const words = `${statement.says ?? ''}${statement.quote ?? ''}`.length
  return page(story, embedUrls.statement(development, id), title, home, 200 + Math.ceil(words / 40) * 30, { statement })
}

function positionsEmbed(story: Story, topic: string, party: string): EmbedPage {
  const records = (story.positionsByTopic.get(topic) ?? []).filter((record) => record.party === party)
  const stance = stancesAsOf(records, story.asOf)[0]
  if (!stance) throw new Error(`There is no position of ${party} on ${topic}.`)
  const [who, what] = [
    linkTo(story, { collection: 'actors', id: party }),
    linkTo(story, { collection: 'topics', id: topic }),
  ]
  const newestFirst = stance.history.slice(-1 - historyDepth).reverse()
  const positions = {
    party: who,
    topic: what,
    newestFirst: newestFirst.map((record) => positionView(story, record)),
    older: stance.history.length - newestFirst.length,
  }
  const title = `The position of ${who.text} on ${what.text}`
  const home = { text: who.text, href: `${who.href}#${anchors.position(topic)}` }
  return page(story, embedUrls.positions(topic, party), title, home, 480, { positions })
}

function timelineEmbed(story: Story, id: string): EmbedPage {
  const topic = entryLink(get(story, 'topics', id))
  const developments = (story.developmentsBy.topic.get(id) ?? []).toReversed()
  const items = developments
    .slice(0, timelineDepth)
    .map((each) => ({ ...entryLink(each), date: dateView(each.data.date, each.data.end), kind: each.data.kind }))
  const title = `${topic.text}: timeline`
  const home = { text: topic.text, href: `${topic.href}#section-developments` }
  const older = developments.length - items.length
  return page(story, embedUrls.timeline(id), title, home, 480, { timeline: { topic, items, older } })
}

function page(
  story: Story,
  path: string,
  title: string,
  home: Link,
  height: number,
  content: Pick<EmbedPage, 'statement' | 'positions' | 'timeline'>,
): EmbedPage {
  return {
    head: { title, description: `${title}, from ${story.file.name}.`, path, unlisted: true },
    canonical: absoluteUrl(story, home.href.replace(/#.*$/, '')),
    home,
    code: embedCode(absoluteUrl(story, path), `${title} (${story.file.name})`, height),
    ...content,
  }
}

/** What stands at the address of a record that is no more: a frame in somebody’s page must not stay empty. */
export function goneEmbed(story: Story, path: string, home: Link): EmbedPage {
  return {
    head: { title: 'No longer here', description: 'What stood here was removed or changed.', path, unlisted: true },
    canonical: absoluteUrl(story, home.href),
    home,
  }
}

/** The address of an entry’s page with its title, or of a list where there is none. */
export function homeOf(story: Story, key: string, list: Link): Link {
  const entry = story.byKey.get(key)
  return entry ? { text: entryLink(entry).text, href: urlOf(entry) } : list
}
