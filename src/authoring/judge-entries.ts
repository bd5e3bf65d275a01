import { createHash } from 'node:crypto'
import { rules } from '../story/rules/index.ts'
import type { Reading, Rule, RuleContext } from '../story/rules/rule.ts'
import type { Severity } from '../story/issue.ts'
import { collections, type Collection } from '../story/schema/index.ts'
import type { CodedFinding } from './read-entry.ts'
import type { ReadingMemory } from './reading-memory.ts'

/** The rules that judge each entry by itself. */
export const entryRules: readonly Rule[] = rules.filter(({ each }) => each)

/**
 * What the rules that judge each entry by itself find, from `memory` where nothing has changed that they go by; afterwards
 * that holds what they found. `timed` is told of each rule when it has seen the entries it had to.
 */
export function judgeEntries(
  reading: Reading,
  context: RuleContext,
  severities: ReadonlyMap<string, Severity | 'off'>,
  memory: ReadingMemory,
  timed: (step: string) => void = () => undefined,
): CodedFinding[] {
  const by = digestOfRest(reading, context)
  const stale = reading.files.filter((path) => memory.get(path)?.judged?.by !== by)
  const readings = readingsOf(reading, stale)
  // The ledger is no part of what is known: no rule that judges by the entry may go by it.
  const known = { ...context, published: [] }
  const found = new Map(stale.map((path) => [path, [] as CodedFinding[]]))
  for (const { code, check } of entryRules) {
    if (!check || severities.get(code) === 'off') continue
    for (const [path, one] of readings)
      for (const finding of check(one, known)) found.get(path)?.push({ code, ...finding })
    timed(code)
  }
  for (const [path, findings] of found) {
    const kept = memory.get(path)
    if (kept) memory.set(path, { ...kept, judged: { by, findings } })
  }
  return reading.files.flatMap((path) => found.get(path) ?? memory.get(path)?.judged?.findings ?? [])
}

/** For each of the files, a reading of it alone: of the rest of the story it has what {@link digestOfRest} counts. */
function readingsOf(reading: Reading, paths: readonly string[]): Map<string, Reading> {
  const { registry, storyFile } = reading
  const entries = byPath(reading.entries)
  const bodies = byPath(reading.bodies)
  const ownWords = byPath(reading.ownWords)
  const alone = <T>(map: ReadonlyMap<string, T>, path: string) =>
    new Map(map.has(path) ? [[path, map.get(path)!]] : undefined)
  return new Map(
    paths.map((path) => [
      path,
      {
        entries: entries.get(path) ?? [],
        bodies: bodies.get(path) ?? [],
        ownWords: ownWords.get(path) ?? [],
        cited: alone(reading.cited, path),
        faults: alone(reading.faults, path),
        files: [path],
        ids: noIds,
        images: new Map(),
        registry,
        storyFile,
      },
    ]),
  )
}

function byPath<T extends { path: string }>(list: readonly T[]): Map<string, T[]> {
  return Map.groupBy(list, ({ path }) => path)
}

const noIds = Object.fromEntries(collections.map((name) => [name, new Set<string>()])) as Record<
  Collection,
  Set<string>
>

function digestOfRest({ storyFile, registry }: Reading, { today }: RuleContext): string {
  const actors = registry.actors.map(({ path, digest }) => [path, digest])
  const known = [storyFile ?? null, actors, [...registry.actorIds], registry.bearers, today]
  return createHash('sha256').update(JSON.stringify(known)).digest('base64')
}
