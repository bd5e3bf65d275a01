import { isAlias, isCollection, isNode, isPair, isScalar, visit, type Document, type ErrorCode, type Node } from 'yaml'
import type { Position } from '../story/issue.ts'
import { forbiddenCharacter } from './decode-text.ts'

/** A fault of the YAML itself, at a place of the file. */
export interface YamlProblem extends Position {
  code: 'invalid-yaml' | 'yaml-feature' | 'duplicate-key' | 'nesting-too-deep' | 'invalid-encoding'
  message: string
}

/** Turns an offset of the YAML into a place of the file. */
export type At = (offset: number) => Position

/** More than any schema needs, and far below what exhausts a stack. */
const maxDepth = 20

/** So many at most: one file must not bury what is said of the others. */
const maxProblems = 20

/** What is wrong with the YAML of a file, whatever its schema. */
export function yamlProblems(document: Document, at: At): YamlProblem[] {
  const deep = tooDeep(document)
  if (deep !== undefined) {
    const message = `Unexpected nesting, expected lists and maps at most ${maxDepth} levels deep`
    return [{ code: 'nesting-too-deep', message, ...at(deep) }]
  }
  return [...syntaxProblems(document, at), ...features(document, at)].slice(0, maxProblems)
}

/** Where the first list or map stands that is nested too deeply, or where the parser gave up. */
function tooDeep({ errors, contents }: Document): number | undefined {
  const exhausted = errors.filter(({ code }) => code === 'RESOURCE_EXHAUSTION').map(({ pos }) => pos[0])
  if (exhausted.length > 0) return Math.min(...exhausted)
  let level: unknown[] = [contents]
  for (let depth = 0; depth <= maxDepth; depth++) level = level.flatMap(childrenOf)
  const first = level.map((node) => (isPair(node) ? node.key : node)).find(isNode)
  return first?.range?.[0]
}

function childrenOf(node: unknown): unknown[] {
  if (isPair(node)) return [...childrenOf(node.key), ...childrenOf(node.value)]
  return isCollection(node) ? node.items : []
}

/** The mistakes newcomers make, by the parser’s code, in words that name the fix. */
const commonMistakes: Readonly<Partial<Record<ErrorCode, string>>> = {
  DUPLICATE_KEY: 'Unexpected second use of a key, expected each key once',
  BLOCK_AS_IMPLICIT_KEY: 'Unexpected colon and space within a value, expected the value in quotation marks',
  MISSING_CHAR: 'Unexpected end, expected a closing quotation mark, bracket or brace before it',
  BAD_INDENT:
    'Unexpected indentation, expected a closed bracket or brace before it, or lines of one list equally far in',
  TAB_AS_INDENT: 'Unexpected tab, expected spaces',
}

/** After one of these the parser has lost its place: what it reports next is about its guesses. */
const losesItsPlace: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['TAB_AS_INDENT', 'BAD_INDENT', 'MISSING_CHAR'])

function syntaxProblems({ errors }: Document, at: At): YamlProblem[] {
  const inOrder = errors.toSorted((a, b) => a.pos[0] - b.pos[0])
  const lost = inOrder.findIndex(({ code }) => losesItsPlace.has(code))
  return inOrder.slice(0, lost < 0 ? undefined : lost + 1).map(({ code, message, pos }) => ({
    code: code === 'DUPLICATE_KEY' ? ('duplicate-key' as const) : ('invalid-yaml' as const),
    message: messageOf(code, message),
    ...at(pos[0]),
  }))
}

/** Where one code of the parser stands for different mistakes, its words tell which. */
const mistakesByWords: readonly (readonly [RegExp, string])[] = [
  [
    /^Unexpected (?:double-quoted-scalar|single-quoted-scalar|scalar) at node end/,
    'Unexpected text after a closing quotation mark, expected the whole value in quotation marks, or none',
  ],
  [/^Sequence item without - indicator/, 'Unexpected indentation, expected the lines of a list’s item equally far in'],
  [/^Implicit keys need to be on a single line/, 'Unexpected line without colon, expected key: value'],
]

function messageOf(code: ErrorCode, message: string): string {
  return (
    mistakesByWords.find(([words]) => words.test(message))?.[1] ??
    commonMistakes[code] ??
    `Unexpected YAML, expected it to parse: ${lower(message)}`
  )
}

function lower(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1)
}

function features(document: Document, at: At): YamlProblem[] {
  const problems: YamlProblem[] = []
  const add = (what: string, node: Node) =>
    problems.push({
      code: 'yaml-feature',
      message: `Unexpected ${what}, expected plain values`,
      ...at(node.range?.[0] ?? 0),
    })
  const { yaml, tags } = document.directives ?? {}
  if (yaml?.explicit || Object.keys(tags ?? {}).some((handle) => handle !== '!!'))
    problems.push({ code: 'yaml-feature', message: 'Unexpected directive, expected plain values', ...at(0) })
  visit(document, {
    Pair(_key, { key }) {
      if (isNode(key) && !isScalar(key) && !isAlias(key)) add('list or map as a key', key)
    },
    Node(_key, node) {
      if (isAlias(node)) add(`alias *${node.source}`, node)
      else if (node.anchor) add(`anchor &${node.anchor}`, node)
      else if (node.tag && node.tag !== '!') add(`tag ${node.tag}`, node)
      const character = isScalar(node) && typeof node.value === 'string' ? forbiddenCharacter(node.value) : undefined
      if (character)
        problems.push({ code: 'invalid-encoding', message: character.problem, ...at(node.range?.[0] ?? 0) })
    },
  })
  return problems
}
