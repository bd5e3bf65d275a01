import { z } from 'zod'

/** Which table a field’s ids belong to. Kept apart from the schemas, so that JSON Schema says nothing it does not know. */
const references = z.registry<{ table: string }>()

/** The record’s own name: never changes, and unique in its table. */
export const key = (meaning: string) => z.string().describe(meaning)

/** A word, a line or a paragraph. */
export const text = (meaning: string) => z.string().describe(meaning)

/** Several of them. */
export const texts = (meaning: string) => z.array(z.string()).describe(meaning)

/** A calendar day. */
export const day = (meaning: string) => z.iso.date().describe(meaning)

/** A day, a month or a year, as precise as is known. */
export const fuzzyDay = (meaning: string) =>
  z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .describe(meaning)

/** A web address, in the letters that an address may have (RFC 3986). */
export const address = (meaning: string) => z.url().describe(meaning)

/** One of a few words. */
export const choice = <const Words extends readonly string[]>(words: Words, meaning: string) =>
  z.enum(words).describe(meaning)

/** A whole number. */
export const count = (meaning: string) => z.int().describe(meaning)

/** The id of a record in a table. */
export function idIn(table: string, meaning: string) {
  const schema = z.string().describe(meaning)
  references.add(schema, { table })
  return schema
}

/** Ids of records in a table. */
export function idsIn(table: string, meaning: string) {
  const schema = z.array(z.string()).describe(meaning)
  references.add(schema, { table })
  return schema
}

/** The table that a field’s ids belong to, or undefined where it holds none. */
export function referenceOf(schema: z.core.$ZodType): string | undefined {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema
  return references.get(inner)?.table
}

/** An address in the letters that addresses may have: `https://x.example/é` → `https://x.example/%C3%A9`. */
export function uriOf(url: string): string {
  return /^[\x21-\x7e]*$/.test(url) ? url : (URL.parse(url)?.href ?? url)
}
