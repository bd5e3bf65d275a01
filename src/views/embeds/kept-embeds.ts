import { keyOf, type EntryRef } from '../../story/ids.ts'
import { presentId } from '../../story/present-id.ts'
import type { Story } from '../../story/story.ts'
import { embedUrls, partsOfEmbedUrl, urlOf } from '../../story/urls.ts'
import type { Link } from '../link.ts'
import { embedAt } from './embed-list.ts'
import { goneEmbed, homeOf, type EmbedPage } from './embed-page.ts'

/** The page for frames that a recorded address leads to since what it names has another id. Undefined where it has not. */
export function embedMovedTo(story: Story, url: string): string | undefined {
  const parts = partsOfEmbedUrl(url)
  if (!parts || embedAt(story, url)) return undefined
  const [first = '', second = ''] = parts.ids
  if (parts.kind === 'statement')
    return embedAt(story, embedUrls.statement(presentId(story, { collection: 'developments', id: first }), second))
  const topic = presentId(story, { collection: 'topics', id: first })
  if (parts.kind === 'timeline') return embedAt(story, embedUrls.timeline(topic))
  return embedAt(story, embedUrls.positions(topic, presentId(story, { collection: 'actors', id: second })))
}

/**
 * What to show at recorded addresses whose record is no more. They do not lead on to a page of the site, since no browser
 * would show that in a frame.
 */
export function goneEmbeds(story: Story): EmbedPage[] {
  return story.published
    .filter((url) => partsOfEmbedUrl(url) && !embedAt(story, url) && !embedMovedTo(story, url))
    .map((url) => goneEmbedAt(story, url))
}

/** What to show at one of them. */
export function goneEmbedAt(story: Story, url: string): EmbedPage {
  return goneEmbed(story, url, nearest(story, url))
}

/** What is nearest to a record that is no more: the page it stood on, that of its removal, or the list. */
function nearest(story: Story, url: string): Link {
  const { kind, ids } = partsOfEmbedUrl(url)!
  const collection = kind === 'statement' ? 'developments' : 'topics'
  const ref: EntryRef = { collection, id: presentId(story, { collection, id: ids[0]! }) }
  const removed = story.tombstones.find(({ of }) => keyOf(of) === keyOf(ref))
  if (removed) return { text: 'Why it was removed', href: urlOf(removed.of) }
  const list = kind === 'statement' ? 'Statements' : kind === 'positions' ? 'Positions' : 'Topics'
  return homeOf(story, keyOf(ref), { text: list, href: `/${list.toLowerCase()}/` })
}
