import { diffArrays } from 'diff'

/** Words of a text, marked where only this version has them. */
export interface WordRun {
  text: string
  marked: boolean
}

export interface WordDiff {
  before: WordRun[]
  after: WordRun[]
  /** Whether so little was kept that marks would say nothing: then no word is marked. */
  rewritten: boolean
}

/** A text counts as rewritten where less than this share of the longer version was kept. */
const leastKept = 0.3

/** White space, numbers with their separators, words, and every other character by itself. */
const token = /\s+|\p{N}(?:[\p{N}.,:]*\p{N})?|[\p{L}\p{M}\p{N}’'-]+|./gu

/** Two versions of a text, word by word; the runs of each add up to it. */
export function diffText(before: string, after: string): WordDiff {
  const parts = diffArrays(before.match(token) ?? [], after.match(token) ?? []).map(({ value, added, removed }) => ({
    text: value.join(''),
    added,
    removed,
  }))
  const kept = parts.filter(({ added, removed }) => !added && !removed).map(({ text }) => text.trim().length)
  if (kept.reduce((sum, length) => sum + length, 0) < leastKept * Math.max(before.length, after.length))
    return { before: [{ text: before, marked: false }], after: [{ text: after, marked: false }], rewritten: true }
  return {
    before: joined(parts.filter(({ added }) => !added).map(({ text, removed }) => ({ text, marked: removed }))),
    after: joined(parts.filter(({ removed }) => !removed).map(({ text, added }) => ({ text, marked: added }))),
    rewritten: false,
  }
}

/** Marked runs with nothing but white space between them become one. */
function joined(runs: readonly WordRun[]): WordRun[] {
  const result: WordRun[] = []
  for (const [index, { text, marked }] of runs.entries()) {
    const isGap = text.trim() === '' && runs[index - 1]?.marked === true && runs[index + 1]?.marked === true
    const last = result.at(-1)
    if (last && last.marked === (marked || isGap)) last.text += text
    else result.push({ text, marked: marked || isGap })
  }
  return result
}
