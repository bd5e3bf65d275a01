import { isDeepStrictEqual } from 'node:util'
import { isMap, isScalar, parseDocument, type Pair, type ParsedNode, type YAMLMap } from 'yaml'
import { parseYaml, splitFrontMatter, type KeyPath } from './front-matter.ts'

/** A file’s text with a key more, or why it could not be added. */
export type Edit = { text: string } | { problem: string }

/**
 * Adds a key with a one-line text to a map of the front matter, such as `archived` to `['sources', 0]`, behind the last of the
 * keys in `after` that the map has. Every character of the text stays as it is, the new line or the new pair of a map
 * in braces apart: comments, quotation marks, order, line ends. The result is parsed again; where it says anything
 * else than before and the new key, the text is left alone.
 */
export function addToFrontMatter(
  text: string,
  path: KeyPath,
  key: string,
  value: string,
  after: readonly string[],
): Edit {
  const split = splitFrontMatter(text.replace(/^\uFEFF/, ''))
  if (!split) return { problem: 'Unexpected file without front matter, expected it between two lines of ---' }
  const before = parseYaml(split.yaml, 1)
  if (before.problems.length > 0) return { problem: before.problems[0]!.message }
  const wanted = structuredClone(before.value)
  const target = valueAt(wanted, path)
  if (typeof target !== 'object' || target === null || Array.isArray(target) || Object.hasOwn(target, key))
    return { problem: `Unexpected ${path.map(String).join('.')}, expected keys without ${key}` }
  ;(target as Record<string, unknown>)[key] = value

  const map = parseDocument(split.yaml, { keepSourceTokens: true, schema: 'core' }).getIn(path, true)
  if (!isMap(map)) return { problem: `Unexpected ${path.map(String).join('.')}, expected keys` }
  const start = text.indexOf(split.yaml, /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(text)![0].length)
  for (const { at, insert } of insertions(split.yaml, map as YAMLMap<ParsedNode>, key, value, after)) {
    const yaml = split.yaml.slice(0, at) + insert + split.yaml.slice(at)
    if (isDeepStrictEqual(parseYaml(yaml, 1).value, wanted))
      return { text: text.slice(0, start) + yaml + text.slice(start + split.yaml.length) }
  }
  return { problem: `Unexpected way to write ${path.map(String).join('.')}, expected one that ${key} can be added to` }
}

interface Insertion {
  at: number
  insert: string
}

type Item = Pair<ParsedNode, ParsedNode | null>

/** Where the key may go, best first: behind the last of the `after` keys, else behind any other. */
function* insertions(
  yaml: string,
  map: YAMLMap<ParsedNode>,
  key: string,
  value: string,
  after: readonly string[],
): Generator<Insertion> {
  const items = map.items as Item[]
  const pair = `${key}: ${scalar(value)}`
  const anchors = after.flatMap((name) => items.find((item) => nameOf(item) === name) ?? []).reverse()
  const lineBreak = /\r\n|\n|\r/.exec(yaml)?.[0] ?? '\n'
  if (map.flow && items.length === 0) yield { at: (map.range?.[0] ?? 0) + 1, insert: pair }
  for (const item of [...anchors, ...items.toReversed()]) {
    const keyStart = item.key.range[0]
    const end = item.value?.range[1] ?? item.key.range[1]
    if (map.flow) {
      const indent = ownLineIndent(yaml, keyStart)
      yield { at: end, insert: indent === undefined ? `, ${pair}` : `,${lineBreak}${indent}${pair}` }
      yield { at: keyStart, insert: `${pair}, ` }
    } else {
      const indent = ' '.repeat(columnOf(yaml, keyStart))
      yield { at: nextLine(yaml, end), insert: `${indent}${pair}${lineBreak}` }
      yield { at: keyStart, insert: `${pair}${lineBreak}${indent}` }
    }
  }
}

function nameOf({ key }: Item): string {
  return isScalar(key) ? String(key.value) : ''
}

/** The start of the next line, a comment behind the value included in this one. */
function nextLine(yaml: string, at: number): number {
  if (at > 0 && /[\r\n]/.test(yaml[at - 1]!)) return at
  const rest = /\r\n|\n|\r/.exec(yaml.slice(at))
  return rest ? at + rest.index + rest[0].length : yaml.length
}

function columnOf(yaml: string, at: number): number {
  return at - Math.max(yaml.lastIndexOf('\n', at - 1), yaml.lastIndexOf('\r', at - 1)) - 1
}

/** The spaces before a key that begins its line; undefined where something stands before it. */
function ownLineIndent(yaml: string, at: number): string | undefined {
  const before = yaml.slice(at - columnOf(yaml, at), at)
  return /^\s*$/.test(before) && columnOf(yaml, at) > 0 ? before : undefined
}

/** Plain where no reader of YAML can take it for something else, inside braces too. */
function scalar(value: string): string {
  return /^[A-Za-z][\w./~=&%+@-]*(?::[\w./~=&%+@-]+)*(?:\?[\w./~=&%+@:-]*[\w./~=&%+@-])?$/.test(value) &&
    value.includes('/')
    ? value
    : JSON.stringify(value)
}

function valueAt(value: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  )
}
