import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { memoryContent } from '../authoring/memory-content.ts'
import { countFacets, findGroups, firstResults, missingWords, type Group } from '../components/search/find.ts'
import { readDays, type Days, type Pagefind } from '../components/search/pagefind.ts'
import { decodeState, type SearchState } from '../components/search/search-state.ts'
import { exampleDevelopment, exampleStory } from '../story/rules/example-story.ts'
import { indexContent } from './index-content.ts'
import { writeSearchIndex } from './index-story.ts'

const person = (name: string, aliases: string, summary: string, names = '{}') =>
  `---\nname: ${name}\nkind: person\nsummary: ${summary}\naliases: [${aliases}]\nnames: ${names}\n---\n`
const place = (name: string, aliases: string) =>
  `---\nname: ${name}\ncountry: UA\ncoordinates: [50, 30]\naliases: [${aliases}]\n---\n`

const files = {
  ...exampleStory,
  'actors/volodymyr-zelensky.md': person('Volodymyr Zelensky', 'Zelenskyy', 'President.', '{uk: Володимир Зеленський}'),
  'actors/olena-ames.md': person('Olena Ames', 'Friend of Volodymyr Zelensky', 'Zelensky, Zelensky, Zelensky.'),
  'actors/hostile.md': person("'<img src=x onerror=alert(1)>'", "'</mark><script>'", 'Says a < b && c > d.'),
  'places/kyiv.md': place('Kyiv', 'Kiev'),
  'developments/2025-01-10-opening.md': exampleDevelopment(
    '',
    'Volodymyr Zelensky spoke in Kyiv of the **armistice** [@daily].\n\n> “We go on”\n',
  ),
  'developments/2025-02-01-round.md': exampleDevelopment(
    'places: [kyiv]\n',
    'A second round [@daily].\n',
    '2025-02-01',
  ),
  'developments/2024-12-01-draft.md': exampleDevelopment('draft: true\n', 'Unpublished quibbles.\n', '2024-12-01'),
}

let folder: string
let pagefind: Pagefind
const loaded: string[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-search-'))
  await indexContent(memoryContent(files), join(folder, 'pagefind'))
  // Pagefind’s browser code runs here as it is, apart from where it reads its files.
  vi.stubGlobal('fetch', async (address: string) => {
    loaded.push(address)
    return new Response(await readFile(new URL(address)))
  })
  const base = pathToFileURL(join(folder, 'pagefind/')).href
  const built = (await import(/* @vite-ignore */ `${base}pagefind.js`)) as { createInstance(options: object): Pagefind }
  pagefind = built.createInstance({
    basePath: base,
    baseUrl: '/',
    ranking: { metaWeights: { title: 20, aliases: 20 } },
  })
  await pagefind.init()
})
afterAll(async () => {
  vi.unstubAllGlobals()
  await rm(folder, { recursive: true })
})

async function allGroups(state: SearchState, days?: Days): Promise<Group[]> {
  const found = (['others', 'developments'] as const).map((what) => findGroups(pagefind, state, what, days))
  return (await Promise.all(found)).flat()
}

async function found(address: string): Promise<Record<string, string[]>> {
  const state = decodeState(address)
  const shown = (await allGroups(state)).filter(({ total }) => total > 0)
  return Object.fromEntries(
    await Promise.all(
      shown.map(async (group) => {
        const results = await firstResults(group, 5, state)
        return [group.type, results.map(({ fragment }) => fragment.meta.title)] as const
      }),
    ),
  )
}

describe('the index', () => {
  it.each([
    ['?q=Volodymyr+Zelensky', 'Actor', 'Volodymyr Zelensky'],
    ['?q=zelenskyy', 'Actor', 'Volodymyr Zelensky'],
    ['?q=Зеленський', 'Actor', 'Volodymyr Zelensky'],
    ['?q=kiev', 'Place', 'Kyiv'],
    ['?q=truce', 'Term', 'truce'],
    ['?q=border', 'Topic', 'The border'],
    ['?q=talks+open', 'Development', 'Talks open'],
    ['?q=armistice', 'Development', 'Talks open'],
    ['?q=“we+go+on”', 'Development', 'Talks open'],
    ['?q=daily', 'Development', 'Talks open'],
  ])('%s finds in %s first %s', async (address, type, title) => {
    expect((await found(address))[type]?.[0]).toBe(title)
  })

  it('finds developments by any name of who and where they are about', async () => {
    expect((await found('?q=kiev&year=2025'))['Development']).toHaveLength(1)
  })

  it('leads to the place in the glossary', async () => {
    const [hit] = (await pagefind.search('truce', { filters: { type: 'Term' } })).results
    expect((await hit!.data()).url).toBe('/glossary/#truce')
  })

  it('leaves drafts, citations and markup out', async () => {
    expect(await found('?q=quibbles')).toEqual({})
    const [hit] = (await pagefind.search('armistice')).results
    const { content } = await hit!.data()
    expect(content).toContain('spoke in Kyiv of the armistice.')
    expect(content).not.toContain('@daily')
  })

  it('keeps hostile names as text', async () => {
    const [hit] = (await pagefind.search('onerror')).results
    const { meta, excerpt } = await hit!.data()
    expect(meta.title).toBe('<img src=x onerror=alert(1)>')
    expect(excerpt).not.toMatch(/<(?!\/?mark>)/)
  })

  it('takes any value of a facet and all facets', async () => {
    const all = await found('?actor=Ann+Ames&actor=Atlantis')
    expect(Object.keys(all).sort()).toEqual(['Actor', 'Development'])
    expect(await found('?actor=Ann+Ames&year=2025&kind=meeting&topic=The+border')).toEqual({
      Development: ['Talks open', 'Talks open'],
    })
    expect(await found('?actor=Ann+Ames&year=1999')).toEqual({})
  })

  it('counts what each value of a facet would leave', async () => {
    const counts = await countFacets(pagefind, decodeState('?q=talks&kind=person'))
    expect(counts['kind']).toMatchObject({ meeting: 2 })
    expect(counts['year']).toMatchObject({ 2025: 0 })
    const narrow = await countFacets(pagefind, decodeState('?type=Actor&type=Development'))
    expect(narrow['kind']).toMatchObject({ meeting: 2, person: 4, state: 1 })
  })

  it('tells which words nothing has', async () => {
    const state = decodeState('?q=talks+zzzz')
    const groups = await allGroups(state)
    const results = (await Promise.all(groups.map((group) => firstResults(group, 3, state)))).flat()
    expect(results).not.toEqual([])
    expect(missingWords(state.query, results)).toEqual(['zzzz'])
  })

  it('sorts by day, newest first and the undated last', async () => {
    const byDay = JSON.parse(await readFile(join(folder, 'pagefind/days.json'), 'utf8')) as Record<string, string>
    expect(Object.keys(byDay)).toEqual(['2025-02-01', '2025-01-10'])
    const days = readDays(byDay)
    const state = decodeState('?q=talks&sort=date')
    const group = (await allGroups(state, days)).find(({ type }) => type === 'Development')!
    const results = await firstResults(group, 5, state)
    expect(results.map(({ fragment }) => fragment.meta.day)).toEqual(['2025-02-01', '2025-01-10'])
  })

  it('loads no sort lists and no interface', async () => {
    const names = await readdir(join(folder, 'pagefind'))
    expect(names.filter((name) => /ui|highlight/.test(name))).toEqual([])
    expect(loaded.some((address) => address.endsWith('days.json'))).toBe(false)
  })
})

describe('writing', () => {
  const tree = async (root: string) => {
    const names = (await readdir(root, { recursive: true, withFileTypes: true })).filter((file) => file.isFile())
    const entries = names.map(async (file) => {
      const path = join(file.parentPath, file.name)
      return [path.slice(root.length), (await readFile(path)).toString('base64')] as const
    })
    return new Map((await Promise.all(entries)).sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  it('gives the same bytes every time', async () => {
    const again = join(folder, 'again')
    const first = await tree(join(folder, 'pagefind'))
    for (let time = 0; time < 3; time++) {
      const { records, bytes } = await indexContent(memoryContent(files), again)
      expect(records).toBe(11)
      expect(bytes).toBeGreaterThan(100_000)
      expect(await tree(again)).toEqual(first)
    }
  })

  it('writes an index of nothing', async () => {
    const { records } = await writeSearchIndex([], join(folder, 'nothing'), { language: 'en' })
    expect(records).toBe(0)
  })

  it('refuses a folder that holds something else', async () => {
    const other = join(folder, 'other')
    await indexContent(memoryContent(files), other)
    await rm(join(other, 'pagefind-entry.json'))
    await writeFile(join(other, 'thesis.txt'), 'years of work')
    await expect(indexContent(memoryContent(files), other)).rejects.toThrow('something else')
    expect(await readFile(join(other, 'thesis.txt'), 'utf8')).toBe('years of work')
  })

  it('says what Pagefind says', async () => {
    const record = { url: '', title: '', content: 1 as unknown as string, meta: { title: '' }, filters: {} }
    await expect(writeSearchIndex([record], join(folder, 'bad'), { language: 'en' })).rejects.toThrow(/Pagefind/)
  })
})
