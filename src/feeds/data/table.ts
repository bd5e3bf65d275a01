import type { z } from 'zod'
import type { Story } from '../../story/story.ts'

/** What rows are made from. */
export interface DataSource {
  story: Story
  /** An address of the site, whole: `/topics/x/` → `https://example.org/topics/x/`. */
  whole: (path: string) => string
}

/** One kind of record: the schema of its fields, and how the story becomes rows. All files and pages about it come from here. */
export interface Table<Fields extends z.ZodObject = z.ZodObject> {
  /** Its name in files and addresses; never changes. */
  name: string
  title: string
  /** What one record is, as a sentence. */
  meaning: string
  /** The fields in their order; `id` is the first. */
  record: Fields
  rows: (source: DataSource) => Iterable<z.output<Fields>>
}

/** What a field may hold. */
export type Value = string | number | boolean | readonly string[]

/** A record as it is published: fields in the order of its table, those without a value left out. */
export type Row = Readonly<Record<string, Value>>

/** A table, with the types of its fields kept for whoever makes its rows. */
export const table = <Fields extends z.ZodObject>(definition: Table<Fields>): Table<Fields> => definition

/**
 * A record as it is published. NUL and half a surrogate pair, which many programs cannot read, become U+FFFD: every file then
 * says the same.
 */
export function rowOf<Fields extends z.ZodObject>({ record }: Table<Fields>, values: z.output<Fields>): Row {
  const row: Record<string, Value> = {}
  for (const name in record.shape) {
    const value = (values as Record<string, Value | undefined>)[name]
    if (value === undefined) continue
    row[name] = typeof value === 'string' ? readable(value) : Array.isArray(value) ? value.map(readable) : value
  }
  return row
}

/** A text that every program can read. */
export function readable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD')
}
