import type { PageSize } from '../../src/authoring/verify/page-weight.ts'

/** What grew since the record was written, and what is larger than it may be: a line each. */
export interface Comparison {
  grown: string[]
  over: string[]
}

/** Compares the sizes of pages, by name, with the recorded ones and with the limits of each page. */
export function compareSizes(
  now: Readonly<Record<string, PageSize>>,
  before: Readonly<Record<string, PageSize>>,
  limitsOf: (name: string) => PageSize,
): Comparison {
  const grown: string[] = []
  const over: string[] = []
  for (const [name, size] of Object.entries(now)) {
    const was = before[name]
    if (!was) grown.push(`${name}: new, HTML and CSS ${bytes(size.text)} bytes, script ${bytes(size.script)}`)
    else {
      if (size.text > was.text)
        grown.push(`${name}: HTML and CSS grew by ${bytes(size.text - was.text)} bytes to ${bytes(size.text)}`)
      if (size.script > was.script)
        grown.push(`${name}: script grew by ${bytes(size.script - was.script)} bytes to ${bytes(size.script)}`)
    }
    const limits = limitsOf(name)
    if (size.text > limits.text)
      over.push(`${name}: HTML and CSS are ${bytes(size.text)} bytes, expected at most ${bytes(limits.text)}`)
    if (size.script > limits.script)
      over.push(`${name}: script is ${bytes(size.script)} bytes, expected at most ${bytes(limits.script)}`)
  }
  return { grown, over }
}

const bytes = (count: number) => count.toLocaleString('en')
