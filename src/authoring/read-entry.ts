import { createHash } from 'node:crypto'
import type { Nodes, Root } from 'mdast'
import { readBodyFacts } from '../markdown/body-facts.ts'
import { isMdx, parseBody } from '../markdown/parse.ts'
import { readOwnWords } from '../markdown/read-own-words.ts'
import { readCitedProse } from '../markdown/read-cited-prose.ts'
import type { Block } from '../markdown/prose.ts'
import type { CitedProse } from '../story/cited-prose.ts'
import { isPlainDate } from '../story/dates.ts'
import { noFacts, type AnyEntry, type BodyFacts } from '../story/entry.ts'
import type { Position } from '../story/issue.ts'
import type { OwnWords } from '../story/own-texts.ts'
import type { Finding } from '../story/rules/rule.ts'
import { schemas, type Collection } from '../story/schema/index.ts'
import { keysAt } from '../story/schema/keys.ts'
import { storyFile, type StoryFile } from '../story/schema/story-file.ts'
import { maxNesting, nestingMessage, overLimit } from './body-limits.ts'
import { decodeText } from './decode-text.ts'
import { describeSchemaIssue } from './describe-schema-issue.ts'
import { parseYaml, splitFrontMatter, type KeyPath } from './front-matter.ts'
import { findPlaceholders } from './placeholders.ts'
import { plainYaml } from './plain-yaml.ts'
import { salvage } from './salvage.ts'

/** A finding with the code of its rule. */
export interface CodedFinding extends Finding {
  code: string
}

/** What reading one file gives: the entry where it is valid by itself, and its prose to find names in. */
export interface EntryReading {
  entry: AnyEntry | undefined
  /** Where the front matter is not what its schema wants: the entry has stand-ins there and must not be published.
   * `['body']` where the body could not be parsed. */
  faults: KeyPath[]
  /** What the body refers to, where it could be parsed; the entry’s own facts where there is an entry. */
  facts: BodyFacts | undefined
  path: string
  blocks: Block[]
  /** What it says in its author’s own words, where there is an entry whose body could be parsed. */
  ownWords: OwnWords | undefined
  /** What the body claims and on what ground, where it could be parsed. */
  cited: CitedProse | undefined
  findings: CodedFinding[]
  /** With which names `facts.mentions` were found, as a digest; absent where they have not been looked for. */
  mentionsFor?: string
}

/** Where an entry’s file says it belongs. */
export interface EntryFile {
  collection: Collection
  id: string
  path: string
}

/** Longest front matter, in characters. The longest sensible one has some 40 sources and 20 statements: a third of this. */
const maxFrontMatter = 64 * 1024

/** What there is of a file that could not be read at all. */
export function unreadEntry(path: string, findings: CodedFinding[]): EntryReading {
  return {
    entry: undefined,
    faults: [],
    facts: undefined,
    path,
    blocks: [],
    ownWords: undefined,
    cited: undefined,
    findings,
  }
}

/** Reads one entry from its bytes. Pure; reports every problem of the file it can reach. */
export function readEntry(file: EntryFile, bytes: Uint8Array): EntryReading {
  const findings: CodedFinding[] = []
  const fail = (code: string, message: string, place: Finding['place'] = { line: 1, column: 1 }, hint?: string) =>
    findings.push({ code, file: file.path, place, message, hint })
  const nothing = unreadEntry(file.path, findings)

  const decoded = decodeText(bytes)
  if ('problem' in decoded) {
    fail(decoded.code, decoded.problem, decoded.place)
    return nothing
  }
  const split = splitFrontMatter(decoded.text)
  if (!split) {
    const message = decoded.text.startsWith('---')
      ? 'Unexpected front matter without end, expected a second line of --- after it'
      : 'Unexpected start of the file, expected front matter between two lines of ---'
    fail('missing-front-matter', message)
    return nothing
  }
  const body = readBody(split.body, file.path, fail)
  if (split.yaml.length > maxFrontMatter) {
    fail(
      'file-too-large',
      `Unexpected front matter of ${split.yaml.length} characters, expected at most ${maxFrontMatter}`,
    )
    return nothing
  }
  const { data, faults } = readData(schemas[file.collection], split.yaml, split.yamlLine, file, findings)
  if (!data) return { ...nothing, facts: body?.facts }
  if (!(data as AnyEntry['data']).draft) findings.push(...findPlaceholders(file.path, decoded.text))
  const entry = {
    collection: file.collection,
    id: file.id,
    data,
    facts: body?.facts ?? noFacts,
    path: file.path,
    digest: createHash('sha256').update(bytes).digest('hex'),
  } as AnyEntry
  if (!body) return { ...nothing, entry, faults: [...faults, ['body']] }
  const ownWords = readOwnWords(entry, body.facts, body.blocks, split.body.split(/\r\n|\n|\r/))
  return { ...nothing, entry, faults, facts: body.facts, blocks: body.blocks, ownWords, cited: body.cited }
}

/**
 * Reads `story.yaml`. Where its schema refuses something, the rest still holds, so that a slip in one line does not bring up every
 * warning that other lines silence. Never published: a fault is an error.
 */
export function readStoryFile(
  bytes: Uint8Array,
  path: string,
): { storyFile: StoryFile | undefined; faults: KeyPath[]; findings: CodedFinding[] } {
  const decoded = decodeText(bytes)
  if ('problem' in decoded) {
    const finding = { code: decoded.code, file: path, place: decoded.place, message: decoded.problem }
    return { storyFile: undefined, faults: [], findings: [finding] }
  }
  const findings: CodedFinding[] = []
  const { data, faults } = readData(storyFile, decoded.text, 1, { path, id: '' }, findings)
  return { storyFile: data as StoryFile | undefined, faults, findings }
}

type Schema = (typeof schemas)[Collection] | typeof storyFile

function readData(
  schema: Schema,
  yaml: string,
  line: number,
  { path, id }: Pick<EntryFile, 'path' | 'id'>,
  findings: CodedFinding[],
): { data: unknown; faults: KeyPath[] } {
  const plain = plainYaml(yaml)
  const valid = plain && schema.safeParse(plain)
  if (valid?.success) return { data: valid.data, faults: [] }
  const parsed = parseYaml(yaml, line)
  if (parsed.problems.length > 0) {
    for (const { code, message, ...place } of parsed.problems) findings.push({ code, file: path, place, message })
    return { data: undefined, faults: [] }
  }
  const result = schema.safeParse(parsed.value)
  if (result.success) return { data: result.data, faults: [] }
  const known = (at: readonly PropertyKey[]) => keysAt(schema, at)
  for (const issue of result.error.issues)
    for (const finding of describeSchemaIssue(issue, parsed.value, known))
      findings.push({
        code: finding.code,
        file: path,
        place: parsed.locate(finding.path, finding.at),
        message: finding.message,
        hint: finding.hint,
      })
  const day = id.slice(0, 10)
  return salvage(schema, parsed.value, isPlainDate(day) ? day : '2000-01-01') ?? { data: undefined, faults: [] }
}

function readBody(
  body: string,
  path: string,
  fail: (code: string, message: string, place: Position, hint?: string) => void,
): (ReturnType<typeof readBodyFacts> & { cited: CitedProse }) | undefined {
  const over = overLimit(body)
  if (over) {
    fail(over.code, over.message, over.place)
    return undefined
  }
  try {
    const tree: Root = parseBody(body, isMdx(path) ? 'mdx' : 'markdown')
    const deep = nodeBelow(tree, maxNesting)
    if (!deep) return { ...readBodyFacts(tree, body), cited: readCitedProse(tree) }
    fail('nesting-too-deep', nestingMessage, deep.position?.start ?? { line: 1, column: 1 })
    return undefined
  } catch (error) {
    if (error instanceof RangeError) {
      fail('nesting-too-deep', nestingMessage, { line: 1, column: 1 })
    } else if (error instanceof Error && 'reason' in error) {
      const { reason } = error as Error & { reason: string }
      fail('mdx-syntax', `Unexpected MDX, expected it to parse: ${reason}`, placeOf(error), mdxHint)
    } else {
      throw error
    }
    return undefined
  }
}

/** The place of a syntax error; of a tag that nothing closes, the one that its text names. */
function placeOf(error: Error & { line?: number; column?: number }): Position {
  const named = /\((\d+):(\d+)-/.exec(error.message)
  return { line: error.line ?? Number(named?.[1] ?? 1), column: error.column ?? Number(named?.[2] ?? 1) }
}

/** The first node that stands more than `levels` levels deep. */
function nodeBelow(tree: Root, levels: number): Nodes | undefined {
  let level: Nodes[] = [tree]
  for (let depth = 0; depth <= levels; depth++)
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  return level[0]
}

const mdxHint = 'In .mdx files write &lt; for < and &#123; for {, or use a .md file.'
