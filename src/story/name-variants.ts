/** One name in the forms that are compared. */
interface Folded {
  /** Words in the order written, run together. */
  ordered: string
  /** Words in alphabetical order, run together: “Scholz, Olaf” and “Olaf Scholz” are one. */
  sorted: string
  /** Its consonants, in the order of `sorted`: what spellings of one name share. */
  skeleton: string
  /** Its words, family names apart: what may be a given name. */
  given: readonly string[]
  /** The word that may be a family name: the last one, or the last in front of a comma. */
  family: string
  /** Its numbers: Minsk I is not Minsk II. */
  numbers: string
}

/** A name and whatever it belongs to. */
export interface NameOf<T> {
  name: string
  owner: T
}

/** Cyrillic letters of Ukrainian and Russian in Latin ones, as newspapers write them; what sounds alike is folded later. */
const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а:a б:b в:v г:h ґ:g д:d е:e ё:e є:ie ж:zh з:z и:i і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ' +
    'ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:iu я:ia ў:u'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

/** Letters that Unicode does not take apart into a base and a mark. */
// prettier-ignore
const latin: Readonly<Record<string, string>> = {
  ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ə: 'e',
}

/** Spellings that stand for one sound in different romanisations, in the order they are applied. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/g, 'sh'],
  [/kh/g, 'h'],
  [/(?:zh)+/g, 'zh'],
  [/ck/g, 'k'],
  [/ph/g, 'f'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/tz/g, 'ts'],
  [/[yj]/g, 'i'],
  [/(.)\1+/gu, '$1'],
]

const article = /^(?:the|a|an)$/
const number = /^(?:\d+\p{L}{0,2}|[ivx]+)$/u

/** Words of a name in small plain letters: accents off, Cyrillic in Latin letters, articles and signs left out. */
function wordsOf(name: string): string[] {
  let text = name.toLowerCase()
  if (/[^\x20-\x7e]/.test(text)) {
    // Composed first, so that й and ї are letters of their own and not и and і with a mark to drop.
    text = text.normalize('NFC').replace(/[^\x20-\x7e]/gu, (letter) => cyrillic[letter] ?? latin[letter] ?? letter)
    text = text.normalize('NFD').replace(/[\p{M}’‘ʼ]/gu, '')
  }
  // Initials are one word, with spaces between them or without: “J. D. Vance” and “JD Vance”.
  const joined = text.replace(/'|\b(\p{L})\.(?:(?=\p{L}\b)|\s+(?=\p{L}\.))/gu, '$1')
  return joined.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !article.test(word))
}

/** The words of a name that tell it from others, and its numbers. */
function partsOf(name: string): { telling: string[]; numbers: string[] } {
  const words = wordsOf(name)
  // A single letter is a Roman numeral at the end only, and without a dot: “Vladimir V. Putin” has an initial.
  const last = name.trimEnd().endsWith('.') ? undefined : words.length - 1
  const isNumber = (word: string, at: number) => number.test(word) && (!/^[ivx]$/.test(word) || at === last)
  return {
    // Initials (“Donald J. Trump”) tell people apart less often than they are left out.
    telling: words.filter((word, at) => !isNumber(word, at) && (word.length > 1 || words.length < 3)),
    numbers: words.filter(isNumber),
  }
}

function fold(name: string): Folded {
  const { telling, numbers } = partsOf(name)
  let text = telling.join(' ')
  for (const [sound, by] of sounds) text = text.replace(sound, by)
  const folded = text.split(' ')
  const sorted = folded.toSorted().join('')
  const skeleton = sorted
    .replace(/[aeiou]/g, '')
    .replaceAll('g', 'h')
    .replace(/(.)\1+/gu, '$1')
  const comma = name.indexOf(',')
  const familyAt =
    (comma > 0 ? Math.min(partsOf(name.slice(0, comma)).telling.length, folded.length) : folded.length) - 1
  return {
    ordered: folded.join(''),
    sorted,
    skeleton,
    given: folded.filter((_, at) => at !== familyAt),
    family: folded[familyAt] ?? '',
    numbers: numbers.sort().join(' '),
  }
}

/** Whether two names differ by nothing but the last vowel of a given name: Maria and Mario Silva are two people. */
function haveOtherGender(a: Folded, b: Folded): boolean {
  if (a.family !== b.family || a.given.length !== b.given.length) return false
  const [[one, ...more], [other]] = [
    a.given.filter((word, at) => word !== b.given[at]),
    b.given.filter((word, at) => word !== a.given[at]),
  ]
  if (one === undefined || other === undefined || more.length > 0) return false
  return one.slice(0, -1) === other.slice(0, -1) && /[aeiou]$/.test(one) && /[aeiou]$/.test(other)
}

/** From this length on, one slip of the pen more likely makes a second spelling than another name. */
const longName = 8

/**
 * Whether two folded names are most likely spellings of one: the same words in any order, one letter apart where they
 * are long, or other vowels between the same consonants (Kiev and Kyiv, but not Iran and Iraq). The last vowel of a given
 * name makes another person.
 */
function areNear(a: Folded, b: Folded): boolean {
  if (a.numbers !== b.numbers || a.sorted.length < 3 || b.sorted.length < 3) return false
  if (a.sorted === b.sorted || a.ordered === b.ordered) return true
  if (haveOtherGender(a, b)) return false
  const length = Math.min(a.sorted.length, b.sorted.length)
  const alike = a.skeleton === b.skeleton && a.skeleton.length > 1
  const limit = alike ? (length >= 6 ? 2 : 1) : length >= longName ? 1 : 0
  return limit > 0 && isWithin(a.sorted, b.sorted, limit)
}

/** Whether two names are most likely spellings of one: see `areNear`. */
export function areNameVariants(a: string, b: string): boolean {
  return areNear(fold(a), fold(b))
}

/** So many names under one key are compared: more of them share it by chance, or by ill will. */
const mostPerKey = 40

/**
 * Pairs of names with different owners that are most likely spellings of one, the first of each two owners.
 * Only names that share a key are compared, so the cost grows with the number of names, not with its square.
 */
export function nameVariants<T>(names: readonly NameOf<T>[]): [NameOf<T>, NameOf<T>][] {
  const byKey = new Map<string, (NameOf<T> & { folded: Folded })[]>()
  for (const each of names) {
    const named = { ...each, folded: fold(each.name) }
    for (const key of keysOf(named.folded)) {
      const others = byKey.get(key)
      if (!others) byKey.set(key, [named])
      else if (others.length < mostPerKey) others.push(named)
    }
  }
  const seen = new Map<T, Set<T>>()
  const pairs: [NameOf<T>, NameOf<T>][] = []
  for (const group of byKey.values())
    for (const [index, second] of group.entries())
      for (const first of group.slice(0, index)) {
        if (first.owner === second.owner || seen.get(first.owner)?.has(second.owner)) continue
        if (!areNear(first.folded, second.folded)) continue
        seen.set(first.owner, (seen.get(first.owner) ?? new Set()).add(second.owner))
        seen.set(second.owner, (seen.get(second.owner) ?? new Set()).add(first.owner))
        pairs.push([first, second])
      }
  return pairs
}

/** Keys of which near names share at least one: the forms themselves, and long names with any one letter left out. */
function keysOf({ ordered, sorted, skeleton, numbers }: Folded): Set<string> {
  const keys = new Set([`=${sorted}`, `=${ordered}`])
  if (skeleton.length > 1) keys.add(`:${skeleton} ${numbers}`)
  if (sorted.length >= longName - 1)
    for (let at = 0; at < sorted.length; at++) keys.add(`=${sorted.slice(0, at)}${sorted.slice(at + 1)}`)
  return keys
}

/** Whether two texts are at most so many insertions, deletions, substitutions and swaps of neighbours apart. */
function isWithin(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  if (at === a.length && at === b.length) return true
  if (limit === 0) return false
  const [left, right] = [a.slice(at), b.slice(at)]
  return (
    isWithin(left.slice(1), right, limit - 1) ||
    isWithin(left, right.slice(1), limit - 1) ||
    isWithin(left.slice(1), right.slice(1), limit - 1) ||
    (left[0] === right[1] && left[1] === right[0] && isWithin(left.slice(2), right.slice(2), limit - 1))
  )
}
