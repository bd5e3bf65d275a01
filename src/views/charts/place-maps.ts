import { scaleSqrt } from 'd3-scale'
import type { Entry } from '../../story/entry.ts'
import { get, type Story } from '../../story/story.ts'
import { placeView, type PlaceView } from '../place-view.ts'
import { mapFrames, type MapFrame } from './map-frames.ts'
import { isInFrame, mapView, type MapSize, type MapView, type PlaceOnMap } from './map-view.ts'
import { round } from './round.ts'

/** One map, drawn once for each width it is shown at. */
export interface MapPanel {
  /** Of its frame: “Europe”. */
  title: string
  /** What it shows, in words. */
  alternative: string
  views: MapView[]
}

/** Maps with one title and one table. */
export interface PlaceMap {
  /** What is seen. */
  title: string
  /** How to read it. */
  caption?: string | undefined
  panels: MapPanel[]
  /** Places that lie beyond the map. */
  beyond: string[]
  /** Whether marks are links: not where links to the places stand beside the map. */
  linked: boolean
  places: (PlaceView & { developments?: number | undefined })[]
}

/** Half the width of a mark: where all weigh the same; the least and most where they do not; and from which one is named twice. */
const radius = { plain: 4, least: 2.5, most: 10, named: 6 }

/** All places of the story by how much happened there, in up to three maps. Undefined for a story without places. */
export function storyMap(story: Story): PlaceMap | undefined {
  if (story.places.length === 0) return undefined
  const counted = story.places
    .map((place) => ({ place, count: story.developmentsBy.place.get(place.id)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count)
  const size = scaleSqrt()
    .domain([0, Math.max(1, counted[0]!.count)])
    .range([0, radius.most])
  const places = counted.map(({ place, count }) =>
    onMap(story, place, Math.max(radius.least, round(size(count), 1)), count),
  )
  const { country, europe, world } = mapFrames(story)
  const inEurope = places.filter(({ coordinates }) => isInFrame(europe, coordinates))
  const beyond = places.filter(({ coordinates }) => !isInFrame(europe, coordinates))
  const panels = [
    inEurope.length > 0 &&
      panel(
        europe,
        places.map((place): PlaceOnMap => {
          if (!country || !isInFrame(country, place.coordinates)) return place
          return { ...place, elsewhere: place.control || place.r >= radius.named ? 'if-room' : 'unnamed' }
        }),
        ['small', 'large'],
      ),
    country && panel(country, places, ['small']),
    beyond.length > 0 &&
      panel({ ...world, title: inEurope.length > 0 ? 'Places beyond Europe' : world.title }, beyond, ['small']),
  ].filter((each) => each !== false && each !== undefined)
  return {
    title: busiestTitle(leading(counted, 3).map(({ place }) => place.data.name)),
    caption: 'The number at a place and the size of its mark say how many developments took place there.',
    panels,
    beyond: [],
    linked: true,
    places: counted.map(({ place, count }) => ({ ...placeView(story, place), developments: count })),
  }
}

/** Places of which a third or fewer lie beyond a map are shown on it; the others are named under it. */
const fewBeyond = 1 / 3

/** Some places on the smallest map that holds them, or most of them. */
export function locatorMap(story: Story, ids: readonly string[], title: string, sizes: MapSize[]): PlaceMap {
  const entries = ids.map((id) => get(story, 'places', id))
  const places = entries.map((place) => onMap(story, place, radius.plain))
  const { country, europe, world } = mapFrames(story)
  const beyond = (frame: MapFrame) => places.filter(({ coordinates }) => !isInFrame(frame, coordinates))
  const frame =
    (country && beyond(country).length === 0 ? country : undefined) ??
    (beyond(europe).length <= places.length * fewBeyond ? europe : world)
  return {
    title,
    panels: [panel(frame, places, sizes)],
    beyond: beyond(frame).map(({ name }) => name),
    linked: false,
    places: entries.map((place) => placeView(story, place)),
  }
}

function onMap(story: Story, place: Entry<'places'>, r: number, count?: number): PlaceOnMap {
  const { name, href, control } = placeView(story, place)
  return {
    name,
    href,
    coordinates: place.data.coordinates,
    r,
    count,
    control: control && {
      word: 'occupied, as of',
      date: control.asOf.text,
      sentence: `${name} is occupied by ${control.by.text} as of ${control.asOf.text} (${control.sources.map(({ publisher }) => publisher).join('; ')}).`,
    },
  }
}

function panel(frame: MapFrame, all: readonly PlaceOnMap[], sizes: MapSize[]): MapPanel {
  const places = all.filter(({ coordinates }) => isInFrame(frame, coordinates))
  const first = [...places.filter(({ control }) => control), ...places.filter(({ control }) => !control)]
  return {
    title: frame.title,
    alternative: alternativeOf(frame, places),
    views: sizes.map((size) => mapView(frame, first, size)),
  }
}

function alternativeOf({ title }: MapFrame, places: readonly PlaceOnMap[]): string {
  const [first] = places
  const names =
    first?.count === undefined
      ? `${title}: ${places.map(({ name }) => name).join(', ')}.`
      : `${title}: ${[places.length === 1 ? 'one place' : `${places.length} places`, ...mostOf(places)].join(', ')}.`
  return [`Map. ${names}`, ...places.flatMap(({ control }) => control?.sentence ?? [])].join(' ')
}

function mostOf(places: readonly PlaceOnMap[]): string[] {
  const most = leading(places, 5).map(({ name, count }) => `${name} (${count})`)
  return most.length > 0 ? [`most developments in ${most.join(', ')}`] : []
}

/** The first of a list in order of count, without those that have no more than the first left out. */
function leading<T extends { count?: number | undefined }>(list: readonly T[], most: number): T[] {
  const leftOut = list[most]?.count ?? 0
  return list.slice(0, most).filter(({ count = 0 }) => count > leftOut)
}

function busiestTitle(names: readonly string[]): string {
  if (names.length === 0) return 'Where the story happens'
  return `Most happened in ${[names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ')}`
}
