import { get, type Story } from '../story/story.ts'
import { urlOf } from '../story/urls.ts'
import { cardOf, type Card } from './card.ts'
import type { Head } from './frame.ts'
import { placeView, type PlaceView } from './place-view.ts'
import { tailOf, type Tail } from './tail.ts'

export interface PlacePage extends Tail {
  head: Head
  place: PlaceView
  aliases: string[]
  names: { lang: string; name: string }[]
  /** Newest first. */
  developments: Card[]
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
    ...tailOf(story, entry),
  }
}
