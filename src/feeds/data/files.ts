import type { z } from 'zod'
import type { Story } from '../../story/story.ts'
import { siteUrl } from '../../story/urls.ts'
import { licenceOf, type Licence } from '../../views/licence.ts'
import { citationFile } from './citation-file.ts'
import { csvOf } from './csv.ts'
import { dataPackage, type FileFacts } from './data-package.ts'
import { datasetOf, type Dataset } from './dataset.ts'
import { entityIndexSchemas, indexedCollections, indexFiles, indexSchemaFile } from './entity-index.ts'
import { jsonSchemaOf } from './json-schema.ts'
import { bytesOf, sha256 } from './sha256.ts'
import { siteIndexSchema, siteIndexSchemaFile } from './site-index.ts'
import { storyFile, storyFileSchema } from './story-file.ts'
import { tables } from './tables.ts'

/** All files of `/data/`, and what is said of them. */
export interface DataFiles {
  /** By name, such as `developments.csv`. */
  texts: ReadonlyMap<string, string>
  facts: ReadonlyMap<string, FileFacts>
  version: string
  licence: Licence
}

/** Schemas by the name of their file. */
const schemas = new Map<string, z.ZodObject>([
  ['story.schema.json', storyFileSchema],
  ...tables.map(({ name, record, meaning }) => [`${name}.schema.json`, record.describe(meaning)] as const),
  ...indexedCollections.map((collection) => [indexSchemaFile(collection), entityIndexSchemas[collection]] as const),
  [siteIndexSchemaFile, siteIndexSchema],
])

const csvNames = tables.map(({ name }) => `${name}.csv`)

/** The names of all files of `/data/`. */
export const dataFileNames: readonly string[] = [
  'story.json',
  ...csvNames,
  ...schemas.keys(),
  'datapackage.json',
  'CITATION.cff',
  'LICENCE.txt',
  'checksums.txt',
]

/** Every file that holds the story’s data, as a path below the output folder. */
export function dataPaths(story: Story): string[] {
  return [
    'index.json',
    ...dataFileNames.map((name) => `data/${name}`),
    ...indexFiles(story).map(({ url }) => url.slice(1)),
  ]
}

const known = new WeakMap<Story, Promise<DataFiles>>()

/** The files of `/data/`, made once. */
export function dataFiles(story: Story): Promise<DataFiles> {
  const files = known.get(story) ?? makeFiles(datasetOf(story))
  known.set(story, files)
  return files
}

async function makeFiles(dataset: Dataset): Promise<DataFiles> {
  const licence = licenceOf(dataset.story.file.licence)
  const { text, version } = await storyFile(dataset)
  const texts = new Map([['story.json', text]])
  for (const { table, columns, rows } of dataset.tables) texts.set(`${table.name}.csv`, csvOf(columns, rows))
  for (const [name, schema] of schemas) texts.set(name, schemaFile(dataset, name, schema))
  const tablesOnly = await factsOf(texts, csvNames)
  texts.set('datapackage.json', pretty(dataPackage(dataset, { version, licence, files: tablesOnly })))
  texts.set('CITATION.cff', citationFile(dataset, { version, licence }))
  texts.set('LICENCE.txt', licenceFile(dataset, licence))
  const facts = new Map([
    ...tablesOnly,
    ...(await factsOf(
      texts,
      [...texts.keys()].filter((name) => !tablesOnly.has(name)),
    )),
  ])
  texts.set('checksums.txt', checksums(facts))
  return { texts, facts, version, licence }
}

async function factsOf(texts: ReadonlyMap<string, string>, names: readonly string[]): Promise<Map<string, FileFacts>> {
  const facts = names.map(async (name): Promise<[string, FileFacts]> => {
    const text = texts.get(name) ?? ''
    return [name, { name, bytes: bytesOf(text), sha256: await sha256(text) }]
  })
  return new Map(await Promise.all(facts))
}

/** What `sha256sum --check` reads (GNU coreutils: hash, two spaces, name). */
function checksums(facts: ReadonlyMap<string, FileFacts>): string {
  const lines = dataFileNames.flatMap((name) => (facts.has(name) ? [`${facts.get(name)!.sha256}  ${name}\n`] : []))
  return lines.join('')
}

function schemaFile({ story }: Dataset, name: string, schema: z.ZodObject): string {
  const { $schema, ...rest } = jsonSchemaOf(schema) as unknown as Record<string, unknown>
  return pretty({ $schema, $id: `${siteUrl(story)}/data/${name}`, ...rest })
}

function pretty(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function licenceFile({ story }: Dataset, { title, url }: Licence): string {
  const { name, publisher } = story.file
  const lines = [
    `The data of “${name}” are published by ${publisher.name} under this licence: ${title}.`,
    ...(url ? [`Its text: ${url}`] : []),
    `Where the data are, and how to cite them: ${siteUrl(story)}/data/`,
    'Words that others wrote or said, such as quotations and headlines, are theirs; they are quoted here with their source.',
  ]
  return `${lines.join('\n')}\n`
}
