import { geoContains, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import type { Story } from '../../story/story.ts'
import { europeDrawing } from './base-map-drawing.ts'
import { labelWidth } from './label-layout.ts'
import { baseMaps, type BaseMapName, type Point } from './base-map.ts'

/** A part of a base map, in its units. */
export interface MapFrame {
  base: BaseMapName
  /** Parts of the base map that are drawn, by their ids. */
  layers: string[]
  /** “Ukraine”, “Europe”, “The world”. */
  title: string
  x: number
  y: number
  width: number
  height: number
  /** Countries to name, the largest first, where each has room. */
  countries: CountryName[]
}

export interface CountryName extends Point {
  name: string
  /** What the country shows from west to east, in the base map’s units. */
  width: number
  /** How wide the name is set, in pixels. */
  textWidth: number
}

/** The frames of a story: few, so that readers come to know them. */
export interface MapFrames {
  /** The country where most of its places are, if that is in Europe. */
  country?: MapFrame | undefined
  europe: MapFrame
  world: MapFrame
}

/** Places a country needs for a map of its own. */
const fewestPlaces = 4

/** Room around a country, as a part of its size. */
const margin = 0.1

/** Parts of a frame that a country’s name needs to be readable in it. */
const smallestPart = 0.01

const frames = new WeakMap<Story, MapFrames>()

export function mapFrames(story: Story): MapFrames {
  const known = frames.get(story)
  if (known) return known
  const name = mainCountry(story)
  const country = name ? countryFrame(name) : undefined
  const made: MapFrames = {
    country,
    europe: { ...europeFrame(), layers: europeanLayers(country !== undefined) },
    // Without the middle of the Pacific.
    world: {
      base: 'world',
      layers: ['land'],
      title: 'The world',
      x: 100,
      y: 0,
      width: 870,
      height: 430,
      countries: [],
    },
  }
  frames.set(story, made)
  return made
}

let wholeOfEurope: MapFrame | undefined

function europeFrame(): MapFrame {
  const { width, height } = baseMaps.europe
  return (wholeOfEurope ??= framed({
    base: 'europe',
    layers: europeanLayers(false),
    title: 'Europe',
    x: 0,
    y: 0,
    width,
    height,
  }))
}

/** The country, by its shape, that holds most of the story’s places; undefined where none holds enough. */
export function mainCountry(story: Story): string | undefined {
  const byCode = Map.groupBy(
    story.places.filter(({ data }) => baseMaps.europe.locate(data.coordinates)),
    ({ data }) => data.country,
  )
  const largest = [...byCode.values()].sort((a, b) => b.length - a.length)[0]
  if (!largest || largest.length < fewestPlaces) return undefined
  const { topology, countries } = europeDrawing()
  const shapes = countries.map(({ name, shape }) => ({ name, shape: feature(topology, shape) }))
  // A hundred of them tell it as well as all.
  const some = largest.filter((_, index) => index % Math.ceil(largest.length / 100) === 0)
  const found = some.flatMap(({ data: { coordinates } }) => {
    const [latitude, longitude] = coordinates
    return shapes.find(({ shape }) => geoContains(shape, [longitude, latitude]))?.name ?? []
  })
  return [...Map.groupBy(found, (name) => name)].sort(([, a], [, b]) => b.length - a.length)[0]?.[0]
}

/** A frame around a country of Europe, in the proportions of the whole map. */
function countryFrame(name: string): MapFrame | undefined {
  const { topology, countries } = europeDrawing()
  const country = countries.find((each) => each.name === name)
  if (!country) return undefined
  const { width, height, projection } = baseMaps.europe
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(feature(topology, country.shape))
  const scale = Math.max((right - left) / width, (bottom - top) / height) * (1 + 2 * margin)
  if (scale >= 0.8) return undefined
  const [frameWidth, frameHeight] = [width * scale, height * scale]
  const x = clamp((left + right - frameWidth) / 2, width - frameWidth)
  const y = clamp((top + bottom - frameHeight) / 2, height - frameHeight)
  return framed({
    base: 'europe',
    layers: europeanLayers(true),
    title: name,
    x,
    y,
    width: frameWidth,
    height: frameHeight,
  })
}

/** The frame with the names of the countries that show enough of themselves in it. */
function framed(frame: Omit<MapFrame, 'countries'>): MapFrame {
  const { topology, countries } = europeDrawing()
  const projection = baseMaps.europe.clipped(frame.x, frame.y, frame.x + frame.width, frame.y + frame.height)
  const path = geoPath(projection)
  const named = countries.flatMap(({ name, shape }) => {
    const country = feature(topology, shape)
    const area = path.area(country)
    if (area < frame.width * frame.height * smallestPart) return []
    const [x, y] = path.centroid(country)
    if (!geoContains(country, projection.invert!([x, y])!)) return []
    const [[left], [right]] = path.bounds(country)
    return [{ name, x, y, width: right - left, textWidth: labelWidth([name]), area }]
  })
  return {
    ...frame,
    countries: named.sort((a, b) => b.area - a.area),
  }
}

function europeanLayers(focus: boolean): string[] {
  return ['land', ...(focus ? ['focus'] : []), 'borders', 'disputed']
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most)
}
