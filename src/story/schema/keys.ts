import { z } from 'zod'

/**
 * The keys a schema knows at a path of the data, with their descriptions; empty where there is no object.
 * Of a union the member that is an object counts.
 */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): Record<string, string> {
  let current = unwrap(schema)
  for (const key of path) {
    const next = step(current, key)
    if (!next) return {}
    current = unwrap(next)
  }
  if (!(current instanceof z.ZodObject)) return {}
  const shape = current.shape as Record<string, z.ZodType>
  return Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, value.description ?? '']))
}

function step(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return (schema.shape as Record<PropertyKey, z.core.$ZodType>)[key]
  if (schema instanceof z.ZodArray) return schema.element
  if (schema instanceof z.ZodRecord) return schema.valueType
  return undefined
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return unwrap(schema.unwrap())
  if (schema instanceof z.ZodUnion)
    return unwrap(schema.options.find((option) => unwrap(option) instanceof z.ZodObject) ?? schema.options[0]!)
  return schema
}
