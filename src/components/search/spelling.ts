/** Letters that one sound is written with, by different people and in different alphabets’ transcriptions. */
const alike = ['iyjeії', 'ck', 'vw', 'sz', 'ouw', 'ae', 'gh', 'иіыйї', 'еєэё', 'гґх', 'оа'].map(
  (letters) => new Set(letters),
)

function areAlike(a: string, b: string): boolean {
  return alike.some((letters) => letters.has(a) && letters.has(b))
}

/** What a slip costs: half where only the spelling of a sound differs, or a letter is doubled or not. */
const [slip, variant] = [1, 0.5]

/** How many slips a word of this length may hold and still be meant. */
export function allowance(length: number): number {
  return length < 4 ? 0 : length < 6 ? 1 : length < 9 ? 1.5 : 2
}

/**
 * How far one (folded) word is from another: letters put in, left out, replaced or swapped with their neighbour.
 * Infinite where it is further than may be: a word of three letters has no slips, and the first letter
 * is hardly ever wrong.
 */
export function slips(queried: string, word: string): number {
  const limit = allowance(Math.min(queried.length, word.length))
  if (limit === 0 || Math.abs(queried.length - word.length) > limit / variant || !beginAlike(queried, word))
    return Infinity
  const found = distance(queried, word)
  return found <= limit ? found : Infinity
}

function beginAlike(a: string, b: string): boolean {
  return a[0] === b[0] || areAlike(a[0]!, b[0]!) || (a[0] === b[1] && a[1] === b[0])
}

/** Optimal string alignment, weighted. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = [0]
  for (let j = 1; j <= b.length; j++) last.push(last[j - 1]! + added(b, j - 1))
  for (let i = 1; i <= a.length; i++) {
    const row = [last[0]! + added(a, i - 1)]
    for (let j = 1; j <= b.length; j++) {
      const [from, to] = [a[i - 1]!, b[j - 1]!]
      const replaced = from === to ? 0 : areAlike(from, to) ? variant : slip
      let value = Math.min(last[j]! + added(a, i - 1), row[j - 1]! + added(b, j - 1), last[j - 1]! + replaced)
      if (i > 1 && j > 1 && from === b[j - 2] && a[i - 2] === to) value = Math.min(value, before[j - 2]! + slip)
      row.push(value)
    }
    before = last
    last = row
  }
  return last[b.length]!
}

/** What the letter at a place costs where the other word lacks it. */
function added(word: string, at: number): number {
  return word[at] === word[at - 1] ? variant : slip
}
