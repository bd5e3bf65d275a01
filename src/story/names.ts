import { titleOf, type AnyEntry } from './entry.ts'
import type { EntryRef } from './ids.ts'
import type { Collection } from './schema/index.ts'

/** Which entries link by name, the first winning where two share one. Topics never do. */
export const precedence: readonly Collection[] = ['actors', 'places', 'terms']

interface TrieNode {
  next: Map<string, TrieNode>
  ref?: EntryRef
}

/** A trie of all names, one character a level. */
export interface NameIndex {
  root: TrieNode
}

/** Every name of an entry: its title, its aliases and its names in other languages. */
export function namesOf(entry: AnyEntry): string[] {
  const aliases = 'aliases' in entry.data ? entry.data.aliases : []
  const native = 'names' in entry.data ? Object.values(entry.data.names) : []
  return [...new Set([titleOf(entry), ...aliases, ...native])]
}

/**
 * The index of all names that link by themselves. A name that two entries of one collection claim links nowhere;
 * of an actor, a place and a term with one name the actor wins, then the place.
 */
export function buildNameIndex(entries: Iterable<AnyEntry>): NameIndex {
  const claims = new Map<Collection, Map<string, EntryRef | 'contested'>>()
  for (const entry of entries) {
    if (!precedence.includes(entry.collection)) continue
    const claimed = claims.get(entry.collection) ?? new Map<string, EntryRef | 'contested'>()
    claims.set(entry.collection, claimed)
    for (const name of namesOf(entry)) {
      claimed.set(name, claimed.has(name) ? 'contested' : { collection: entry.collection, id: entry.id })
    }
  }
  const root: TrieNode = { next: new Map() }
  const taken = new Set<string>()
  for (const collection of precedence) {
    for (const [name, ref] of claims.get(collection) ?? []) {
      if (taken.has(name)) continue
      taken.add(name)
      if (ref !== 'contested') insert(root, name, ref)
    }
  }
  return { root }
}

function insert(root: TrieNode, name: string, ref: EntryRef): void {
  let node = root
  for (const character of name) {
    let next = node.next.get(character)
    if (!next) node.next.set(character, (next = { next: new Map() }))
    node = next
  }
  node.ref = ref
}

/** A name found in a text: `[start, end)` in UTF-16 units. */
export interface NameMatch {
  start: number
  end: number
  ref: EntryRef
}

const wordCharacter = /[\p{L}\p{N}\p{M}_]/u

/** All names in a text, longest match first, whole words only, left to right, without overlap. Case counts. */
export function findNames(index: NameIndex, text: string): NameMatch[] {
  const matches: NameMatch[] = []
  let atWordStart = true
  let position = 0
  while (position < text.length) {
    const character = String.fromCodePoint(text.codePointAt(position)!)
    const match = atWordStart ? longestAt(index, text, position) : undefined
    if (match) {
      matches.push(match)
      position = match.end
      atWordStart = false
      continue
    }
    atWordStart = !wordCharacter.test(character)
    position += character.length
  }
  return matches
}

function longestAt(index: NameIndex, text: string, start: number): NameMatch | undefined {
  let node: TrieNode | undefined = index.root
  let found: NameMatch | undefined
  for (let end = start; end < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(end)!)
    node = node.next.get(character)
    if (!node) break
    end += character.length
    if (node.ref && !continuesWord(text, end)) found = { start, end, ref: node.ref }
  }
  return found
}

function continuesWord(text: string, end: number): boolean {
  const code = text.codePointAt(end)
  return code !== undefined && wordCharacter.test(String.fromCodePoint(code))
}
