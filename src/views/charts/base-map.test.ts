import { geoContains } from 'd3-geo'
import { feature } from 'topojson-client'
import { describe, expect, it } from 'vitest'
import { baseMapNames } from '../../story/urls.ts'
import { drawBaseMap, europeDrawing } from './base-map-drawing.ts'
import { baseMaps } from './base-map.ts'

describe('a base map', () => {
  it.each([
    ['London', [51.51, -0.13], true],
    ['Murmansk', [68.97, 33.08], true],
    ['Cyprus', [35.1, 33.4], true],
    ['Moscow', [55.76, 37.62], true],
    ['Washington', [38.9, -77.04], false],
    ['Riyadh', [24.71, 46.68], false],
    ['Vladivostok', [43.12, 131.89], false],
    ['the other side of the globe', [-52, -162], false],
    ['the South Pole', [-90, 0], false],
  ] as const)('of Europe holds %s: %s %s', (_name, coordinates, expected) => {
    expect(baseMaps.europe.locate(coordinates) !== undefined).toBe(expected)
  })

  it('of the world holds Anchorage west of Washington and Busan east of Riyadh', () => {
    const x = (coordinates: readonly [number, number]) => baseMaps.world.locate(coordinates)!.x
    expect(x([61.22, -149.9])).toBeLessThan(x([38.9, -77.04]))
    expect(x([35.18, 129.08])).toBeGreaterThan(x([24.71, 46.68]))
  })

  it('is there for every name that has an address', () => {
    expect(Object.keys(baseMaps)).toEqual([...baseMapNames])
  })
})

describe('the drawing of a base map', () => {
  const drawings = { europe: drawBaseMap('europe', 'Ukraine'), world: drawBaseMap('world') }
  const ids = (svg: string) => [...svg.matchAll(/<path id="(\w+)"/g)].map((match) => match[1])

  it('has land, borders and the country the story is about as parts of their own; the world has land alone', () => {
    expect(ids(drawings.europe)).toEqual(['land', 'borders', 'disputed', 'focus'])
    expect(ids(drawBaseMap('europe'))).toEqual(['land', 'borders', 'disputed'])
    expect(ids(drawings.world)).toEqual(['land'])
  })

  it('is small: at most 70 KB of text, with one decimal', () => {
    for (const svg of Object.values(drawings)) {
      expect(svg.length).toBeLessThan(70_000)
      expect(svg).not.toMatch(/\.\d\d/)
    }
  })

  it('still has Crimea in Ukraine once its lines are simplified', () => {
    const { topology, countries } = europeDrawing()
    const holds = (name: string, point: [number, number]) =>
      geoContains(feature(topology, countries.find((country) => country.name === name)!.shape), point)
    for (const point of [
      [34.1, 44.95],
      [33.75, 46.05],
      [36, 45.25],
    ] as [number, number][])
      expect([holds('Ukraine', point), holds('Russia', point)]).toEqual([true, false])
  })
})
