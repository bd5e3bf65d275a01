import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The types of schema.org and the properties that each may have, its ancestors’ among them: read from the declarations of
 * `schema-dts`, which are made from the vocabulary’s own files.
 */
export function schemaVocabulary(): ReadonlyMap<string, ReadonlySet<string>> {
  const text = readFileSync(fileURLToPath(import.meta.resolve('schema-dts')).replace(/\.js$/, '.d.ts'), 'utf8')
  const declared = new Map<string, { ancestors: string[]; properties: string[] }>()
  const types = new Map<string, string>()
  for (const [, name, above, body] of text.matchAll(
    /^(?:export )?interface (\w+)(?: extends ([^{]*))? \{\n([^]*?)^\}/gm,
  )) {
    const properties = [...body!.matchAll(/^ {4}"([a-zA-Z]\w*)"\??:/gm)].map(([, property]) => property!)
    declared.set(name!, { ancestors: [...(above ?? '').matchAll(/\w+/g)].map(([each]) => each), properties })
    const type = /^ {4}"@type": "(\w+)";/m.exec(body!)?.[1]
    if (type) types.set(type, name!)
  }
  const propertiesOf = (name: string): string[] => {
    const { ancestors = [], properties = [] } = declared.get(name) ?? {}
    return [...properties, ...ancestors.flatMap(propertiesOf)]
  }
  return new Map([...types].map(([type, name]) => [type, new Set(propertiesOf(name))]))
}
