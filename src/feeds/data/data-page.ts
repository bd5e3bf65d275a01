import { titleOf, type AnyEntry } from '../../story/entry.ts'
import { collectionNouns } from '../../story/ids.ts'
import type { Story } from '../../story/story.ts'
import { siteUrl } from '../../story/urls.ts'
import { dataHead, type DataField, type DataFile, type DataPage } from '../../views/data-page.ts'
import { dateView } from '../../views/date-view.ts'
import { datasetData, withData, type Distribution } from '../../views/json-ld/index.ts'
import type { Column } from './columns.ts'
import { listSeparator } from './csv.ts'
import { datasetOf, format, type TableRows } from './dataset.ts'
import { indexedCollections, indexSchemaFile, indexUrl } from './entity-index.ts'
import { dataFiles, type DataFiles } from './files.ts'
import type { Row } from './table.ts'

/** Longest example, in characters. */
const exampleLength = 90

/** The files that stand beside the tables, and what each is for. */
const otherFiles = [
  ['story.json', 'Everything in one file'],
  ['story.schema.json', 'Its JSON Schema'],
  ['datapackage.json', 'The tables described for programs (Frictionless Data Package)'],
  ['CITATION.cff', 'How to cite them, for reference managers'],
  ['LICENCE.txt', 'The licence'],
  ['checksums.txt', 'SHA-256 of each file'],
] as const

/** The page about the data. */
export async function dataPage(story: Story): Promise<DataPage> {
  const { tables } = datasetOf(story)
  const files = await dataFiles(story)
  const { version, licence } = files
  const head = dataHead(story)
  const [first, last] = [story.developments[0]?.data, story.developments.at(-1)?.data]
  const data = datasetData(story, {
    name: `${story.file.name}: ${head.title.toLowerCase()}`,
    description: head.description,
    path: head.path,
    version,
    distribution: distributionOf(files),
  })
  return {
    head: withData(story, head, data),
    records: tables.reduce((sum, { rows }) => sum + rows.length, 0),
    tables: tables.map((each) => tableView(each, files)),
    version,
    asOf: story.asOf ? dateView(story.asOf) : undefined,
    covers: first && last && { from: dateView(first.date), to: dateView(last.end ?? last.date) },
    licence: { title: licence.title, href: licence.url },
    citation: `${story.file.publisher.name}, “${story.file.name}” (data), version ${version}, ${siteUrl(story)}/data/`,
    files: otherFiles.map(([name, use]) => fileView(files, name, use)),
    listSeparator,
    format,
    indexes: indexedCollections.map((collection) => {
      const entry = story[collection].at(-1) as AnyEntry | undefined
      return {
        title: collectionNouns[collection],
        address: `/${collection}/…/index.json`,
        schema: indexSchemaFile(collection),
        example: entry && { text: titleOf(entry), href: indexUrl(entry) },
      }
    }),
    checksums: [...files.facts.values()].map(({ name, sha256 }) => ({ name, sha256 })),
  }
}

/** The whole and its tables, as searches for data sets want to know them. */
function distributionOf({ facts }: DataFiles): Distribution[] {
  return [...facts.values()].flatMap(({ name, bytes, sha256 }): Distribution[] => {
    const type = name.endsWith('.csv') ? 'text/csv' : name === 'story.json' ? 'application/json' : undefined
    return type ? [{ name, path: `/data/${name}`, type, bytes, sha256 }] : []
  })
}

function tableView({ table, columns, rows }: TableRows, files: DataFiles): DataPage['tables'][number] {
  const { name, title, meaning } = table
  return {
    ...{ name, title, meaning },
    anchor: `table-${name}`,
    records: rows.length,
    csv: fileView(files, `${name}.csv`, title),
    schema: `${name}.schema.json`,
    fields: columns.map((column) => fieldView(column, rows)),
  }
}

function fieldView(column: Column, rows: readonly Row[]): DataField {
  const { name, meaning, required, type } = column
  const value = rows.findLast((row) => row[name] !== undefined && String(row[name]) !== '')?.[name]
  const example = typeof value === 'object' ? value.join(` ${listSeparator} `) : value?.toString()
  return {
    ...{ name, meaning },
    type: typeWords(column),
    optional: !required || type === 'list',
    example: example && shorten(example),
  }
}

const plainTypes = {
  string: 'text',
  date: 'day',
  address: 'web address',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  list: 'list of texts',
} as const satisfies Record<Column['type'], string>

function typeWords({ type, words, pattern, reference }: Column): string {
  if (reference) return type === 'list' ? `list of ids in ${reference}` : `id in ${reference}`
  if (words) return `one of ${words.join(', ')}`
  return pattern ? 'day, month or year' : plainTypes[type]
}

/** Cut between characters, never within one. */
function shorten(text: string): string {
  const characters = Array.from(text)
  return characters.length <= exampleLength ? text : `${characters.slice(0, exampleLength - 1).join('')}…`
}

function fileView({ texts, facts }: DataFiles, name: string, use: string): DataFile {
  const bytes = facts.get(name)?.bytes ?? texts.get(name)?.length ?? 0
  return { name, size: sizeText(bytes), use }
}

/** `80356` → `80 kB`. */
function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
