import type { Root } from 'mdast'
import { isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml'
import { align, ownPassages, type Passage } from '../../markdown/own-words.ts'
import { isMdx, parseBody } from '../../markdown/parse.ts'
import { isCollection } from '../../story/ids.ts'
import { isOwnWords } from '../../story/own-texts.ts'
import { schemas } from '../../story/schema/index.ts'
import { storyFile } from '../../story/schema/story-file.ts'
import { overLimit } from '../body-limits.ts'
import { parseYaml, splitFrontMatter, type KeyPath } from '../front-matter.ts'

/** A file of the content folder taken apart, to be repaired. */
export interface OpenFile {
  path: string
  text: string
  schema: (typeof schemas)[keyof typeof schemas] | typeof storyFile
  /** The plain data of the YAML. */
  data: unknown
  document: Document
  yaml: string
  /** Where the YAML begins in the text. */
  yamlStart: number
  /** The parsed body, and what to add to its offsets to have those of the text; undefined for `story.yaml`. */
  body: { tree: Root; source: string; shift: number; passages: Passage[] } | undefined
  /** Our own words, in front matter and body. */
  passages: Passage[]
}

/** Takes a file apart; undefined where it is none that repairs know, or where it cannot be read without doubt. */
export function openFile(path: string, text: string): OpenFile | undefined {
  const parts = partsOf(path, text)
  if (!parts) return undefined
  const { yaml, yamlStart, body: source, schema } = parts
  const { value: data, problems } = parseYaml(yaml, 1)
  if (problems.length > 0) return undefined
  const document = parseDocument(yaml, { schema: 'core', merge: false })
  const body = source === undefined ? undefined : openBody(path, text, source)
  if (source !== undefined && !body) return undefined
  const passages = [...yamlPassages(document, yaml, yamlStart), ...(body?.passages ?? [])]
  return { path, text, schema, data, document, yaml, yamlStart, body, passages }
}

function partsOf(path: string, text: string) {
  if (path === 'story.yaml') return { yaml: text, yamlStart: 0, body: undefined, schema: storyFile }
  const [folder, name, ...deeper] = path.split('/')
  if (!folder || !isCollection(folder) || !/\.mdx?$/.test(name ?? '') || deeper.length > 0) return undefined
  const split = splitFrontMatter(text)
  return split && { ...split, yamlStart: text.indexOf('\n') + 1, schema: schemas[folder] }
}

function openBody(path: string, text: string, source: string): OpenFile['body'] {
  if (overLimit(source)) return undefined
  try {
    const tree = parseBody(source, isMdx(path) ? 'mdx' : 'markdown')
    const shift = text.length - source.length
    return { tree, source, shift, passages: ownPassages(tree, source, shift) }
  } catch {
    // The check says what is wrong with it.
    return undefined
  }
}

function yamlPassages(document: Document, yaml: string, shift: number): Passage[] {
  const passages: Passage[] = []
  const walk = (node: unknown, path: KeyPath) => {
    if (isMap(node)) for (const { key, value } of node.items) walk(value, [...path, String(key)])
    if (isSeq(node)) for (const [index, item] of node.items.entries()) walk(item, [...path, index])
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range || !isOwnWords(path)) return
    const [start, end] = node.range
    const offsets = align(yaml, contentStart(yaml, start), end, node.value)
    passages.push({
      text: node.value.replaceAll('\n', ' '),
      offsets: offsets.map((at) => (at < 0 ? -1 : at + shift)),
      heading: false,
    })
  }
  walk(document.contents, [])
  return passages
}

/** Where the words of a scalar begin: behind its quotation mark, or on the line below `|` or `>`. */
function contentStart(yaml: string, start: number): number {
  if (/["']/.test(yaml[start]!)) return start + 1
  return /[|>]/.test(yaml[start]!) ? yaml.indexOf('\n', start) + 1 : start
}
