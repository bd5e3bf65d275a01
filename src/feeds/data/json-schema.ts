import { z } from 'zod'

/** A JSON Schema (draft 2020-12) of an object, as far as we look into it. */
export interface ObjectSchema {
  properties: Record<string, FieldSchema>
  required?: string[]
}

/** What JSON Schema says of one field. */
export interface FieldSchema {
  type: 'string' | 'integer' | 'number' | 'boolean' | 'array'
  description?: string
  format?: 'date' | 'uri'
  enum?: string[]
  pattern?: string
}

/**
 * The JSON Schema of an object. It allows fields that it does not name: a later version of the data may have more.
 */
export function jsonSchemaOf(schema: z.ZodType): ObjectSchema {
  return z.toJSONSchema(schema, {
    // As input: output forbids whatever has no name.
    io: 'input',
    override: ({ jsonSchema }) => {
      // The format says it.
      if (jsonSchema.format === 'date') delete jsonSchema.pattern
      // Zod’s bounds of whole numbers are JavaScript’s.
      if (jsonSchema.type === 'integer') {
        delete jsonSchema.minimum
        delete jsonSchema.maximum
      }
    },
  }) as unknown as ObjectSchema
}
