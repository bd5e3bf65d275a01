import type { z } from 'zod'
import { referenceOf } from './fields.ts'
import { jsonSchemaOf, type FieldSchema } from './json-schema.ts'
import type { Table } from './table.ts'

/** A field as tables describe it: what the CSV, the data package and the codebook say of it. */
export interface Column {
  name: string
  type: 'string' | 'date' | 'address' | 'integer' | 'number' | 'boolean' | 'list'
  meaning: string
  required: boolean
  /** The words it may be, where they are few. */
  words?: readonly string[] | undefined
  pattern?: string | undefined
  /** The table whose ids it holds. */
  reference?: string | undefined
}

const known = new WeakMap<Table, readonly Column[]>()

/** The fields of a table, in order. */
export function columnsOf(table: Table): readonly Column[] {
  const columns = known.get(table) ?? readColumns(table)
  known.set(table, columns)
  return columns
}

function readColumns({ record }: Table): Column[] {
  const { properties, required = [] } = jsonSchemaOf(record)
  const shape: Readonly<Record<string, z.ZodType>> = record.shape
  return Object.entries(properties).map(([name, field]) => ({
    name,
    type: typeOf(field),
    meaning: field.description ?? '',
    required: required.includes(name),
    words: field.enum,
    pattern: field.pattern,
    reference: shape[name] && referenceOf(shape[name]),
  }))
}

function typeOf({ type, format }: FieldSchema): Column['type'] {
  if (type === 'array') return 'list'
  if (format === 'date') return 'date'
  return format === 'uri' ? 'address' : type
}
