import { isMap, isNode, isPair, isScalar, parseDocument, type Document } from 'yaml'
import type { Position } from '../story/issue.ts'
import { yamlProblems, type At, type YamlProblem } from './yaml-problems.ts'

/** A key path into front matter: `['sources', 0, 'url']`. */
export type KeyPath = readonly PropertyKey[]

export interface ParsedYaml {
  /** The plain value; undefined when there are problems. */
  value: unknown
  problems: YamlProblem[]
  /** The place of a value, of its key, or of the nearest thing around it that exists. */
  locate(path: KeyPath, what?: 'key' | 'value'): Position
}

/** A file cut at its fences. */
export interface SplitFile {
  yaml: string
  /** The line on which the YAML starts, from 1. */
  yamlLine: number
  /** The body with one line break for each line before it, so that its places are those of the file. */
  body: string
}

/** Cuts front matter off: `---` on the first line and on a line of its own. Undefined where a fence is missing. */
export function splitFrontMatter(text: string): SplitFile | undefined {
  const open = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text)
  if (!open) return undefined
  const rest = text.slice(open[0].length)
  const end = /(?<=^|[\r\n])---[ \t]*(?=$|[\r\n])/.exec(rest)
  if (!end) return undefined
  const yaml = rest.slice(0, end.index)
  const before = text.slice(0, open[0].length + end.index + end[0].length)
  const lines = before.split(/\r\n|\n|\r/).length - 1
  return { yaml, yamlLine: 2, body: '\n'.repeat(lines) + text.slice(before.length) }
}

/**
 * Parses strict YAML 1.2 (core schema: no dates, no tags, no aliases, no merge keys, unique keys).
 * `firstLine` is the line of the file on which the text starts.
 */
export function parseYaml(yaml: string, firstLine: number): ParsedYaml {
  const document = parseDocument(yaml, {
    uniqueKeys: true,
    merge: false,
    schema: 'core',
    prettyErrors: false,
  })
  const at = (offset: number): Position => {
    // Counted in the text itself: of faulty YAML the parser’s own line counter misses breaks.
    const before = yaml.slice(0, Math.max(0, offset)).split('\n')
    return { line: before.length + firstLine - 1, column: before.at(-1)!.length + 1 }
  }
  const problems = yamlProblems(document, at)
  if (problems.length === 0) {
    const value = toPlain(document)
    if (isPlainMap(value)) return { value, problems, locate: locateIn(document, at) }
    const message = 'Unexpected front matter without keys, expected lines of the form key: value'
    problems.push({ code: 'invalid-yaml', message, ...at(0) })
  }
  return { value: undefined, problems, locate: locateIn(document, at) }
}

function toPlain(document: Document): unknown {
  return document.toJS({ maxAliasCount: 0 })
}

function isPlainMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function locateIn(document: Document, at: At): ParsedYaml['locate'] {
  return (path, what = 'value') => at(offsetOf(document, path, what))
}

function offsetOf(document: Document, path: KeyPath, what: 'key' | 'value'): number {
  let node: unknown = document.contents
  let offset = rangeStart(node) ?? 0
  for (const [index, key] of path.entries()) {
    const last = index === path.length - 1
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key)
      if (!pair) break
      const keyStart = rangeStart(pair.key) ?? offset
      const valueStart = rangeStart(pair.value)
      offset = last && what === 'key' ? keyStart : (valueStart ?? keyStart)
      node = pair.value
    } else if (typeof node === 'object' && node !== null && 'items' in node && typeof key === 'number') {
      node = (node.items as unknown[])[key]
      offset = rangeStart(node) ?? offset
    } else {
      break
    }
  }
  return offset
}

function rangeStart(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}
