import { geoContains } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import { describe, expect, it } from 'vitest'
import { recognisedWorld } from './world.ts'

const { topology, countries } = recognisedWorld()
const byName = (name: string) => countries.find(({ properties }) => properties?.name === name)!
const isIn = (name: string, [latitude, longitude]: number[]) =>
  geoContains(feature(topology, byName(name)), [longitude!, latitude!])

describe('the recognised borders', () => {
  it.each([
    ['Simferopol', [44.95, 34.1]],
    ['Sevastopol, east of the bay', [44.6, 33.62]],
    ['the south coast', [44.6, 34.3]],
    ['Kerch peninsula', [45.3, 36.2]],
    ['Tarkhankut peninsula', [45.4, 32.8]],
    ['the isthmus', [46.1, 33.75]],
    ['Donetsk', [48.0, 37.8]],
    ['Luhansk', [48.57, 39.3]],
    ['Melitopol', [46.85, 35.37]],
    ['Kherson', [46.64, 32.62]],
  ])('have %s in Ukraine and not in Russia', (_name, point) => {
    expect([isIn('Ukraine', point), isIn('Russia', point)]).toEqual([true, false])
  })

  it.each([
    ['Moscow', [55.76, 37.62]],
    ['Krasnodar', [45.04, 38.98]],
    ['Kaliningrad', [54.7, 20.6]],
    ['Vladivostok', [43.25, 132]],
  ])('have %s in Russia', (_name, point) => {
    expect([isIn('Russia', point), isIn('Ukraine', point)]).toEqual([true, false])
  })

  it('part Russia and Ukraine nowhere south of the Sea of Azov’s north coast', () => {
    const border = mesh(
      topology,
      { type: 'GeometryCollection', geometries: [byName('Russia'), byName('Ukraine')] },
      (a, b) => a !== b,
    )
    const south = border.coordinates.flat().filter(([, latitude]) => latitude! < 47)
    expect(border.coordinates.flat().length).toBeGreaterThan(50)
    expect(south).toEqual([])
  })

  it('have one Cyprus and one Somalia', () => {
    expect(isIn('Cyprus', [35.3, 33.4])).toBe(true)
    expect(isIn('Somalia', [9.6, 44.1])).toBe(true)
    expect(countries.map(({ properties }) => properties?.name)).not.toContain('N. Cyprus')
  })
})
