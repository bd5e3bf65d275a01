import { geoPath } from 'd3-geo'
import svgpath from 'svgpath'
import { feature, merge, mesh } from 'topojson-client'
import { planarTriangleArea, presimplify, simplify } from 'topojson-simplify'
import landOfTheWorld from 'world-atlas/land-110m.json' with { type: 'json' }
import { baseMaps, type BaseMapName } from './base-map.ts'
import { disputedName, recognisedWorld, type Country, type WorldTopology } from './world.ts'

/** Triangles smaller than this, in square degrees, are smoothed away: about two pixels of the widest map. */
const detail = { europe: 0.001, world: 0.4 }

/** Land goes on this far beyond the drawing, so that its cut edge is not seen as a coast. */
const bleed = 6

/** A country’s shape, as simple as the drawing of Europe has it. */
export interface DrawnCountry {
  name: string
  shape: Country
}

export interface EuropeDrawing {
  topology: WorldTopology
  /** Those with land within the drawing or near it. */
  countries: DrawnCountry[]
}

/** The countries of Europe and around it, simplified together, so that neighbours keep one border. */
export function europeDrawing(): EuropeDrawing {
  return (europe ??= drawEurope())
}

let europe: EuropeDrawing | undefined

function drawEurope(): EuropeDrawing {
  const { topology, countries } = recognisedWorld()
  const near = countries.filter((country) => touchesEurope(topology, country))
  const part: WorldTopology = {
    ...topology,
    objects: { countries: { type: 'GeometryCollection', geometries: near } },
  }
  return {
    topology: simplify(presimplify(part, planarTriangleArea), detail.europe),
    countries: near.map((shape) => ({ name: shape.properties!.name, shape })),
  }
}

function touchesEurope(topology: WorldTopology, country: Country): boolean {
  return feature(topology, country).geometry.coordinates.some(([outline]) =>
    outline!.some(([longitude, latitude]) => longitude! > -40 && longitude! < 75 && latitude! > 20 && latitude! < 80),
  )
}

/**
 * A base map as an SVG file. Pages take its parts by id (`land`, `borders`, `disputed`, `focus`) and colour them,
 * so it follows their light, dark and print palettes; opened by itself it is ink on white.
 * @param focus The country a story is about, set off from the others.
 */
export function drawBaseMap(name: BaseMapName, focus?: string): string {
  const { width, height, clipped } = baseMaps[name]
  const path = geoPath(clipped(-bleed, -bleed, width + bleed, height + bleed)).digits(1)
  const parts = Object.entries(name === 'europe' ? europeanParts(focus) : worldParts())
    .map(([id, shape]) => [id, path(shape)] as const)
    .filter((part): part is readonly [string, string] => part[1] !== null)
    // Lengths from point to point are shorter to write than places.
    .map(
      ([id, d]) =>
        `<path id="${id}"${isLine(id) ? ' fill="none"' : ''} vector-effect="non-scaling-stroke" d="${svgpath(d).rel().round(1).toString()}"/>`,
    )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" fill="#eee" stroke="#888">${parts.join('')}</svg>\n`
}

function isLine(id: string): boolean {
  return id === 'borders' || id === 'disputed'
}

function europeanParts(focus: string | undefined): Record<string, Parameters<ReturnType<typeof geoPath>>[0]> {
  const { topology, countries } = europeDrawing()
  const shapes = countries.map(({ shape }) => shape)
  const all = { type: 'GeometryCollection' as const, geometries: shapes }
  const isDisputed = (country: object) => (country as Country).properties?.name === disputedName
  const focused = countries.find(({ name }) => name === focus)
  return {
    land: merge(topology, shapes),
    borders: mesh(topology, all, (a, b) => a !== b && !isDisputed(a) && !isDisputed(b)),
    disputed: mesh(topology, all, (a, b) => a !== b && (isDisputed(a) || isDisputed(b))),
    ...(focused && { focus: feature(topology, focused.shape) }),
  }
}

function worldParts() {
  const simple = simplify(presimplify(landOfTheWorld, planarTriangleArea), detail.world)
  return { land: feature(simple, landOfTheWorld.objects.land) }
}
