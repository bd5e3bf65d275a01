import type { Remark } from './output.ts'

/** What a reader of XML is told of, in the order of the text. */
export interface XmlEvents {
  open(name: string, attributes: ReadonlyMap<string, string>, offset: number): void
  /** What stands between two tags; its references are not read yet. */
  text(words: string, offset: number): void
  close(name: string): void
}

const beginning =
  /^<\?xml version="1\.0" encoding="utf-8"\?>\n(?:<\?xml-stylesheet type="text\/css" href="([^"<&]*)"\?>\n)?/
const token = /<(\/?)([A-Za-z][\w:.-]*)((?:\s[\w:.-]+="[^"<]*")*)(\/?)>|[^<]+/y

/** What no text of XML 1.0 may hold, lone surrogates apart, which UTF-8 cannot say: characters it does not know (2.2), `]]>` (2.4), references to what nobody declared (4.1). */
const forbidden = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\]\]>|&(?!(?:amp|lt|gt|quot|#(?:9|1[03]));)/

/**
 * Reads XML as this site writes it: elements, attributes in double quotes, text and the usual references. That is well-formed;
 * whatever else XML knows is a fault here. `stylesheet` is its address. The first fault ends the reading.
 */
export function readXml(text: string, events: XmlEvents): { stylesheet?: string | undefined; fault?: Remark } {
  const fault = (what: string, offset: number) => ({
    fault: { code: 'invalid-output', message: `Unexpected ${what}, expected well-formed XML`, offset },
  })
  const start = beginning.exec(text)
  if (!start) return fault('beginning', 0)
  const bad = forbidden.exec(text)
  if (bad) return fault(`text ${JSON.stringify(text.slice(bad.index, bad.index + 10))}`, bad.index)
  const open: string[] = []
  let roots = 0
  token.lastIndex = start[0].length
  for (let offset = token.lastIndex; offset < text.length; offset = token.lastIndex) {
    const found = token.exec(text)
    if (!found) return fault('markup', offset)
    const [all, closing, name, attributes, empty] = found
    if (name === undefined) {
      if (open.length > 0) events.text(all, offset)
      else if (all.trim() !== '') return fault('text outside of the root', offset)
    } else if (closing) {
      if (open.pop() !== name || attributes !== '' || empty) return fault(`end of ${name}`, offset)
      events.close(name)
    } else {
      if (open.length === 0 && roots++ > 0) return fault('second root', offset)
      const pairs = attributesOf(attributes!)
      if (!pairs) return fault(`second attribute of ${name}`, offset)
      events.open(name, pairs, offset)
      if (empty) events.close(name)
      else open.push(name)
    }
  }
  return open.length > 0 || roots === 0 ? fault('end', text.length) : { stylesheet: start[1] }
}

function attributesOf(text: string): ReadonlyMap<string, string> | undefined {
  const found = [...text.matchAll(/\s([\w:.-]+)="([^"]*)"/g)].map(
    ([, name, value]) => [name!, wordsOf(value!)] as const,
  )
  const pairs = new Map(found)
  return pairs.size === found.length ? pairs : undefined
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** Text with its references read. */
export function wordsOf(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_all, code: string | undefined, name: string | undefined) =>
    code === undefined ? named[name!]! : String.fromCodePoint(Number(code)),
  )
}
