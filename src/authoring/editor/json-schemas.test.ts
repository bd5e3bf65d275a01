import { Ajv, type ValidateFunction } from 'ajv'
import { beforeAll, describe, expect, it } from 'vitest'
import { collectionNouns } from '../../story/ids.ts'
import { referencesOf } from '../../story/references.ts'
import { exampleStory } from '../../story/rules/example-story.ts'
import { rules } from '../../story/rules/index.ts'
import type { Collection } from '../../story/schema/index.ts'
import { collections } from '../../story/schema/index.ts'
import { decodeText } from '../decode-text.ts'
import { parseYaml, splitFrontMatter } from '../front-matter.ts'
import { memoryContent } from '../memory-content.ts'
import { buildRegistry } from '../new/registry.ts'
import { contentFolder } from '../content-folder.ts'
import { readContent, type ContentReading } from '../read-content.ts'
import { jsonSchemas, type JsonSchema } from './json-schemas.ts'

const files = contentFolder('content')
let reading: ContentReading
let schemas: Record<string, JsonSchema>
let valid: Record<Collection, ValidateFunction>
beforeAll(async () => {
  reading = await readContent(files)
  schemas = jsonSchemas(buildRegistry(reading))
  valid = validators(schemas)
}, 60_000)

const validators = (of: Record<string, JsonSchema>) => {
  const ajv = new Ajv({ strict: false })
  return Object.fromEntries(
    collections.map((collection) => [collection, ajv.compile(of[collectionNouns[collection]]!)]),
  ) as Record<Collection, ValidateFunction>
}

const frontMatterOf = (bytes: Uint8Array): unknown => {
  const decoded = decodeText(bytes)
  const split = 'text' in decoded ? splitFrontMatter(decoded.text) : undefined
  return split && parseYaml(split.yaml, 1).value
}

describe('jsonSchemas', () => {
  it('takes every entry of the story', async () => {
    expect(reading.entries.length).toBeGreaterThan(400)
    for (const { path, collection } of reading.entries) {
      const isValid = valid[collection](frontMatterOf(await files.read(path)))
      expect({ path, errors: isValid ? [] : valid[collection].errors }).toEqual({ path, errors: [] })
    }
  })

  it('knows under every key that names entries which there are', async () => {
    let tried = 0
    for (const entry of reading.entries) {
      for (const { path } of referencesOf(entry)) {
        if (tried++ % 20 !== 0) continue
        const data = frontMatterOf(await files.read(entry.path)) as object
        const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)[key], data)
        ;(holder as Record<PropertyKey, unknown>)[path.at(-1)!] = 'nobody-of-this-name'
        expect(valid[entry.collection](data), `${entry.path} ${path.map(String).join('.')}`).toBe(false)
      }
    }
    expect(tried).toBeGreaterThan(1000)
  })

  it('refuses the examples of the rules on the shape of entries', async () => {
    const shape = ['invalid-value', 'missing-key', 'unknown-key']
    const examples = rules.filter(({ code }) => shape.includes(code)).flatMap(({ bad }) => Object.entries(bad))
    const story = validators(jsonSchemas(buildRegistry(await readContent(memoryContent(exampleStory)))))
    for (const [path, file] of examples) {
      const collection = path.split('/')[0] as Collection
      if (!collections.includes(collection) || typeof file !== 'string') continue
      expect({ path, isValid: story[collection](frontMatterOf(new TextEncoder().encode(file))) }).toEqual({
        path,
        isValid: false,
      })
    }
  })

  it('describes every key', () => {
    const undescribed: string[] = []
    const walk = (node: JsonSchema, at: string) => {
      for (const [key, value] of Object.entries(node.properties ?? {}) as [string, JsonSchema][]) {
        if (!value.description) undescribed.push(`${at}.${key}`)
        walk(value, `${at}.${key}`)
      }
      if (node.items && !Array.isArray(node.items)) walk(node.items as JsonSchema, `${at}[]`)
      for (const branch of node.anyOf ?? []) walk(branch, at)
    }
    for (const [kind, schema] of Object.entries(schemas)) walk(schema, kind)
    expect(undescribed).toEqual([])
  })

  it('has the name beside each id', () => {
    const actors = schemas['development']!.$defs!['actors'] as JsonSchema
    expect(actors.enumDescriptions![actors.enum!.indexOf('volodymyr-zelensky')]).toBe('Volodymyr Zelensky')
  })
})
