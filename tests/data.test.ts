import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { columnsOf } from '../src/feeds/data/columns.ts'
import { rowFromCells } from '../src/feeds/data/csv.ts'
import { tables } from '../src/feeds/data/tables.ts'
import { isPlainDate } from '../src/story/dates.ts'
import { siteFolder } from './site.ts'

const read = (path: string) => readFileSync(join(siteFolder, path), 'utf8')
const json = (path: string): unknown => JSON.parse(read(path))

interface Package {
  version: string
  resources: {
    name: string
    path: string
    bytes: number
    hash: string
    schema: {
      fields: {
        name: string
        type: string
        constraints?: { required?: boolean; unique?: boolean; enum?: string[]; pattern?: string }
      }[]
      primaryKey: string[]
      foreignKeys: { fields: string[]; reference: { resource: string; fields: string[] } }[]
    }
  }[]
}

describe('the data of the built site', () => {
  const ajv = new Ajv2020({ strict: true })
  const faults = (schema: string, data: unknown) => (ajv.validate(schema, data) ? [] : ajv.errors)
  let story: Record<string, object[]> & { $schema: string; version: string }
  beforeAll(() => {
    ajv.addFormat('date', isPlainDate)
    ajv.addFormat('uri', (text: string) => URL.canParse(text) && /^[\x21-\x7e]+$/.test(text))
    for (const path of globSync('data/*.schema.json', { cwd: siteFolder })) ajv.addSchema(json(path) as object)
    story = json('data/story.json') as typeof story
  })

  it('agree with their schema', () => expect(faults(story.$schema, story)).toEqual([]))

  it('stand beside every entry but terms and pages, and agree with their schemas', () => {
    const index = json('index.json') as { $schema: string; entries: { key: string; json: string }[] }
    expect(faults(index.$schema, index)).toEqual([])
    const paths = globSync('{actors,developments,documents,places,topics}/*/index.json', { cwd: siteFolder })
    expect(index.entries.map(({ key }) => `${key}/index.json`).sort()).toEqual(paths.sort())
    for (const path of paths) {
      const entry = json(path) as { $schema: string; key: string }
      expect(`${entry.key}/index.json`).toBe(path)
      expect(faults(entry.$schema, entry), path).toEqual([])
    }
  })

  it('are the same in every table, read by a parser', () => {
    let cells = 0
    for (const table of tables) {
      const [header, ...rows] = parse(read(`data/${table.name}.csv`), { record_delimiter: '\r\n' })
      expect(header).toEqual(columnsOf(table).map(({ name }) => name))
      expect(rows.map((row) => rowFromCells(columnsOf(table), row))).toEqual(story[table.name])
      cells += rows.length * header!.length
    }
    expect(cells).toBeGreaterThan(10_000)
  })

  it('are whole by their checksums', () => {
    const options = { cwd: join(siteFolder, 'data'), encoding: 'utf8' } as const
    expect(execFileSync('sha256sum', ['--check', '--strict', 'checksums.txt'], options)).not.toContain('FAILED')
  })

  it('are described by their package: bytes, hashes, types, keys', () => {
    const { version, resources } = json('data/datapackage.json') as Package
    expect(version).toBe(story.version)
    const ids = new Map<string, Set<string>>()
    const rowsOf = (path: string) => parse<Record<string, string>>(read(`data/${path}`), { columns: true })
    for (const { name, path, bytes, hash } of resources) {
      const file = readFileSync(join(siteFolder, 'data', path))
      expect(file.length).toBe(bytes)
      expect(`sha256:${createHash('sha256').update(file).digest('hex')}`).toBe(hash)
      ids.set(name, new Set(rowsOf(path).map(({ id }) => id!)))
    }
    for (const { path, schema } of resources)
      for (const row of rowsOf(path)) {
        expect(Object.keys(row)).toEqual(schema.fields.map(({ name }) => name))
        for (const { name, type, constraints = {} } of schema.fields) {
          const cell = row[name]!
          if (cell === '') expect(constraints.required ?? false, `${path} ${name}`).toBe(false)
          else {
            if (constraints.enum) expect(constraints.enum).toContain(cell)
            if (constraints.pattern) expect(cell).toMatch(new RegExp(constraints.pattern))
            if (type === 'date') expect(isPlainDate(cell), cell).toBe(true)
            if (type === 'boolean') expect(['true', 'false']).toContain(cell)
            if (type === 'integer') expect(cell).toMatch(/^-?\d+$/)
          }
        }
        for (const { fields, reference } of schema.foreignKeys) {
          const cell = row[fields[0]!]!
          if (cell !== '') expect(ids.get(reference.resource), `${path} ${fields[0]}`).toContain(cell)
        }
      }
  })

  it('are listed on a page, with what each field means', () => {
    const html = read('data/index.html')
    for (const table of tables) {
      expect(html).toContain(`href="/data/${table.name}.csv"`)
      expect(html).toContain(`href="/data/${table.name}.schema.json"`)
      for (const { name } of columnsOf(table)) expect(html).toContain(`<code>${name}</code>`)
    }
    for (const [, path] of html.matchAll(/href="\/(data\/[^"#]+)"/g))
      expect(existsSync(join(siteFolder, path!))).toBe(true)
  })
})
