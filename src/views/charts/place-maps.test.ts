import { beforeAll, describe, expect, it } from 'vitest'
import { check } from '../../authoring/check.ts'
import { memoryContent } from '../../authoring/memory-content.ts'
import { buildStory } from '../../story/build-story.ts'
import { exampleDevelopment, exampleStory } from '../../story/rules/example-story.ts'
import type { Story } from '../../story/story.ts'
import { mapFrames } from './map-frames.ts'
import { locatorMap, storyMap } from './place-maps.ts'

const place = (name: string, country: string, coordinates: string, extra = '') =>
  `---\nname: ${name}\ncountry: ${country}\ncoordinates: [${coordinates}]\n${extra}---\n`

const source = 'sources: [{id: map, title: A map, publisher: Atlas Office, url: https://atlas.example/}]\n'

async function storyOf(files: Record<string, string>): Promise<Story> {
  const { issues, reading } = await check(memoryContent({ ...exampleStory, ...files }))
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  return buildStory(reading.storyFile!, reading.entries)
}

let story: Story
beforeAll(async () => {
  story = await storyOf({
    'places/kyiv.md': place('Kyiv', 'UA', '50.45, 30.52'),
    'places/kharkiv.md': place('Kharkiv', 'UA', '49.99, 36.23'),
    'places/odesa.md': place('Odesa', 'UA', '46.48, 30.73'),
    'places/crimea.md': place(
      'Crimea',
      'UA',
      '45.1, 34.3',
      `control: {by: atlantis, asOf: 2014-03-18, sources: [map]}\n${source}`,
    ),
    'places/washington.md': place('Washington', 'US', '38.9, -77.04'),
    'developments/2025-01-10-opening.md': exampleDevelopment('places: [kyiv, washington]\n'),
    'developments/2025-01-11-next.md': exampleDevelopment('places: [kyiv]\n', undefined, '2025-01-11'),
  })
})

describe('the frames of a story', () => {
  it('are the country with most places, Europe and the world', () => {
    const { country, europe, world } = mapFrames(story)
    expect([country?.title, europe.title, world.title]).toEqual(['Ukraine', 'Europe', 'The world'])
    expect(country!.width / country!.height).toBeCloseTo(europe.width / europe.height)
    expect(country!.countries.map(({ name }) => name)).toEqual(expect.arrayContaining(['Ukraine', 'Russia', 'Belarus']))
  })

  it('have no country where none has four places', async () => {
    const few = await storyOf({})
    expect(mapFrames(few).country).toBeUndefined()
    expect(mapFrames(few).europe.layers).not.toContain('focus')
  })
})

describe('the map of a story', () => {
  it('shows every place, those beyond Europe on a map of their own, and says where most happened', () => {
    const map = storyMap(story)!
    expect(map.panels.map(({ title }) => title)).toEqual(['Europe', 'Ukraine', 'Places beyond Europe'])
    expect(map.panels.map(({ views }) => views[0]!.marks.length)).toEqual([5, 4, 1])
    expect(map.places.map(({ name, developments }) => [name, developments])).toEqual([
      ['Kyiv', 2],
      ['Washington', 1],
      ['Crimea', 0],
      ['Harbour', 0],
      ['Kharkiv', 0],
      ['Odesa', 0],
    ])
    expect(map.panels[0]!.alternative).toBe(
      'Map. Europe: 5 places, most developments in Kyiv (2). Crimea is occupied by Atlantis as of 18 March 2014 (Atlas Office).',
    )
    expect(map.title).toBe('Most happened in Kyiv and Washington')
  })

  it('names no place as one where most happened that ties with one not named', async () => {
    const on = (date: string, places: string) => ({
      [`developments/${date}-next.md`]: exampleDevelopment(`places: [${places}]\n`, undefined, date),
    })
    const files = Object.fromEntries(
      ['Kyiv', 'Kharkiv', 'Odesa', 'Lviv'].map((name, index) => [
        `places/${name.toLowerCase()}.md`,
        place(name, 'UA', `${48 + index}, 30`),
      ]),
    )
    const titleOf = async (more: Record<string, string>) => storyMap(await storyOf({ ...files, ...more }))!.title
    expect(await titleOf(on('2025-02-01', 'kyiv, kharkiv, odesa, lviv'))).toBe('Where the story happens')
    expect(await titleOf({ ...on('2025-02-01', 'kyiv, kharkiv, odesa, lviv'), ...on('2025-02-02', 'lviv') })).toBe(
      'Most happened in Lviv',
    )
  })

  it('gives more developments a larger mark', () => {
    const [beyond, europe] = [storyMap(story)!.panels[2]!, storyMap(story)!.panels[0]!]
    const kyiv = europe.views[0]!.marks.find(({ name }) => name === 'Kyiv')!
    expect(kyiv.r).toBeGreaterThan(beyond.views[0]!.marks[0]!.r)
  })

  it('marks who holds a place as control, dated, with its source in words', () => {
    const { views, alternative } = storyMap(story)!.panels[1]!
    const crimea = views[0]!.marks.find(({ name }) => name === 'Crimea')!
    expect(crimea.kind).toBe('occupied')
    expect(crimea.label?.lines.join(' ')).toBe('Crimea 0 occupied, as of 18 March 2014')
    expect(alternative).toContain('Crimea is occupied by Atlantis as of 18 March 2014 (Atlas Office).')
    expect(views[0]!.marks.filter(({ kind }) => kind === 'occupied').length).toBe(1)
  })
})

describe('a locator map', () => {
  it.each([
    [['kyiv', 'crimea'], 'Ukraine', '/maps/europe.svg'],
    [['kyiv', 'harbour'], 'Europe', '/maps/europe.svg'],
    [['washington', 'kyiv'], 'The world', '/maps/world.svg'],
  ])('of %o shows %s', (ids, title, base) => {
    const { panels } = locatorMap(story, ids, 'Where it happened', ['locator'])
    expect([panels.length, panels[0]!.title, panels[0]!.views[0]!.base]).toEqual([1, title, base])
  })

  it('has each place in the picture, named', () => {
    const [view] = locatorMap(story, ['kyiv', 'crimea', 'odesa'], 'Places', ['locator']).panels[0]!.views
    expect([view!.width, view!.height]).toEqual([224, 168])
    for (const { x, y, label } of view!.marks) {
      expect(x > 0 && x < 224 && y > 0 && y < 168).toBe(true)
      expect(label).toBeDefined()
    }
  })

  it('brings the base map’s frame into the picture: a mark lies where the base map has its place', () => {
    const { country } = mapFrames(story)
    const [view] = locatorMap(story, ['kyiv'], 'Kyiv', ['large']).panels[0]!.views
    const [, x, y, scale] = /^translate\((.+) (.+)\) scale\((.+)\)$/.exec(view!.transform)!.map(Number)
    expect([country!.x * scale! + x!, country!.y * scale! + y!].map(Math.round)).toEqual([0, 0].map((zero) => zero + 0))
    expect((country!.x + country!.width) * scale! + x!).toBeCloseTo(608, 0)
  })
})

describe('a locator map of places far apart', () => {
  it('keeps to Europe where a third of them or fewer lie beyond, and names those', () => {
    const map = locatorMap(story, ['kyiv', 'crimea', 'washington'], 'Where it happened', ['locator'])
    expect([map.panels[0]!.title, map.beyond]).toEqual(['Europe', ['Washington']])
    expect(map.panels[0]!.views[0]!.marks.map(({ name }) => name)).toEqual(['Crimea', 'Kyiv'])
  })

  it('shows the world where more do', () => {
    const map = locatorMap(story, ['kyiv', 'washington'], 'Where it happened', ['locator'])
    expect([map.panels[0]!.title, map.beyond]).toEqual(['The world', []])
  })
})
