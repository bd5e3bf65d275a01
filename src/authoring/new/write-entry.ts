import { Document, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml'
import { keysAt } from '../../story/schema/keys.ts'
import { schemas, type Collection } from '../../story/schema/index.ts'
import { source as sourceSchema } from '../../story/schema/shared.ts'

/** How long a list may be to stand on one line. */
const lineWidth = 120

/**
 * The text of an entry’s file: the keys in the order of the schema, lists of ids on one line, a comment behind a value
 * where `comments` has one for its key, and the body.
 */
export function writeEntry(
  collection: Collection,
  data: Readonly<Record<string, unknown>>,
  body = '',
  comments: Readonly<Record<string, string>> = {},
): string {
  const document = new Document(inOrder(data, Object.keys(keysAt(schemas[collection], []))))
  if (isMap(document.contents))
    for (const { key, value } of document.contents.items as Pair<Node, Node | null>[]) {
      const comment = comments[String(isScalar(key) ? key.value : '')]
      if (comment && value) value.comment = ` ${comment}`
      if (isSeq(value) && value.items.every(isScalar)) value.flow = true
    }
  return `---\n${print(document)}---\n${body && `\n${body}\n`}`
}

/** A source as an author puts it under `sources:`. */
export function writeSource(source: Readonly<Record<string, unknown>>): string {
  return (
    print(new Document([inOrder(source, Object.keys(keysAt(sourceSchema, [])))]))
      .replace(/^/gm, '  ')
      .trimEnd() + '\n'
  )
}

function print(document: Document): string {
  // Long texts stay on a line: a diff then shows sentences, not how they were wrapped.
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, minContentWidth: lineWidth })
}

function inOrder(data: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.flatMap((key) => (data[key] === undefined ? [] : [[key, data[key]]])))
}
