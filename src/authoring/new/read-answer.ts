import { collectionNouns } from '../../story/ids.ts'
import { schemas, type Collection } from '../../story/schema/index.ts'
import { similarNameIndex } from '../../story/similar-names.ts'
import { suggest } from '../../story/suggest.ts'
import { describeSchemaIssue } from '../describe-schema-issue.ts'
import type { EntryKind, Field } from './fields.ts'
import type { Registry } from './registry.ts'
import { buildSource, knownSource, parseSourceText, publisherOf } from './source-block.ts'

/** A value for the front matter, or what is wrong with the text. */
export type Reading = { value: unknown } | { problem: string }

/**
 * Reads what an author typed for a field, be it behind a flag or as the answer to a question: into the value that
 * stands in front matter, or `Unexpected X, expected Y; did you mean Z?`.
 */
export function readAnswer(kind: EntryKind, field: Field, text: string, registry: Registry): Reading {
  const typed = text.trim()
  const value = convert(field, typed, registry)
  return 'problem' in value ? value : validate(kind, field.key, value.value)
}

function convert(field: Field, text: string, registry: Registry): Reading {
  switch (field.type) {
    case 'integer':
      return { value: /^-?\d+$/.test(text) ? Number(text) : text }
    case 'coordinates':
      return { value: listIn(text).map((part) => (/^-?\d+(?:\.\d+)?$/.test(part) ? Number(part) : part)) }
    case 'list':
      return { value: listIn(text) }
    case 'id':
      return resolveId(field.collection, text, registry)
    case 'ids': {
      const ids = listIn(text).map((each) => resolveId(field.collection, each, registry))
      const problems = ids.flatMap((id) => ('problem' in id ? id.problem : []))
      if (problems.length > 0) return { problem: problems.join('\n') }
      return { value: [...new Set(ids.flatMap((id) => ('value' in id ? id.value : [])))] }
    }
    default:
      return { value: text }
  }
}

function listIn(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** An id, or the id of the only entry with this name. */
function resolveId(collection: Collection, text: string, registry: Registry): Reading {
  if (registry.ids[collection].has(text)) return { value: text }
  const named = registry.entries[collection].filter(({ names }) => names.includes(text))
  if (named.length === 1) return { value: named[0]!.id }
  const meant =
    suggest(text, registry.ids[collection]) ?? similarEntries(collection, registry)(text.replaceAll('-', ' '))[0]
  const hint = meant === undefined ? '' : `; did you mean ${meant}?`
  const noun = collectionNouns[collection]
  return { problem: `Unexpected ${noun} ${text}, expected the name of a file in ${collection}/${hint}` }
}

function similarEntries(collection: Collection, registry: Registry) {
  return similarNameIndex(
    registry.entries[collection].flatMap(({ id, names }) => names.map((name) => [name, id] as const)),
  )
}

/** Judges a value by the schema of its key. */
function validate(kind: EntryKind, key: string, value: unknown): Reading {
  const shape: Readonly<Record<string, { safeParse(value: unknown): { error?: { issues: SchemaIssue[] } } }>> =
    schemas[kind.collection].shape
  const issues = shape[key]?.safeParse(value).error?.issues ?? []
  const problems = issues.flatMap((issue) =>
    describeSchemaIssue(issue, value, () => ({})).map(({ message }) => message),
  )
  return problems.length > 0 ? { problem: problems.join('\n') } : { value }
}

type SchemaIssue = Parameters<typeof describeSchemaIssue>[0]

/** A source as an author names it, ready for front matter, with what was found out about it. */
export interface SourceReading {
  source: Record<string, unknown>
  remark?: string
}

/**
 * Reads `title | publisher | address | published | agency`. A page that the story describes already gets the same
 * description; a missing publisher is the one the story names for that host.
 */
export function readSource(
  text: string,
  registry: Registry,
  today: string,
  taken: ReadonlySet<string>,
): SourceReading | { problem: string } {
  const answers = parseSourceText(text)
  if (!answers)
    return {
      problem: `Unexpected source “${text}”, expected title | publisher | https://… and, where known, | published | agency`,
    }
  const known = answers.url === undefined ? undefined : knownSource(registry, answers.url)
  if (known) {
    const { id, ...described } = known.source
    return {
      source: { id: taken.has(id) ? `${id}-2` : id, ...described },
      remark: `${answers.url} is described in ${known.path} already; the description is taken from there.`,
    }
  }
  const publisher = answers.publisher ?? publisherOf(registry, answers.url ?? '')
  if (publisher === undefined)
    return { problem: `Unexpected end of source “${text}”, expected its publisher behind the title` }
  return { source: buildSource({ ...answers, publisher }, today, taken) }
}
