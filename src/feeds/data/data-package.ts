import { siteUrl } from '../../story/urls.ts'
import type { Licence } from '../../views/licence.ts'
import { momentOf } from '../feed.ts'
import type { Column } from './columns.ts'
import { listSeparator } from './csv.ts'
import type { Dataset } from './dataset.ts'

/** A file of the data, and what shows that it is whole. */
export interface FileFacts {
  name: string
  bytes: number
  sha256: string
}

/**
 * `datapackage.json`: a Data Package (https://datapackage.org/standard/data-package/, version 2) of the tables, with a Table
 * Schema of each. The files stand beside it.
 */
export function dataPackage(
  { story, tables }: Dataset,
  facts: { version: string; licence: Licence; files: ReadonlyMap<string, FileFacts> },
): object {
  const { name, description, publisher } = story.file
  const { version, licence, files } = facts
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: slugOf(name),
    title: name,
    description,
    homepage: `${siteUrl(story)}/data/`,
    version,
    ...(story.asOf && { created: momentOf(story.asOf) }),
    contributors: [{ title: publisher.name, path: publisher.url, roles: ['publisher'] }],
    ...((licence.spdx ?? licence.url) && {
      licenses: [{ name: licence.spdx, title: licence.title, path: licence.url }],
    }),
    ...(story.topics.length > 0 && { keywords: story.topics.map(({ data }) => data.title) }),
    resources: tables.map(({ table, columns }) => ({
      name: table.name,
      title: table.title,
      description: table.meaning,
      type: 'table',
      path: `${table.name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: files.get(`${table.name}.csv`)?.bytes,
      hash: `sha256:${files.get(`${table.name}.csv`)?.sha256}`,
      dialect: {
        $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
        delimiter: ',',
        lineTerminator: '\r\n',
        quoteChar: '"',
        doubleQuote: true,
        header: true,
      },
      schema: tableSchema(columns),
    })),
  }
}

/** A Table Schema (https://datapackage.org/standard/table-schema/, version 2). */
export function tableSchema(columns: readonly Column[]): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map((column) => ({
      name: column.name,
      ...typeOf(column),
      description: column.meaning,
      ...limits(column),
    })),
    primaryKey: ['id'],
    foreignKeys: columns
      .filter(({ type, reference }) => reference !== undefined && type !== 'list')
      .map(({ name, reference }) => ({ fields: [name], reference: { resource: reference, fields: ['id'] } })),
    missingValues: [''],
  }
}

function typeOf({ type }: Column): object {
  if (type === 'address') return { type: 'string', format: 'uri' }
  return type === 'list' ? { type, delimiter: listSeparator, itemType: 'string' } : { type }
}

function limits({ name, type, required, words, pattern }: Column): object {
  const constraints = {
    // An empty list is an empty cell.
    ...(required && type !== 'list' && { required }),
    ...(name === 'id' && { unique: true }),
    ...(words && { enum: words }),
    ...(pattern !== undefined && { pattern }),
  }
  return Object.keys(constraints).length > 0 ? { constraints } : {}
}

/** A name as packages may have it: lower-case letters, digits, hyphens. */
function slugOf(name: string): string {
  const slug = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return slug || 'story'
}
