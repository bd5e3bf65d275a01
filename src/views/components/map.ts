import type { Story } from '../../story/story.ts'
import { idsIn } from '../../story/vocabulary.ts'
import { placeViews, type PlaceView } from '../place-view.ts'

export interface MapAttributes {
  places: string
  caption?: string
}

export interface MapModel {
  places: PlaceView[]
  caption?: string | undefined
}

export function map(story: Story, { places, caption }: MapAttributes): MapModel {
  return { places: placeViews(story, idsIn(places)), caption }
}
