import { byCodeUnit } from '../story/dates.ts'
import { titleOf, type AnyEntry, type Entry } from '../story/entry.ts'
import type { Story } from '../story/story.ts'
import { cardUrl } from '../story/urls.ts'
import { formatSpan } from './format-date.ts'

/** The words on a card: the picture that social networks and messengers show beside a link (Open Graph `og:image`). */
export interface ShareCard {
  /** Where it is served, from the site’s root. */
  url: string
  /** What it is about: “Statement”. */
  label: string
  date?: string | undefined
  title: string
  /** A sentence below the title. */
  note?: string | undefined
  /** Whose it is: the story or, below the story’s name, its publisher. */
  site: string
  /** The site’s host: where the link leads. */
  host: string
}

/** How a page names its card. */
export interface ShareImage {
  /** From the site’s root. Behind the question mark is a mark of the words: networks keep what they fetched by its address. */
  href: string
  alt: string
}

/** Collections whose entries have cards. */
type Carded = Entry<'developments'> | Entry<'actors'> | Entry<'topics'>

/** How many of each collection have cards of their own, where `story.yaml` says nothing. */
export const ownCardsByDefault = 50

/** Every card of the story, each once: that of the site, those of entries, and one for each kind whose entries share it. */
export function shareCards(story: Story): ShareCard[] {
  const cards = [...story.developments, ...story.actors, ...story.topics].map((entry) => cardOfEntry(story, entry))
  return [...new Map([siteCard(story), ...cards].map((card) => [card.url, card])).values()]
}

/** The card of a page: the entry’s own or its kind’s, by default the site’s. */
export function shareImage(story: Story, entry?: AnyEntry): ShareImage {
  const card = entry && isCarded(entry) ? cardOfEntry(story, entry) : siteCard(story)
  const what = [card.label, card.date].filter(Boolean).join(', ')
  return { href: `${card.url}?${markOf(JSON.stringify(card))}`, alt: what ? `${what}: ${card.title}` : card.title }
}

function isCarded(entry: AnyEntry): entry is Carded {
  return entry.collection === 'developments' || entry.collection === 'actors' || entry.collection === 'topics'
}

function siteCard(story: Story): ShareCard {
  return storyCard(story, 'site', '')
}

/** A card that says which story it is, below its publisher’s name. */
function storyCard(story: Story, name: string, label: string): ShareCard {
  const { name: title, tagline, publisher } = story.file
  return {
    url: cardUrl(name),
    label,
    title: shown(title),
    note: shown(tagline),
    ...imprint(story),
    site: shown(publisher.name),
  }
}

function cardOfEntry(story: Story, entry: Carded): ShareCard {
  const kind = 'kind' in entry.data ? entry.data.kind : 'topic'
  const label = kind.charAt(0).toUpperCase() + kind.slice(1)
  if (!ownCards(story).has(entry)) return storyCard(story, `kinds/${kind}`, label)
  const own = { url: cardUrl(`${entry.collection}/${entry.id}`), label, title: shown(titleOf(entry)) }
  if (entry.collection === 'developments')
    return { ...own, date: formatSpan(entry.data.date, entry.data.end), ...imprint(story) }
  const note = entry.collection === 'topics' ? entry.data.question : entry.data.summary
  return { ...own, note: shown(note), ...imprint(story) }
}

function imprint({ file }: Story): Pick<ShareCard, 'site' | 'host'> {
  return { site: shown(file.name), host: new URL(file.url).host }
}

const known = new WeakMap<Story, ReadonlySet<Carded>>()

/** Entries with cards of their own: the newest developments, the actors with most developments, the first topics. */
function ownCards(story: Story): ReadonlySet<Carded> {
  const before = known.get(story)
  if (before) return before
  const most = story.file.cards?.newest ?? ownCardsByDefault
  const developmentsOf = ({ id }: Entry<'actors'>) => story.developmentsBy.actor.get(id)?.length ?? 0
  const actors = story.actors.toSorted((a, b) => developmentsOf(b) - developmentsOf(a) || byCodeUnit(a.id, b.id))
  const newest = story.developments.toReversed().slice(0, most)
  const own = new Set<Carded>([...newest, ...actors.slice(0, most), ...story.topics.slice(0, most)])
  known.set(story, own)
  return own
}

/** More than a card has room for is not laid out. */
const longest = 300

/** A text in one line, without what shows nothing or turns the order of letters, so that no title can reach beyond its own place. */
function shown(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g, '')
    .trim()
  return line.length > longest ? `${line.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…` : line
}

/** A short mark that differs where texts do: FNV-1a over UTF-16 units, in base 36. */
function markOf(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash >>> 0).toString(36)
}
