import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { buildStory } from '../../story/build-story.ts'
import { isPlainDate } from '../../story/dates.ts'
import type { AnyEntry } from '../../story/entry.ts'
import { exampleEntry } from '../../story/example-entry.ts'
import { exampleStoryFile } from '../../story/rules/example-story.ts'
import { storyFile as storyFileSchema } from '../../story/schema/story-file.ts'
import type { Story } from '../../story/story.ts'
import { columnsOf } from './columns.ts'
import { compareData } from './compare-data.ts'
import { rowFromCells } from './csv.ts'
import { dataFileNames, dataFiles, dataPaths, type DataFiles } from './files.ts'
import { entityIndex, indexedEntries, indexSchemaFile } from './entity-index.ts'
import { dataPage } from './data-page.ts'
import { siteIndex } from './site-index.ts'
import { tables } from './tables.ts'

const source = { id: 'daily', title: '=HYPERLINK("x")', publisher: 'Daily', url: 'https://daily.example/é' }

const entries: AnyEntry[] = [
  exampleEntry('actors', 'ann', {
    name: 'Ann',
    names: { uk: 'Анна' },
    roles: [{ title: 'envoy', of: 'atlantis', from: '2024' }],
  }),
  exampleEntry('actors', 'atlantis', { kind: 'state', name: 'Atlantis' }),
  exampleEntry('topics', 'border', {
    title: 'Border',
    standing: { asOf: '2025-01-12', summary: 'Open.', known: [{ text: 'Talks.', development: '2025-01-10-talks' }] },
  }),
  exampleEntry('places', 'harbour', { control: { by: 'atlantis', asOf: '2025-01-01' }, coordinates: [51.5, -0.1] }),
  exampleEntry('terms', 'truce', {
    sources: [source],
    changes: [{ id: 'c1', date: '2025-01-14', kind: 'update', note: 'New.' }],
  }),
  exampleEntry('documents', '2025-01-05-draft', {
    points: [{ id: 'line', topic: 'border', text: 'It stays.', status: 'open' }],
  }),
  exampleEntry('developments', '2025-01-10-talks', {
    title: '@Talks open, "finally"\u202E',
    summary: '+ The first line,\r\nand the second.',
    actors: ['ann'],
    topics: ['border'],
    authors: ['A|B', 'C\\'],
    sources: [source],
    statements: [
      {
        id: 'no',
        by: 'ann',
        says: 'North.\0',
        position: 'border',
        sources: ['daily'],
        variants: [{ quote: 'N.', sources: ['daily'] }],
      },
      { id: 'two', by: { label: 'Two officials', via: 'Daily' }, quote: 'Soon', sources: ['daily'] },
    ],
    disputed: [
      {
        point: 'Hands',
        accounts: [
          { by: 'ann', says: 'Shaken.' },
          { by: 'atlantis', says: 'Not.' },
        ],
      },
    ],
    scheduled: [{ id: 'next', what: 'More', when: 'soon', date: '2025-01-09' }],
    changes: [{ id: 'c1', date: '2025-01-15', kind: 'correction', note: 'Wrong.', was: 'a', now: 'b' }],
  }),
  exampleEntry('developments', '2025-01-20-again', {
    date: '2025-01-20',
    follows: ['2025-01-10-talks'],
    statements: [{ id: 'yes', by: 'ann', quote: 'South', position: 'border', sources: ['daily'] }],
  }),
]

const storyOf = (all: AnyEntry[], more: object = {}): Story =>
  buildStory(storyFileSchema.parse({ ...(parseYaml(exampleStoryFile()) as object), ...more }), all)

describe('the files of /data/', () => {
  let story: Story
  let files: DataFiles
  const ajv = new Ajv2020({ strict: true, allErrors: true })
  ajv.addFormat('date', isPlainDate)
  ajv.addFormat('uri', (text: string) => URL.canParse(text) && /^[\x21-\x7e]+$/.test(text))
  beforeAll(async () => {
    story = storyOf(entries)
    files = await dataFiles(story)
    for (const [name, text] of files.texts) if (name.endsWith('.schema.json')) ajv.addSchema(JSON.parse(text) as object)
  })
  const records = () => JSON.parse(files.texts.get('story.json')!) as Record<string, Record<string, unknown>[]>
  const faults = (data: unknown) => {
    const { $schema } = data as { $schema: string }
    return ajv.validate($schema, data) ? [] : ajv.errors
  }

  it('are those that are named, and each has its checksum', () => {
    expect([...files.texts.keys()].sort()).toEqual([...dataFileNames].sort())
    expect(files.texts.get('checksums.txt')!.match(/\n/g)).toHaveLength(dataFileNames.length - 1)
  })

  it('hold a record of every kind, and nothing that has no field', () => {
    for (const table of tables.filter(({ name }) => name !== 'pages')) {
      expect(records()[table.name]?.length, table.name).toBeGreaterThan(0)
      for (const row of records()[table.name]!)
        expect(Object.keys(table.record.shape), table.name).toEqual(expect.arrayContaining(Object.keys(row)))
    }
  })

  it('agree with their schemas, and so does what stands beside entries', () => {
    expect(faults(JSON.parse(files.texts.get('story.json')!))).toEqual([])
    expect(faults(JSON.parse(siteIndex(story)))).toEqual([])
    for (const { collection, id } of indexedEntries(story)) {
      const index = JSON.parse(entityIndex(story, collection, id)) as { $schema: string }
      expect(index.$schema.endsWith(`/data/${indexSchemaFile(collection)}`)).toBe(true)
      expect(faults(index), id).toEqual([])
    }
  })

  it('say the same as CSV, read by a parser, as they do as JSON', () => {
    for (const table of tables) {
      const [header, ...rows] = parse(files.texts.get(`${table.name}.csv`)!, { record_delimiter: '\r\n' })
      expect(header).toEqual(columnsOf(table).map(({ name }) => name))
      expect(rows.map((cells) => rowFromCells(columnsOf(table), cells))).toEqual(records()[table.name])
    }
  })

  it('have an id once in each table, and lead only to records that there are', () => {
    for (const table of tables) {
      const ids = new Set(records()[table.name]!.map(({ id }) => id))
      expect(ids.size, table.name).toBe(records()[table.name]!.length)
    }
    for (const table of tables)
      for (const { name, reference } of columnsOf(table).filter((each) => each.reference !== undefined)) {
        const there = new Set(records()[reference!]!.map(({ id }) => id))
        for (const row of records()[table.name]!)
          for (const id of [row[name] ?? []].flat()) expect(there, `${table.name}.${name}`).toContain(id)
      }
  })

  it('say until when a position stood, and who stated it for whom', () => {
    expect(records()['positions']).toMatchObject([
      {
        id: '2025-01-10-talks/no/atlantis',
        party: 'atlantis',
        speakers: ['ann'],
        text: 'North.\uFFFD',
        until: '2025-01-20',
      },
      { id: '2025-01-20-again/yes/atlantis', text: '“South”', withdrawn: false },
    ])
    expect(records()['positions']![1]).not.toHaveProperty('until')
  })

  it('have a version that is equal where the data are, and another where they are not', async () => {
    expect(files.version).toMatch(/^2025-01-15-[0-9a-f]{8}$/)
    expect((await dataFiles(storyOf(entries))).version).toBe(files.version)
    const renamed = exampleEntry('actors', 'atlantis', { kind: 'state', name: 'Atlantis!' }) as unknown as AnyEntry
    const other = storyOf(entries.map((entry) => (entry.id === 'atlantis' ? renamed : entry)))
    expect((await dataFiles(other)).version).not.toBe(files.version)
    expect(compareData(story, other)).toEqual([{ table: 'actors', added: 0, removed: 0, changed: 1, fields: ['name'] }])
    expect(compareData(story, storyOf(entries))).toEqual([])
  })

  it('are there for a story with nothing in it', async () => {
    const empty = storyOf([])
    const { texts, version } = await dataFiles(empty)
    expect(version).toMatch(/^[0-9a-f]{8}$/)
    expect(faults(JSON.parse(texts.get('story.json')!))).toEqual([])
    expect(dataPaths(empty)).toHaveLength(dataFileNames.length + 1)
    expect((await dataPage(empty)).records).toBe(0)
  })

  it('stay at the addresses that an entry had before', () => {
    const renamed = storyOf([exampleEntry('actors', 'ann', { formerly: ['anna'] })])
    expect(dataPaths(renamed).filter((path) => path.startsWith('actors/'))).toEqual([
      'actors/ann/index.json',
      'actors/anna/index.json',
    ])
  })

  it('keep drafts out', async () => {
    const draft = exampleEntry('developments', '2025-01-21-zyzzyva', {
      date: '2025-01-21',
      draft: true,
    }) as unknown as AnyEntry
    const { texts } = await dataFiles(storyOf([...entries, draft]))
    for (const text of texts.values()) expect(text).not.toContain('zyzzyva')
  })

  it('say how to cite them in CFF 1.2', () => {
    const citation = parseYaml(files.texts.get('CITATION.cff')!) as Record<string, unknown>
    expect(citation).toMatchObject({
      'cff-version': '1.2.0',
      type: 'dataset',
      title: 'Example',
      authors: [{ name: 'Example', website: 'https://example.org' }],
      version: files.version,
      'date-released': '2025-01-15',
      license: 'CC-BY-4.0',
      url: 'https://example.org/data/',
      keywords: ['Border'],
    })
    expect(citation['message']).toBeTypeOf('string')
  })
})
