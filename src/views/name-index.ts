import { byCodeUnit } from '../story/dates.ts'
import { titleOf, type AnyEntry } from '../story/entry.ts'
import type { Collection } from '../story/schema/index.ts'
import type { Story } from '../story/story.ts'
import { urlOf } from '../story/urls.ts'
import { namesOf } from '../story/names.ts'

/** A name in the index. */
export interface NameLine {
  name: string
  href: string
  lang?: string | undefined
  /** For an entry’s own title: what it is, and its other names. */
  entry?: { noun: string; also: { name: string; lang?: string | undefined }[] } | undefined
  /** For another name: the title to see. */
  see?: string | undefined
}

/** The names that begin with one letter. */
export interface Letter {
  title: string
  anchor: string
  lines: NameLine[]
}

const nouns: Readonly<Record<Collection, string>> = {
  topics: 'Topic',
  actors: 'Actor',
  developments: 'Development',
  documents: 'Document',
  places: 'Place',
  terms: 'Glossary',
  pages: 'Page',
}

/** All entries but developments, which are too many to list. */
function listedEntries(story: Story): AnyEntry[] {
  return [...story.topics, ...story.actors, ...story.documents, ...story.places, ...story.terms, ...story.pages]
}

/** Everything by name from A to Z, then in Cyrillic, then in other alphabets; other names than the title lead to it. */
export function nameIndex(story: Story): Letter[] {
  const lines = listedEntries(story)
    .flatMap(linesOf)
    .map((line) => ({ line, key: fold(line.name) }))
    .sort((a, b) => byCodeUnit(a.key, b.key) || byCodeUnit(a.line.name, b.line.name))
  const letters = Map.groupBy(lines, ({ key }) => letterOf(key))
  return [...letters]
    .sort(([a], [b]) => byCodeUnit(rankOf(a), rankOf(b)))
    .map(([title, found]) => ({ title, anchor: anchorOf(title), lines: found.map(({ line }) => line) }))
}

/** Every name of every entry listed: its address, its title, then its other names. */
export function nameList(story: Story): string[][] {
  return listedEntries(story).map((entry) => [urlOf(entry), ...namesOf(entry)])
}

/** An entry’s lines: its title, and under each other letter the first of its names that begins with it. */
function linesOf(entry: AnyEntry): NameLine[] {
  const [title, href] = [titleOf(entry), urlOf(entry)]
  const aliases = 'aliases' in entry.data ? entry.data.aliases : []
  const native = 'names' in entry.data ? Object.entries(entry.data.names) : []
  const also = [...aliases.map((name) => ({ name })), ...native.map(([lang, name]) => ({ name, lang }))]
  const lines: NameLine[] = [{ name: title, href, entry: { noun: nouns[entry.collection], also } }]
  const letters = new Set([letterOf(fold(title))])
  for (const other of also) {
    const letter = letterOf(fold(other.name))
    if (letters.has(letter)) continue
    letters.add(letter)
    lines.push({ ...other, href, see: title })
  }
  return lines
}

/** Lower case without accents and quotation marks, to sort by. */
function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}|^[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()
}

const [digits, others] = ['0–9', 'Other alphabets']

function letterOf(key: string): string {
  const first = key.slice(0, 1)
  if (/\d/.test(first)) return digits
  return /[a-z\p{Script=Cyrillic}]/u.test(first) ? first.toUpperCase() : others
}

/** Letters that stand elsewhere in the alphabet than in Unicode. */
const places: Readonly<Record<string, string>> = { Є: 'Е+', І: 'И+', Ґ: 'Г+' }

/** Digits before letters, other alphabets at the end. */
function rankOf(letter: string): string {
  return letter === digits ? '0' : letter === others ? '\uffff' : (places[letter] ?? letter)
}

function anchorOf(letter: string): string {
  if (letter === digits) return 'letter-0-9'
  if (letter === others) return 'letter-other'
  return /[A-Z]/.test(letter) ? `letter-${letter.toLowerCase()}` : `letter-u${letter.codePointAt(0)!.toString(16)}`
}
