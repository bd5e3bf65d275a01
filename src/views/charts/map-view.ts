import { baseMapUrl } from '../../story/urls.ts'
import { baseMaps } from './base-map.ts'
import { boxOf, isFree, placeLabels, type Label } from './label-layout.ts'
import type { MapFrame } from './map-frames.ts'
import { round } from './round.ts'

/** Width of a drawing in pixels; its words keep their size, so each width has a drawing of its own. */
export const mapWidths = { locator: 224, small: 288, large: 608 } as const
export type MapSize = keyof typeof mapWidths

/** A place to be drawn, the most important first. */
export interface PlaceOnMap {
  name: string
  href: string
  coordinates: readonly [latitude: number, longitude: number]
  /** Half the width of its mark in pixels. */
  r: number
  /** Where somebody else holds the place: set under its name, “occupied, as of 18 March 2014”, and said with who and by which source. */
  control?: { word: string; date: string; sentence: string } | undefined
  /** Set after the name. */
  count?: number | undefined
  /** Named on another map beside this one: here only where there is room, or not at all. */
  elsewhere?: 'if-room' | 'unnamed' | undefined
}

export interface MapMark {
  x: number
  y: number
  r: number
  kind: 'place' | 'occupied'
  name: string
  href: string
  label?: Label | undefined
}

/** One drawing: a frame of a base map with its places. */
export interface MapView {
  size: MapSize
  width: number
  height: number
  /** The file of the base map, and how its frame is brought into the picture. */
  base: string
  transform: string
  /** Parts of the base map that are drawn, by their ids. */
  layers: string[]
  marks: MapMark[]
  countries: { x: number; y: number; text: string }[]
}

/** How many names a drawing has at most: a map is looked at, the table beneath is read. */
const mostLabels: Record<MapSize, number> = { locator: 6, small: 9, large: 18 }

/** Letters from which a name may be set in two lines. */
const longName = 16

/** Whether a place lies in a frame and not at its very edge. */
export function isInFrame(frame: MapFrame, coordinates: PlaceOnMap['coordinates']): boolean {
  const at = baseMaps[frame.base].locate(coordinates)
  if (!at) return false
  const room = Math.min(frame.width, frame.height) * 0.02
  return (
    at.x >= frame.x + room &&
    at.x <= frame.x + frame.width - room &&
    at.y >= frame.y + room &&
    at.y <= frame.y + frame.height - room
  )
}

/** @param places Those in the frame. */
export function mapView(frame: MapFrame, places: readonly PlaceOnMap[], size: MapSize): MapView {
  const width = mapWidths[size]
  const scale = width / frame.width
  const height = Math.round(frame.height * scale)
  const marks = places.map((place) => {
    const at = baseMaps[frame.base].locate(place.coordinates)!
    return { ...place, x: px((at.x - frame.x) * scale), y: px((at.y - frame.y) * scale) }
  })
  let named = 0
  const { labels, taken } = placeLabels(
    marks.map((mark) => ({
      ...mark,
      settings: mark.elsewhere !== 'unnamed' && named++ < mostLabels[size] ? settingsOf(mark, size) : [],
      required: mark.control !== undefined && !mark.elsewhere,
    })),
    width,
    height,
  )
  const countries = frame.countries.flatMap(({ name, x, y, width: wide, textWidth }) => {
    const label: Label = {
      x: px((x - frame.x) * scale),
      y: px((y - frame.y) * scale),
      anchor: 'middle',
      lines: [name],
    }
    const box = boxOf(label, textWidth)
    if (textWidth > wide * scale || !isFree(box, taken, width, height)) return []
    taken.push(box)
    return [{ x: label.x, y: label.y, text: name }]
  })
  return {
    size,
    width,
    height,
    base: baseMapUrl(frame.base),
    transform: `translate(${px(-frame.x * scale)} ${px(-frame.y * scale)}) scale(${round(scale, 4)})`,
    layers: frame.layers,
    marks: marks.map(({ x, y, r, name, href, control }, index) => ({
      x,
      y,
      r,
      kind: control ? 'occupied' : 'place',
      name,
      href,
      label: labels[index] && { ...labels[index], x: px(labels[index].x), y: px(labels[index].y) },
    })),
    countries,
  }
}

/** The ways to set a label: the fewest lines first, or the narrowest where the drawing is. */
function settingsOf({ name, control, count }: PlaceOnMap, size: MapSize): string[][] {
  const text = count === undefined ? name : `${name} ${count}`
  const inTwo = text.length > longName ? [halves(text)] : []
  if (!control) return [[text], ...inTwo]
  const wide = [text, `${control.word} ${control.date}`]
  const narrow = [text, control.word, control.date]
  return size === 'large' ? [wide, narrow] : [narrow, wide]
}

/** A text cut at the space nearest to its middle. */
function halves(text: string): string[] {
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index)
  const [cut = text.length] = spaces.sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))
  return [text.slice(0, cut), text.slice(cut + 1)].filter((part) => part !== '')
}

/** Pixels to a tenth. */
function px(value: number): number {
  return round(value, 1)
}
