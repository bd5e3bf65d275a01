import type { z } from 'zod'

/** Reads one JSON object a line. Lines that are damaged are left out: a journal may have been cut off while it was written. */
export function readJsonLines<T>(text: string, schema: z.ZodType<T>): T[] {
  const lines: T[] = []
  for (const each of text.split('\n')) {
    if (each === '') continue
    try {
      lines.push(schema.parse(JSON.parse(each)))
    } catch {
      continue
    }
  }
  return lines
}

/** A line to be added to the end of a file of such lines. */
export function jsonLine(value: object): string {
  return `${JSON.stringify(value)}\n`
}
