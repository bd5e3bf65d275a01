import type { AnyEntry } from './entry.ts'
import type { Position } from './issue.ts'
import type { Collection } from './schema/index.ts'

/** What a text is for: rules on style ask different things of a title and of a paragraph. */
export type TextRole = 'title' | 'summary' | 'paragraph' | 'heading' | 'other'

/** From this offset of a text on, it stands at this place of the file. */
export interface Mark extends Position {
  offset: number
}

/**
 * A text in the author’s own words. What stands between quotation marks or as code is blanked out with
 * {@link blank}, one for each UTF-16 unit: offsets hold, and no rule on style judges what others said.
 */
export interface OwnText {
  role: TextRole
  text: string
  /** A key path of the front matter, or where in the body the text stands. */
  place: { path: readonly PropertyKey[] } | Position
  /** Where its parts stand, in order, for texts of the body. */
  marks?: Mark[]
  /** Flesch’s reading ease of a paragraph that is long enough to be measured. */
  ease?: number
}

/** A slip of the pen that a language library found. */
export interface Slip {
  kind: 'repeated-word' | 'wrong-article'
  /** The words as they stand, and as they should. */
  found: string
  expected: string
  place: OwnText['place']
}

/** What one file says in its author’s own words. Independent of `story.yaml`: it can be kept with the file. */
export interface OwnWords {
  path: string
  texts: OwnText[]
  slips: Slip[]
  /** Whether a title or heading has more words with capitals than a sentence would. */
  isCapitalised: boolean
}

/** Stands for one unit of what is not the author’s own: neither a letter nor a space. */
export const blank = '\uFFFC'

/** Where an offset of a text is in its file. After an escaped character of the same line it is one column early. */
export function placeIn({ place, marks }: OwnText, offset: number): OwnText['place'] {
  const mark = marks?.findLast((each) => each.offset <= offset)
  return mark ? { line: mark.line, column: mark.column + offset - mark.offset } : place
}

/** The keys of front matter that hold the author’s own words; `*` is each item of a list. */
const ownKeys: Record<Collection, Record<string, TextRole>> = {
  actors: { name: 'other', summary: 'summary', 'roles.*.title': 'other' },
  developments: {
    title: 'title',
    summary: 'summary',
    'statements.*.says': 'other',
    'statements.*.at': 'other',
    'disputed.*.point': 'other',
    'disputed.*.accounts.*.says': 'other',
    'scheduled.*.what': 'other',
  },
  documents: { title: 'other', summary: 'summary', 'points.*.text': 'other' },
  pages: { title: 'title', summary: 'summary' },
  places: { name: 'other', note: 'other' },
  terms: { term: 'other', summary: 'summary' },
  topics: {
    title: 'title',
    question: 'other',
    summary: 'summary',
    'standing.summary': 'other',
    'standing.known.*.text': 'other',
    'standing.claimed.*.text': 'other',
    'standing.unknown.*.text': 'other',
  },
}

/** The history of changes is not among them: a correction names the word that was wrong. */
const commonKeys: Record<string, TextRole> = { 'sources.*.note': 'other' }

const keysByCollection = Object.fromEntries(
  Object.entries(ownKeys).map(([collection, keys]) => [
    collection,
    Object.entries({ ...keys, ...commonKeys }).map(([key, role]) => ({ keys: key.split('.'), role })),
  ]),
)

/** Keys of `story.yaml` that hold our own words. */
const storyKeys = ['tagline', 'description', 'banner.text']

/** Names are judged as our own words, but not ours to improve: addresses and links follow them. */
const nameKeys = new Set(['name', 'term'])

const repairable = new Set([
  ...storyKeys,
  ...Object.values(keysByCollection)
    .flat()
    .map(({ keys }) => keys.filter((key) => key !== '*').join('.'))
    .filter((key) => !nameKeys.has(key)),
])

/**
 * Whether the text at a key path of front matter or `story.yaml` is our own words to improve, as opposed to names,
 * quotations, ids and addresses.
 */
export function isOwnWords(path: readonly PropertyKey[]): boolean {
  return repairable.has(path.filter((key) => typeof key === 'string').join('.'))
}

/** The texts of an entry’s front matter that are its author’s own, as they stand there: nothing is blanked out yet. */
export function frontMatterTexts({ collection, data }: Pick<AnyEntry, 'collection' | 'data'>): OwnText[] {
  const texts: OwnText[] = []
  const walk = (value: unknown, keys: readonly string[], path: readonly PropertyKey[], role: TextRole) => {
    const [key, ...deeper] = keys
    if (key === undefined) {
      if (typeof value === 'string') texts.push({ role, text: value, place: { path } })
    } else if (key === '*') {
      if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, deeper, [...path, index], role)
    } else if (typeof value === 'object' && value !== null) {
      walk((value as Record<string, unknown>)[key], deeper, [...path, key], role)
    }
  }
  for (const { keys, role } of keysByCollection[collection] ?? []) walk(data, keys, [], role)
  return texts
}
