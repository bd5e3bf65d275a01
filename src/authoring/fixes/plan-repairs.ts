import type { Issue } from '../../story/issue.ts'
import { byCodeUnit } from '../../story/dates.ts'
import { check, type CheckOptions, type CheckResult } from '../check.ts'
import { decodeText } from '../decode-text.ts'
import type { ContentFiles } from '../read-content.ts'
import type { StoryWords } from './fix.ts'
import { storyWordsOf } from './story-words.ts'
import { repairText, type DroppedRepair, type Repair } from './repair-text.ts'

/** A file that can be repaired, or in which a repair was dropped. */
export interface RepairPlan {
  file: string
  /** Its bytes when it was read. */
  bytes: Uint8Array
  /** Its text, line breaks as line feeds, before and after. */
  before: string
  after: string
  repairs: Repair[]
  dropped: DroppedRepair[]
}

export interface PlanOptions {
  /** How the folder was checked, and is to be checked again. */
  options?: CheckOptions
  /** The files to repair; all by default. */
  wants?: (file: string) => boolean
}

/**
 * Finds what can be repaired in a content folder, and what the check says afterwards. Changes no file. Repairs that would
 * bring any new finding are dropped, all of that file together.
 */
export async function planRepairs(
  files: ContentFiles,
  before: CheckResult,
  { options = {}, wants = () => true }: PlanOptions = {},
): Promise<{ plans: RepairPlan[]; after: CheckResult }> {
  const words = storyWordsOf(before)
  const plans: RepairPlan[] = []
  const found = (await files.list()).sort((a, b) => byCodeUnit(a.path, b.path))
  for (const { path, kind } of found) {
    if (kind !== 'file' || !/\.(?:mdx?|yaml)$/.test(path) || path.split('/').some((part) => part.startsWith('.')))
      continue
    if (wants(path)) plans.push(...planOf(path, await files.read(path).catch(() => new Uint8Array()), words))
  }
  return { plans, after: await settle(files, plans, before, options) }
}

/** The bytes that a plan puts in place of the file. */
export function repairedBytes({ after }: RepairPlan): Uint8Array {
  return new TextEncoder().encode(after)
}

/** Whether a plan changes its file. */
export function changesFile(plan: RepairPlan): boolean {
  return plan.repairs.length > 0
}

function planOf(file: string, bytes: Uint8Array, words: StoryWords): RepairPlan[] {
  const decoded = decodeText(bytes)
  if (!('text' in decoded)) return []
  const { text: after, repairs, dropped } = repairText(file, decoded.text, words)
  const lines = lineEnds(bytes, decoded.text)
  const all = lines > 0 ? [{ name: 'line-ends', count: lines }, ...repairs] : repairs
  return all.length + dropped.length > 0 ? [{ file, bytes, before: decoded.text, after, repairs: all, dropped }] : []
}

/** How many marks of Windows and old Macs a file has: carriage returns and the byte order mark. */
function lineEnds(bytes: Uint8Array, text: string): number {
  if (new TextEncoder().encode(text).length === bytes.length && !bytes.includes(13)) return 0
  return bytes.filter((byte) => byte === 13).length + (bytes[0] === 0xef ? 1 : 0)
}

/** Checks the folder as it would be, and takes plans back until nothing new is found. */
async function settle(
  files: ContentFiles,
  plans: readonly RepairPlan[],
  before: CheckResult,
  options: CheckOptions,
): Promise<CheckResult> {
  for (;;) {
    const changed = new Map(plans.filter(changesFile).map((plan) => [plan.file, plan]))
    if (changed.size === 0) return before
    const after = await check(withRepairs(files, changed), options)
    const news = newIssues(before.issues, after.issues)
    if (news.length === 0) return after
    const guilty = news.some(({ file }) => changed.has(file))
      ? news
      : [...changed].map(([file]) => ({ ...news[0]!, file }))
    for (const { file, code } of guilty) drop(changed.get(file), `${code} would be found`)
  }
}

function drop(plan: RepairPlan | undefined, why: string): void {
  if (!plan) return
  plan.dropped.push(...plan.repairs.map(({ name }) => ({ name, why })))
  plan.repairs = []
  plan.after = plan.before
}

function withRepairs(files: ContentFiles, changed: ReadonlyMap<string, RepairPlan>): ContentFiles {
  return {
    list: () => files.list(),
    read: (path) => {
      const plan = changed.get(path)
      return plan ? Promise.resolve(repairedBytes(plan)) : files.read(path)
    },
  }
}

/** The findings that were not there before, wherever in their file they stand now. */
function newIssues(before: readonly Issue[], after: readonly Issue[]): Issue[] {
  const known = new Map<string, number>()
  for (const issue of before) known.set(keyOf(issue), (known.get(keyOf(issue)) ?? 0) + 1)
  return after.filter((issue) => {
    const left = known.get(keyOf(issue)) ?? 0
    known.set(keyOf(issue), left - 1)
    return left <= 0
  })
}

function keyOf({ file, code, message }: Issue): string {
  return `${file}\0${code}\0${message}`
}
