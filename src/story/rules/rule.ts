import type { CitedProse } from '../cited-prose.ts'
import type { PlainDate } from '../dates.ts'
import type { AnyEntry, Entry } from '../entry.ts'
import type { Position, Severity } from '../issue.ts'
import type { OwnWords } from '../own-texts.ts'
import type { Collection } from '../schema/index.ts'
import type { StoryFile } from '../schema/story-file.ts'
import type { ImageFile } from '../story.ts'

/** Where a finding is: a key path in the front matter, a place in the file, or the file as a whole. */
export type Place = { path: readonly PropertyKey[]; at?: 'key' | 'value' } | Position | 'file'

/** What a rule reports. */
export interface Finding {
  /** The file, below the content folder. */
  file: string
  place: Place
  /** `Unexpected X, expected Y; did you mean Z?` */
  message: string
  hint?: string | undefined
}

/** What an entry is judged by beside itself; of the whole story, whichever entry is judged. */
export interface Registry {
  actors: readonly Entry<'actors'>[]
  /** Of valid and invalid ones. */
  actorIds: ReadonlySet<string>
  /** Names that are written as their bearers write them: of publishers, agencies and terms. */
  bearers: readonly string[]
}

/** All that was read, as rules see it: entries, their faults mended so that the rest can be judged, and what is known of all files. */
export interface Reading {
  entries: readonly AnyEntry[]
  /** By file, the key paths at which an entry holds stand-ins for what its schema refused. */
  faults: ReadonlyMap<string, readonly (readonly PropertyKey[])[]>
  /** What the bodies refer to that could be parsed, those of entries with invalid front matter included. */
  bodies: readonly Pick<AnyEntry, 'path' | 'facts'>[]
  /** What files say in their authors’ own words: for rules on style. */
  ownWords: readonly OwnWords[]
  /** By file, what its body claims and on what ground: for rules on evidence. */
  cited: ReadonlyMap<string, CitedProse>
  /** Paths of all entry files, valid or not. */
  files: readonly string[]
  /** Ids by collection, of valid and invalid entries: a fault in one entry is not reported at those that refer to it. */
  ids: Readonly<Record<Collection, ReadonlySet<string>>>
  images: ReadonlyMap<string, ImageFile>
  registry: Registry
  /** `story.yaml`; undefined where it is missing or at fault. */
  storyFile: StoryFile | undefined
}

/** What rules may know besides the content. */
export interface RuleContext {
  /** All rules: for those that judge what `story.yaml` says about rules. */
  rules: readonly Rule[]
  /** Moves warnings only, never errors: the same content must not start to fail by itself. */
  today: PlainDate
  /** Every address the site has had; null where the ledger of them is missing. */
  published: readonly string[] | null
}

/** A file of a rule’s example: its content, or what stands in its place. */
export type ExampleFile = string | Uint8Array | { instead: 'nothing' | 'a symbolic link' | 'an unreadable file' }

/** Files of a small story, by path, that a rule’s example adds, replaces or takes away. */
export type ExampleFiles = Readonly<Record<string, ExampleFile>>

export interface Rule {
  /** Permanent; never used again for something else. */
  code: string
  /** `error` where the site or its safety would break. */
  severity: Severity
  /** What the rule asks for, as a sentence. */
  title: string
  /** Why. */
  reason: string
  /** Files that pass. */
  good: ExampleFiles
  /** Files that give at least one finding of this code. */
  bad: ExampleFiles
  /** Addresses that were published before, in both examples. */
  published?: readonly string[]
  /**
   * Whether `check` judges every entry by itself. It is then given a reading of that entry alone, in which only `registry` and
   * `storyFile` are of the whole story, and what it finds is kept for as long as those and the file stay as they are.
   */
  each?: true
  /** Absent where the reader or the check itself finds it. */
  check?: (reading: Reading, context: RuleContext) => Iterable<Finding>
}

/** What rules that judge each entry by itself may make of the rest of the story. */
export type StoryPart = Pick<Reading, 'registry' | 'storyFile'>

/** Makes what `make` gives once for a story, however many of its entries ask for it. */
export function oncePerStory<T>(make: (story: StoryPart) => T): (story: StoryPart) => T {
  const made = new WeakMap<Registry, T>()
  return (story) => {
    if (!made.has(story.registry)) made.set(story.registry, make(story))
    return made.get(story.registry)!
  }
}

/** The entries of one collection. */
export function entriesOf<C extends Collection>(reading: Reading, collection: C): Entry<C>[] {
  return reading.entries.filter((entry) => entry.collection === collection) as unknown as Entry<C>[]
}

/** Whether an entry’s own list of sources could be read: where not, nothing can be said of what cites it. */
export function sourcesAreKnown(reading: Reading, { path }: AnyEntry): boolean {
  const faults = reading.faults.get(path) ?? []
  return !faults.some(([key, , part]) => key === 'sources' && (part === undefined || part === 'id'))
}
