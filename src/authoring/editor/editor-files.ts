import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { byCodeUnit } from '../../story/dates.ts'
import { collectionNouns, isCollection } from '../../story/ids.ts'
import type { Reading } from '../../story/rules/rule.ts'
import { buildRegistry } from '../new/registry.ts'
import { jsonSchemas } from './json-schemas.ts'

/** Where Astro’s language server, which knows front matter in Markdown and MDX, looks for schemas. */
export const editorFolder = '.astro/collections'

/**
 * What editors complete and underline by: a JSON Schema for each kind of entry, `actor.schema.json` and so on, and
 * `collections.json`, which says of each entry’s file which kind it is. By name below `.astro/collections`.
 * The names are not those of Astro’s own collections, whose schemas it writes to the same folder.
 */
export function editorFiles(
  content: string,
  reading: Pick<Reading, 'entries' | 'ids' | 'files'>,
): Record<string, string> {
  const schemas = Object.entries(jsonSchemas(buildRegistry(reading)))
  const entries = [...reading.files].sort(byCodeUnit).flatMap((path) => {
    const folder = path.split('/')[0]!
    // The language server compares addresses decoded and in lower case.
    const address = decodeURIComponent(pathToFileURL(resolve(join(content, path))).href).toLowerCase()
    return isCollection(folder) ? [[address, collectionNouns[folder]]] : []
  })
  const manifest = {
    collections: schemas.map(([name]) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(entries) as Record<string, string>,
  }
  return {
    ...Object.fromEntries(schemas.map(([name, schema]) => [`${name}.schema.json`, `${JSON.stringify(schema)}\n`])),
    'collections.json': `${JSON.stringify(manifest)}\n`,
  }
}
