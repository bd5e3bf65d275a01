import { z } from 'zod'
import { collectionNouns } from '../../story/ids.ts'
import { collections, schemas, type Collection } from '../../story/schema/index.ts'
import { fuzzyDate, line, plainDate, source, statement, text, webAddress } from '../../story/schema/shared.ts'
import type { Registry } from '../new/registry.ts'

/** A JSON Schema (draft 7, which editors know best) or a part of one. */
export type JsonSchema = z.core.JSONSchema.BaseSchema & {
  /** What editors show beside each value (an extension of VS Code). */
  enumDescriptions?: readonly string[]
}

/** Which collection the ids under a key belong to, wherever the key stands. */
const idsUnder: Readonly<Record<string, Collection>> = {
  actors: 'actors',
  affiliation: 'actors',
  by: 'actors',
  for: 'actors',
  objectedBy: 'actors',
  of: 'actors',
  parties: 'actors',
  proposedBy: 'actors',
  development: 'developments',
  follows: 'developments',
  outcome: 'developments',
  documents: 'documents',
  revises: 'documents',
  place: 'places',
  places: 'places',
  position: 'topics',
  topic: 'topics',
  topics: 'topics',
}

/** What the schemas refuse by functions, which JSON Schema does not have, as near as patterns come. */
const patterns: readonly [z.core.$ZodType, JsonSchema][] = [
  [plainDate, { type: 'string', pattern: String.raw`^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$` }],
  [
    fuzzyDate,
    {
      type: ['string', 'integer'] as never,
      pattern: String.raw`^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$`,
    },
  ],
  [webAddress, { pattern: String.raw`^https?://[^\s<>"\\^${'`'}{|}]+$` }],
  [line, { pattern: String.raw`^\S(?:.*\S)?$` }],
  [text, { pattern: String.raw`\S` }],
  [source, { anyOf: [{ required: ['url'] }, { required: ['note'] }] }],
  [statement, { anyOf: [{ required: ['says'] }, { required: ['quote'] }] }],
]

/** The JSON Schema of each kind of entry, with the description of every key and the ids there are, by the kind’s name. */
export function jsonSchemas(registry: Registry): Record<string, JsonSchema> {
  return Object.fromEntries(
    collections.map((collection) => {
      const schema = z.toJSONSchema(schemas[collection], {
        target: 'draft-7',
        io: 'input',
        unrepresentable: 'any',
        override: ({ zodSchema, jsonSchema }) => {
          // Copies made by describe() share the definition of their origin.
          const pattern = patterns.find(([each]) => each._zod.def === zodSchema._zod.def)?.[1]
          if (pattern) Object.assign(jsonSchema, pattern)
          if (zodSchema._zod.def.type === 'tuple') Object.assign(jsonSchema, lengthOf(zodSchema._zod.def))
          // Editors would offer to write defaults out.
          delete jsonSchema.default
        },
      }) as JsonSchema
      return [collectionNouns[collection], withIds(schema, registry)]
    }),
  )
}

function lengthOf({ items }: z.core.$ZodTupleDef): JsonSchema {
  return { minItems: items.length, maxItems: items.length }
}

/** Puts a reference to the list of ids wherever a key names entries, and the lists that are used under `$defs`. */
function withIds(schema: JsonSchema, registry: Registry): JsonSchema {
  const used = new Set<Collection>()
  const visit = (node: JsonSchema, ids: Collection | undefined): JsonSchema => {
    if (ids !== undefined && node.type === 'string') {
      used.add(ids)
      return { ...(node.description !== undefined && { description: node.description }), $ref: `#/$defs/${ids}` }
    }
    const visited: JsonSchema = { ...node }
    if (node.properties)
      visited.properties = Object.fromEntries(
        Object.entries(node.properties).map(([key, value]) => [key, visit(value as JsonSchema, idsUnder[key])]),
      )
    if (node.items && !Array.isArray(node.items)) visited.items = visit(node.items as JsonSchema, ids)
    if (node.anyOf) visited.anyOf = node.anyOf.map((branch) => visit(branch, ids))
    return visited
  }
  const visited = visit(schema, undefined)
  const lists = [...used].sort().map((collection) => [collection, idList(collection, registry)])
  return { ...visited, $defs: Object.fromEntries(lists) as Record<string, JsonSchema> }
}

function idList(collection: Collection, { entries }: Registry): JsonSchema {
  // A list without values would be no valid schema.
  if (entries[collection].length === 0) return { type: 'string' }
  return {
    type: 'string',
    enum: entries[collection].map(({ id }) => id),
    enumDescriptions: entries[collection].map(({ name }) => name),
  }
}
