import { get, type Story } from '../story/story.ts'
import { urlOf } from '../story/urls.ts'
import { locatorMap, type PlaceMap } from './charts/place-maps.ts'
import { cardOf, type Card } from './card.ts'
import type { Head } from './frame.ts'
import { placeView, type PlaceView } from './place-view.ts'
import { tailOf, type Tail } from './tail.ts'

export interface PlacePage extends Tail {
  head: Head
  place: PlaceView
  map: PlaceMap
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
    map: locatorMap(story, [id], `Where ${place.name} lies`, ['small', 'large']),
    aliases: entry.data.aliases,
    names: Object.entries(entry.data.names).map(([lang, name]) => ({ lang, name })),
    developments: (story.developmentsBy.place.get(id) ?? [])
      .toReversed()
      .map((development) => cardOf(story, development)),
    ...tailOf(story, entry),
  }
}
