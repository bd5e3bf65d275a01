import { get, type Story } from '../../story/story.ts'
import { idsIn } from '../../story/vocabulary.ts'
import { locatorMap, type PlaceMap } from '../charts/place-maps.ts'

export interface MapAttributes {
  places: string
  caption?: string
}

export interface MapModel {
  /** Unlike that of any other map of the same page. */
  id: string
  map: PlaceMap
  caption?: string | undefined
}

export function map(story: Story, { places, caption }: MapAttributes): MapModel {
  const ids = idsIn(places)
  const title = caption ? 'Places' : `Places: ${ids.map((id) => get(story, 'places', id).data.name).join(', ')}`
  return { id: `map-${ids.join('-')}`, map: locatorMap(story, ids, title, ['small', 'large']), caption }
}
