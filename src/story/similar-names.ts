import { alignmentDistance } from './suggest.ts'
import { toLatin } from './transliterate.ts'

/** A word of a name, made comparable. */
interface Word {
  /** In Latin letters, spelling variants of one sound made one. */
  sound: string
  /** The sound without its vowels, where that still tells words apart. */
  skeleton: string
  /** Whether it may be a given name: all words but the last, or the last before a comma. */
  isGiven: boolean
}

const fillers = new Set(['the', 'of', 'and', 'for', 'de', 'la'])

/**
 * Whether two names most likely mean the same: other spellings and transliterations (Zelensky and Zelenskyy, Kiev and
 * Kyiv), another order of words (“Scholz, Olaf”), an initial more or less, words run together, slips of the pen in long
 * names. Names with more words than the other, other numbers or other consonants are different ones (Iran and Iraq, Minsk
 * and Minsk agreements), and so are given names with another last vowel (Maria and Mario Silva).
 */
export function similarNames(a: string, b: string): boolean {
  return areSimilar(wordsOf(a), wordsOf(b))
}

/** So many names under one key are compared: more of them share it by chance, or by ill will. */
const mostPerKey = 200

/**
 * An index to find similar names in, for any number of names: only those that share a key are compared.
 * Answers with the values of all similar names, each once, in the order they came in.
 */
export function similarNameIndex<T>(names: Iterable<readonly [name: string, value: T]>): (name: string) => T[] {
  const blocks = new Map<string, { words: Word[]; value: T; order: number }[]>()
  let order = 0
  for (const [name, value] of names) {
    const words = wordsOf(name)
    const entry = { words, value, order: order++ }
    for (const key of blockingKeys(words)) {
      const block = blocks.get(key)
      if (!block) blocks.set(key, [entry])
      else if (block.length < mostPerKey) block.push(entry)
    }
  }
  return (name) => {
    const words = wordsOf(name)
    const near = new Set(blockingKeys(words).flatMap((key) => blocks.get(key) ?? []))
    const similar = [...near].filter((entry) => areSimilar(words, entry.words)).sort((a, b) => a.order - b.order)
    return [...new Set(similar.map(({ value }) => value))]
  }
}

/**
 * Keys of which two similar names share at least one: its words run together, all skeletons in order, and the same with a
 * letter less in one long word, since of two words that differ by one letter both lead to one of these.
 */
function blockingKeys(words: readonly Word[]): string[] {
  const skeletons = words.map(({ skeleton }) => skeleton).sort()
  const keys = new Set([`=${runTogether(words)}`, skeletons.join(' ')])
  if (words.length === 1) return [...keys]
  for (const { sound, skeleton } of words) {
    if (sound.length < longWord - 1) continue
    const others = [...skeletons]
    others.splice(others.indexOf(skeleton), 1)
    const rest = others.join(' ')
    keys.add(`${rest} …${skeleton}`)
    for (let i = 0; i < skeleton.length; i++) keys.add(`${rest} …${skeleton.slice(0, i)}${skeleton.slice(i + 1)}`)
  }
  return [...keys]
}

/** From this length on, one wrong consonant in a word of a longer name is a slip of the pen. */
const longWord = 7

function areSimilar(a: readonly Word[], b: readonly Word[]): boolean {
  if (a.length === 0 || b.length === 0) return false
  return runTogether(a) === runTogether(b) || similarWords(a, b)
}

/** “Abu Dhabi” and “Abudhabi”, “cease-fire” and “ceasefire” are one. */
function runTogether(words: readonly Word[]): string {
  return words.map(({ sound }) => sound).join('')
}

function similarWords(a: readonly Word[], b: readonly Word[]): boolean {
  if (a.length !== b.length) return false
  const rest = [...b]
  const unmatched: Word[] = []
  for (const word of a) {
    const index = bestIndex(rest, (other) => sameWord(word, other), word)
    if (index >= 0) rest.splice(index, 1)
    else unmatched.push(word)
  }
  const [word, other] = [unmatched[0], rest[0]]
  if (!word || !other) return true
  return unmatched.length === 1 && a.length > 1 && isSlip(word.sound, other.sound)
}

/** The equal word where there is one, else the first that is similar. */
function bestIndex(words: readonly Word[], isSame: (word: Word) => boolean, wanted: Word): number {
  const equal = words.findIndex(({ sound }) => sound === wanted.sound)
  return equal >= 0 ? equal : words.findIndex(isSame)
}

function sameWord(a: Word, b: Word): boolean {
  if (a.sound === b.sound) return true
  if (a.skeleton !== b.skeleton || isExact(a) || isExact(b) || (a.isGiven && b.isGiven && haveOtherGender(a, b)))
    return false
  const shorter = Math.min(a.sound.length, b.sound.length)
  if (shorter <= 4 && a.sound[0] !== b.sound[0]) return false
  return isWithin(a.sound, b.sound, shorter < 6 ? 1 : 2)
}

/** Whether nothing but the last vowel differs. */
function haveOtherGender({ sound: a }: Word, { sound: b }: Word): boolean {
  return a.slice(0, -1) === b.slice(0, -1) && /[aeiou]$/.test(a) && /[aeiou]$/.test(b)
}

function isSlip(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= longWord - 1 && Math.max(a.length, b.length) >= longWord && isWithin(a, b, 1)
}

/** Abbreviations, numbers and words of other scripts are compared as they are. */
function isExact({ sound, skeleton }: Word): boolean {
  return skeleton === sound
}

function wordsOf(name: string): Word[] {
  const comma = name.indexOf(',')
  const familyAt = (comma > 0 ? tellingWords(name.slice(0, comma)) : tellingWords(name)).length - 1
  return tellingWords(name).map((word, at) => readWord(word, at !== familyAt))
}

/** The words that tell a name from others: not “the”, and of three or more no initial (“Donald J. Trump”). */
function tellingWords(name: string): string[] {
  const words = toLatin(name)
    .replace(/['’ʼ`´]/g, '')
    // Initials are one word, with spaces between them or without: “J. D. Vance” and “JD Vance”.
    .replace(/\b(\p{L})\.(?:(?=\p{L}\b)|\s+(?=\p{L}\.))/gu, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const telling = words.filter((word) => !fillers.has(word))
  if (telling.length === 0) return words
  // A single letter at the end, without a dot, is a numeral: Minsk I.
  const last = name.trimEnd().endsWith('.') ? -1 : telling.length - 1
  return telling.filter((word, at) => telling.length < 3 || at === last || !/^\p{L}$/u.test(word))
}

function readWord(word: string, isGiven: boolean): Word {
  // Numbers, Roman ones too, tell things apart: Minsk I and Minsk II, G7 and G20.
  if (/[^a-z]/.test(word) || /^[ivx]+$/.test(word)) return { sound: word, skeleton: word, isGiven }
  const sound = soundOf(word)
  const skeleton = sound.replace(/[aeiou]/g, '')
  return { sound, skeleton: word.length <= 2 || skeleton === '' ? sound : skeleton, isGiven }
}

/** Spellings of one sound in names that come from Ukrainian, Russian, German or Turkish, each made one; S is sh, C is ch. */
const spellings: readonly [RegExp, string][] = [
  [/shch|sch|sh/g, 'S'],
  [/tch|ch/g, 'C'],
  [/kh|gh|g/g, 'h'],
  [/zh|dj/g, 'z'],
  [/t[sz]/g, 'z'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/(.)\1+/g, '$1'],
]

function soundOf(word: string): string {
  return spellings.reduce((sound, [spelling, to]) => sound.replace(spelling, to), word)
}

/** Whether the optimal string alignment distance (a swap of neighbours counts once) is at most `limit`. */
function isWithin(a: string, b: string, limit: 1 | 2): boolean {
  if (Math.abs(a.length - b.length) > limit) return false
  // What both begin and end with alike needs no measuring: most pairs are decided by what is left.
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const [left, right] = [a.slice(start, endA), b.slice(start, endB)]
  if (left.length <= 1 && right.length <= 1) return true
  if (limit === 1) return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
  return Math.max(left.length, right.length) <= 2 || alignmentDistance(left, right) <= limit
}
