import { createHash } from 'node:crypto'
import { findMentions } from '../markdown/find-mentions.ts'
import type { AnyEntry } from '../story/entry.ts'
import { buildNameIndex, linkPrecedence, namesOf } from '../story/names.ts'
import type { ImageFile } from '../story/story.ts'
import type { CodedFinding, EntryReading } from './read-entry.ts'

/** What one file gave when it was read, and the digest of its bytes then. */
export interface Kept {
  digest: string
  /** What its file system said of the file, where that tells whether it has changed since: see `ContentFiles.stamp`. */
  stamp?: string | undefined
  /** Of an entry. */
  reading?: EntryReading
  /** Of an image; null where it is none. */
  image?: ImageFile | null
  judged?: Judged
}

/** What the rules that judge each entry by itself found in one. */
export interface Judged {
  /** The digest of all that they know beside the entry. */
  by: string
  findings: CodedFinding[]
}

/**
 * What files gave, by path, so that a file that has not changed is not read twice. What a file gives depends on its bytes,
 * its path and our code alone; whoever keeps a memory longer than the code runs must key it by `codeVersion`.
 */
export type ReadingMemory = Map<string, Kept>

/** The digest of a file’s bytes: SHA-256 in hexadecimal. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Finds the names of all entries in the prose of each, where that has not been done with the same names before.
 * Gives new readings where mentions are new: who holds an old one must not see it change.
 */
export function withMentions(readings: readonly EntryReading[]): EntryReading[] {
  const entries = readings.flatMap(({ entry }) => entry ?? []).filter((entry) => !entry.data.draft)
  const names = buildNameIndex(entries)
  const mentionsFor = digestOfNames(entries)
  return readings.map((reading) => {
    const { entry } = reading
    if (!entry || reading.mentionsFor === mentionsFor) return reading
    const facts = { ...entry.facts, mentions: findMentions(reading.blocks, names, entry) }
    return { ...reading, entry: { ...entry, facts }, facts: reading.facts && facts, mentionsFor }
  })
}

function digestOfNames(entries: readonly AnyEntry[]): string {
  const named = entries
    .filter(({ collection }) => linkPrecedence.includes(collection))
    .map((entry) => [entry.collection, entry.id, ...namesOf(entry)])
  return createHash('sha256').update(JSON.stringify(named)).digest('base64')
}
