import { geoContains } from 'd3-geo'
import { feature, mergeArcs } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification'
import naturalEarth from 'world-atlas/countries-50m.json' with { type: 'json' }

/** A country’s shape in the world’s topology. */
export type Country = MultiPolygon<{ name: string }> & { id?: string | number }

export type WorldTopology = Topology<{ countries: GeometryCollection<{ name: string }> }>

export interface World {
  topology: WorldTopology
  countries: Country[]
}

/** ISO 3166-1 numeric codes, Natural Earth’s ids. */
const [cyprus, russia, somalia, ukraine] = ['196', '643', '706', '804']

/** A point in the middle of Crimea, as longitude and latitude. */
const crimea: [number, number] = [34.3, 45.1]

/** Drawn apart by Natural Earth; by resolutions of the United Nations part of the country named. */
const partOf: Record<string, string> = { 'N. Cyprus': cyprus, Somaliland: somalia }

/** A boundary that United Nations members see differently: drawn as disputed. */
export const disputedName = 'Kosovo'

/**
 * The countries within internationally recognised borders. Natural Earth draws who holds the land: its polygon of
 * Crimea is Russia’s, and is joined to Ukraine here (General Assembly resolution 68/262).
 */
export function recognisedWorld(): World {
  return (recognised ??= recognise())
}

let recognised: World | undefined

function recognise(): World {
  const topology = naturalEarth
  const shapes = topology.objects.countries.geometries.flatMap((shape): Country[] => {
    if (shape.type === 'MultiPolygon') return [shape]
    return shape.type === 'Polygon' ? [{ ...shape, type: 'MultiPolygon', arcs: [shape.arcs] }] : []
  })
  const [crimean, russian] = split(topology, byId(shapes, russia))
  const parts = new Map<string, Country[]>([[ukraine, [crimean]]])
  for (const shape of shapes) {
    const whole = partOf[shape.properties!.name]
    if (whole) parts.set(whole, [...(parts.get(whole) ?? []), shape])
  }
  const countries = shapes
    .filter(({ properties }) => !Object.hasOwn(partOf, properties!.name))
    .map((country): Country => {
      if (country.id === russia) return { ...country, arcs: russian.arcs }
      const added = parts.get(String(country.id))
      return added ? { ...country, arcs: mergeArcs(topology, [country, ...added]).arcs } : country
    })
  return { topology, countries }
}

/** The polygon of Russia’s shape that is Crimea, and the others. */
function split(topology: WorldTopology, { arcs: polygons }: Country): [crimean: Country, russian: Country] {
  const isCrimea = (arcs: number[][]) => geoContains(feature(topology, { type: 'Polygon', arcs }), crimea)
  const [inside, outside] = [polygons.filter(isCrimea), polygons.filter((arcs) => !isCrimea(arcs))]
  if (inside.length !== 1 || outside.length === 0)
    throw new Error('Natural Earth no longer draws Crimea as one polygon of Russia.')
  return [
    { type: 'MultiPolygon', arcs: inside },
    { type: 'MultiPolygon', arcs: outside },
  ]
}

function byId(shapes: readonly Country[], id: string): Country {
  const shape = shapes.find((each) => each.id === id)
  if (!shape) throw new Error(`Natural Earth has no country ${id}.`)
  return shape
}
