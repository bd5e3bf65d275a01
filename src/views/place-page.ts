import { get, type Story } from '../story/story.ts'
import { urlOf } from '../story/urls.ts'
import { backlinkViews, type BacklinkView } from './backlink-view.ts'
import { cardOf, type Card } from './card.ts'
import type { Head } from './frame.ts'
import { placeView, type PlaceView } from './place-view.ts'
import { sourceViews, type SourceView } from './records.ts'

export interface PlacePage {
  head: Head
  place: PlaceView
  aliases: string[]
  names: { lang: string; name: string }[]
  /** Newest first. */
  developments: Card[]
  backlinks: BacklinkView[]
  sources: SourceView[]
}

export function placePage(story: Story, id: string): PlacePage {
  const entry = get(story, 'places', id)
  const place = placeView(story, entry)
  return {
    head: {
      title: place.name,
      description: entry.data.note ?? `${place.name}, ${place.country}: what happened there in this story.`,
      path: urlOf(entry),
    },
    place,
    aliases: entry.data.aliases,
    names: Object.entries(entry.data.names).map(([lang, name]) => ({ lang, name })),
    developments: (story.developmentsBy.place.get(id) ?? [])
      .toReversed()
      .map((development) => cardOf(story, development)),
    backlinks: backlinkViews(story, entry),
    sources: sourceViews(story, entry),
  }
}
