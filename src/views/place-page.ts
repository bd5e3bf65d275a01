import { get, type Story } from '../story/story.ts'
import { urlOf } from '../story/urls.ts'
import { locatorMap, type PlaceMap } from './charts/place-maps.ts'
import { foldedCards, type Card } from './card.ts'
import type { Folded } from './folded.ts'
import type { Head } from './frame.ts'
import { placeNode, withData } from './json-ld/index.ts'
import { placeView, type PlaceView } from './place-view.ts'
import { tailOf, type Tail } from './tail.ts'

export interface PlacePage extends Tail {
  head: Head
  place: PlaceView
  map: PlaceMap
  aliases: string[]
  names: { lang: string; name: string }[]
  developments: Folded<Card>
}

export function placePage(story: Story, id: string): PlacePage {
  const entry = get(story, 'places', id)
  const place = placeView(story, entry)
  return {
    head: withData(
      story,
      {
        title: place.name,
        description: entry.data.note ?? `${place.name}, ${place.country}: what happened there in this story.`,
        path: urlOf(entry),
      },
      placeNode(story, entry),
    ),
    place,
    map: locatorMap(story, [id], `Where ${place.name} lies`, ['small', 'large']),
    aliases: entry.data.aliases,
    names: Object.entries(entry.data.names).map(([lang, name]) => ({ lang, name })),
    developments: foldedCards(story, story.developmentsBy.place.get(id)),
    ...tailOf(story, entry),
  }
}
