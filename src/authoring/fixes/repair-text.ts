import { applyEdits, type Fix, type StoryWords } from './fix.ts'
import { fingerprint } from './fingerprint.ts'
import { fixes as all } from './index.ts'
import { openFile, type OpenFile } from './open-file.ts'

/** One kind of repair in a file, and how often it was made. */
export interface Repair {
  name: string
  count: number
}

/** A repair that was not made, and why. */
export interface DroppedRepair {
  name: string
  why: string
}

export interface RepairedText {
  text: string
  repairs: Repair[]
  dropped: DroppedRepair[]
}

/** Some repairs make others possible; more rounds than this are never needed. */
const maxRounds = 4

/**
 * Makes all repairs of a file’s text. A repair that would change anything but what it is for is dropped. Doing it again
 * changes nothing. Pure.
 */
export function repairText(path: string, text: string, words: StoryWords, fixes: readonly Fix[] = all): RepairedText {
  const counts = new Map<string, number>()
  const dropped = new Map<string, string>()
  let file = openFile(path, text)
  for (let round = 0; round < maxRounds && file; round++) {
    const before: OpenFile = file
    for (const fix of fixes) {
      if (dropped.has(fix.name)) continue
      const result: Outcome = repair(file, fix, words)
      if ('why' in result) dropped.set(fix.name, result.why)
      else if (result.count > 0) counts.set(fix.name, (counts.get(fix.name) ?? 0) + result.count)
      if ('file' in result) file = result.file
    }
    if (file === before) break
  }
  return {
    text: file?.text ?? text,
    repairs: [...counts].map(([name, count]) => ({ name, count })),
    dropped: [...[...dropped].map(([name, why]) => ({ name, why })), ...(file ? doubtsIn(file, fixes, dropped) : [])],
  }
}

/** What repairs leave to a person, with its lines. */
function doubtsIn(file: OpenFile, fixes: readonly Fix[], dropped: ReadonlyMap<string, string>): DroppedRepair[] {
  return fixes.flatMap(({ name, doubts }) => {
    const { at, why } = doubts?.(file) ?? { at: [], why: '' }
    const lines = new Set(at.flatMap((offset) => (offset < 0 ? [] : file.text.slice(0, offset).split('\n').length)))
    if (lines.size === 0 || dropped.has(name)) return []
    return [{ name, why: `${why} in line ${[...lines].sort((a, b) => a - b).join(', ')}` }]
  })
}

type Outcome = { file: OpenFile; count: number } | { why: string }

function repair(file: OpenFile, fix: Fix, words: StoryWords): Outcome {
  const edits = fix.edits(file, words)
  if (edits.length === 0) return { file, count: 0 }
  const repaired = openFile(file.path, applyEdits(file.text, edits))
  const alike = (own: string) => fix.alike?.(own, words) ?? own
  if (!repaired) return { why: 'the file could not be read any more' }
  if (fingerprint(file, alike) !== fingerprint(repaired, alike))
    return { why: 'more would change than is to be repaired' }
  return { file: repaired, count: edits.length }
}
