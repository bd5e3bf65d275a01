import type { Issue } from '../../story/issue.ts'
import { byCodeUnit } from '../../story/dates.ts'
import { check, type CheckOptions, type CheckResult } from '../check.ts'
import { decodeText } from '../decode-text.ts'
import type { ContentFiles } from '../content-folder.ts'
import type { Fix, StoryWords } from './fix.ts'
import { fixes } from './index.ts'
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
 * Finds what can be repaired in a content folder, and what the check says afterwards. Changes no file. A repair that would
 * bring a new finding is dropped; where it takes more than one to bring it, all of that file.
 */
export async function planRepairs(
  files: ContentFiles,
  before: CheckResult,
  { options = {}, wants = () => true }: PlanOptions = {},
): Promise<{ plans: RepairPlan[]; after: CheckResult }> {
  const words = storyWordsOf(before)
  const plans = new Map<string, RepairPlan>()
  const found = (await files.list()).sort((a, b) => byCodeUnit(a.path, b.path))
  for (const { path, kind } of found) {
    if (kind !== 'file' || !/\.(?:mdx?|yaml)$/.test(path) || path.split('/').some((part) => part.startsWith('.')))
      continue
    if (!wants(path)) continue
    const plan = planOf(path, await files.read(path).catch(() => new Uint8Array()), words)
    if (plan) plans.set(path, plan)
  }
  const after = await settle(files, plans, before, { options, words })
  return { plans: [...plans.values()], after }
}

/** The bytes that a plan puts in place of the file. */
export function repairedBytes({ after }: RepairPlan): Uint8Array {
  return new TextEncoder().encode(after)
}

/** Whether a plan changes its file. */
export function changesFile(plan: RepairPlan): boolean {
  return plan.repairs.length > 0
}

function planOf(file: string, bytes: Uint8Array, words: StoryWords, fixes?: readonly Fix[]): RepairPlan | undefined {
  const decoded = decodeText(bytes)
  if (!('text' in decoded)) return undefined
  const { text: after, repairs, dropped } = repairText(file, decoded.text, words, fixes)
  const lines = lineEnds(bytes, decoded.text)
  const all = lines > 0 ? [{ name: 'line-ends', count: lines }, ...repairs] : repairs
  if (all.length + dropped.length === 0) return undefined
  return { file, bytes, before: decoded.text, after, repairs: all, dropped }
}

/** How many marks of Windows and old Macs a file has: carriage returns and the byte order mark. */
function lineEnds(bytes: Uint8Array, text: string): number {
  if (new TextEncoder().encode(text).length === bytes.length && !bytes.includes(13)) return 0
  return bytes.filter((byte) => byte === 13).length + (bytes[0] === 0xef ? 1 : 0)
}

/**
 * Checks the folder as it would be, and puts lesser plans in place of those that bring a finding until nothing new is found.
 * Where the finding is in a file that no plan changes, any of them may bring it, and all are taken back.
 */
async function settle(
  files: ContentFiles,
  plans: Map<string, RepairPlan>,
  before: CheckResult,
  { options, words }: { options: CheckOptions; words: StoryWords },
): Promise<CheckResult> {
  const lesser = new Map<string, Generator<RepairPlan, void>>()
  for (;;) {
    const changed = new Map([...plans].filter(([, plan]) => changesFile(plan)))
    if (changed.size === 0) return before
    const after = await check(withRepairs(files, changed), options)
    const news = newIssues(before.issues, after.issues)
    if (news.size === 0) return after
    const guilty = [...changed.values()].filter(({ file }) => news.has(file))
    for (const plan of guilty) {
      const why = `${news.get(plan.file)} would be found`
      const rest = lesser.get(plan.file) ?? lesserPlans(plan, words, why)
      lesser.set(plan.file, rest)
      plans.set(plan.file, rest.next().value ?? withoutRepairs(plan, why))
    }
    if (guilty.length > 0) continue
    const [code] = news.values()
    for (const plan of changed.values()) plans.set(plan.file, withoutRepairs(plan, `${code} would be found`))
  }
}

/** The plan without one of its repairs, for each of them; the last first: those that change words are more often guilty. */
function* lesserPlans(plan: RepairPlan, words: StoryWords, why: string): Generator<RepairPlan, void> {
  for (const { name } of plan.repairs.toReversed()) {
    const others = fixes.filter((fix) => fix.name !== name)
    if (others.length === fixes.length) continue
    const lesser = planOf(plan.file, plan.bytes, words, others)
    if (lesser) yield { ...lesser, dropped: [...lesser.dropped, { name, why }] }
  }
}

/** The plan with all its repairs dropped, and why. */
export function withoutRepairs(plan: RepairPlan, why: string): RepairPlan {
  const dropped = [...plan.dropped, ...plan.repairs.map(({ name }) => ({ name, why }))]
  return { ...plan, after: plan.before, repairs: [], dropped }
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

/**
 * The files with more findings of a code than before, each with such a code. Findings are counted, not compared: their
 * messages quote the words that were repaired, and their lines move.
 */
function newIssues(before: readonly Issue[], after: readonly Issue[]): Map<string, string> {
  const known = new Map<string, number>()
  for (const issue of before) known.set(keyOf(issue), (known.get(keyOf(issue)) ?? 0) + 1)
  const news = new Map<string, string>()
  for (const issue of after) {
    const left = known.get(keyOf(issue)) ?? 0
    known.set(keyOf(issue), left - 1)
    if (left <= 0) news.set(issue.file, issue.code)
  }
  return news
}

function keyOf({ file, code }: Issue): string {
  return `${file}\0${code}`
}
