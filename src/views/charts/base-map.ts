import { geoConicConformal, geoDistance, geoEqualEarth, type GeoProjection } from 'd3-geo'
import type { baseMapNames } from '../../story/urls.ts'

export type BaseMapName = (typeof baseMapNames)[number]

/** A drawing that maps share, each showing a frame of it. Its own units: a thousand across. */
export interface BaseMap {
  name: BaseMapName
  title: string
  width: number
  height: number
  /** From longitude and latitude to the drawing. */
  projection: GeoProjection
  /** The projection, cutting shapes at the edges of a part of the drawing. */
  clipped: (left: number, top: number, right: number, bottom: number) => GeoProjection
  /** Where a place lies in the drawing, or undefined where it lies beyond its edges. */
  locate: (coordinates: readonly [latitude: number, longitude: number]) => Point | undefined
}

export interface Point {
  x: number
  y: number
}

/** Europe from Ireland to the Volga and from Cyprus to Murmansk. */
const europeanEdges: [number, number][] = [
  [-10, 53],
  [-9.5, 38],
  [33.5, 34],
  [46, 48],
  [33, 69.8],
]

/** The world without Antarctica, cut in the Bering Strait. */
const inhabited: [number, number][] = [
  [-168.9, 0],
  [-169.1, 0],
  [11, -56],
  [11, 83],
]

const europe = baseMap(
  'europe',
  'Europe',
  1000,
  750,
  () => geoConicConformal().parallels([40, 62]).rotate([-18, 0]),
  europeanEdges,
)
const world = baseMap('world', 'The world', 1000, 430, () => geoEqualEarth().rotate([-11, 0]), inhabited)

export const baseMaps: Readonly<Record<BaseMapName, BaseMap>> = { europe, world }

function baseMap(
  name: BaseMapName,
  title: string,
  width: number,
  height: number,
  create: () => GeoProjection,
  edges: [number, number][],
): BaseMap {
  const fitted = () => create().fitSize([width, height], { type: 'MultiPoint', coordinates: edges })
  const projection = fitted()
  const centre = projection.invert!([width / 2, height / 2])!
  // A conic projection throws what lies behind the globe back into the frame.
  const reach = name === 'world' ? Math.PI : Math.PI / 4
  return {
    name,
    title,
    width,
    height,
    projection,
    clipped: (left, top, right, bottom) =>
      fitted().clipExtent([
        [left, top],
        [right, bottom],
      ]),
    locate: ([latitude, longitude]) => {
      const at = projection([longitude, latitude])
      if (!at || geoDistance(centre, [longitude, latitude]) > reach) return undefined
      const [x, y] = at
      return x >= 0 && x <= width && y >= 0 && y <= height ? { x, y } : undefined
    },
  }
}
