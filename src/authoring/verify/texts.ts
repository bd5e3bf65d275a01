/** Texts by number, each once: a site of 10,000 entries names its addresses a million times. */
export interface Texts {
  readonly list: readonly string[]
  /** The number of a text, given now where it has none. */
  numberOf(text: string): number
  /** The number of a text, or undefined where nobody gave it one. */
  find(text: string): number | undefined
}

/** A table of texts; those of a list keep their places. */
export function createTexts(list: string[] = []): Texts {
  const numbers = new Map<string, number>()
  for (let number = 0; number < list.length; number++) numbers.set(list[number]!, number)
  return {
    list,
    numberOf(text) {
      const before = numbers.get(text)
      if (before !== undefined) return before
      // A part of a text keeps all of it in memory, and here that would be the whole site.
      const encoding = /^[\0-\xFF]*$/.test(text) ? 'latin1' : 'utf16le'
      const own = Buffer.from(text, encoding).toString(encoding)
      numbers.set(own, list.length)
      return list.push(own) - 1
    },
    find: (text) => numbers.get(text),
  }
}
