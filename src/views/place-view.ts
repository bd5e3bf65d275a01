import type { Entry } from '../story/entry.ts'
import { get, type Story } from '../story/story.ts'
import { urlOf } from '../story/urls.ts'
import { linkTo, type Link } from './link.ts'
import { dateView, type DateView } from './date-view.ts'
import { sourceMarks, type SourceMark } from './source-view.ts'

export interface PlaceView {
  name: string
  href: string
  /** The internationally recognised country, by name: “Ukraine”. */
  country: string
  /** “50.45° N, 30.52° E” */
  coordinates: string
  note?: string | undefined
  control?: { by: Link; asOf: DateView; sources: SourceMark[] } | undefined
}

const countryNames = new Intl.DisplayNames(['en'], { type: 'region' })

export function placeView(story: Story, place: Entry<'places'>): PlaceView {
  const { name, country, coordinates, note, control } = place.data
  const [latitude, longitude] = coordinates
  return {
    name,
    href: urlOf(place),
    country: countryNames.of(country) ?? country,
    coordinates: `${Math.abs(latitude)}° ${latitude < 0 ? 'S' : 'N'}, ${Math.abs(longitude)}° ${longitude < 0 ? 'W' : 'E'}`,
    note,
    control: control && {
      by: linkTo(story, { collection: 'actors', id: control.by }),
      asOf: dateView(control.asOf),
      sources: sourceMarks(story, place, control.sources),
    },
  }
}

export function placeViews(story: Story, ids: readonly string[]): PlaceView[] {
  return ids.map((id) => placeView(story, get(story, 'places', id)))
}
