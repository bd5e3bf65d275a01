import { lstat, open, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { check, type CheckOptions, type CheckResult } from '../../src/authoring/check.ts'
import { formatPlans } from '../../src/authoring/fixes/format-plans.ts'
import {
  changesFile,
  planRepairs,
  repairedBytes,
  withoutRepairs,
  type RepairPlan,
} from '../../src/authoring/fixes/plan-repairs.ts'
import type { ContentFiles } from '../../src/authoring/read-content.ts'

export interface RepairOptions {
  /** The content folder. */
  content: string
  /** Its name for people. */
  contentDir: string
  /** How the folder was checked. */
  options: CheckOptions
  isShown: (file: string) => boolean
  dryRun: boolean
  /** Where the diff goes. */
  output: Pick<NodeJS.WriteStream, 'isTTY' | 'hasColors'> & { write(text: string): unknown }
}

/**
 * Repairs the files of a content folder and shows the diff of what was written. A file that cannot be written is left, which
 * is said, and hinders no other. Gives what the check says of the folder as it is then.
 */
export async function repairFiles(
  files: ContentFiles,
  before: CheckResult,
  { content, contentDir, options, isShown, dryRun, output }: RepairOptions,
): Promise<CheckResult> {
  const { plans, after } = await planRepairs(files, before, { options, wants: isShown })
  const done: RepairPlan[] = []
  for (const plan of plans) done.push(dryRun || !changesFile(plan) ? plan : await writtenPlan(content, plan))
  const colour = output.isTTY && output.hasColors()
  output.write(formatPlans(done, { contentDir, colour, dryRun }))
  if (dryRun) return before
  const isAsPlanned = done.every((plan, index) => plan === plans[index])
  return isAsPlanned ? after : check(files, options)
}

/** Writes what a plan repairs. Gives the plan, without its repairs where they could not be written. */
async function writtenPlan(content: string, plan: RepairPlan): Promise<RepairPlan> {
  try {
    await writeRepaired(content, plan)
    return plan
  } catch (error) {
    return withoutRepairs(plan, error instanceof Error ? error.message : String(error))
  }
}

/**
 * Puts the repaired text in place of a file, whole or not at all, its mode kept. Rejects where the file is no regular file
 * or is not what the repair was made from.
 */
export async function writeRepaired(content: string, plan: RepairPlan): Promise<void> {
  const path = join(content, plan.file)
  const stats = await lstat(path)
  if (!stats.isFile() || !(await readFile(path)).equals(plan.bytes))
    throw new Error(`${plan.file} has changed while it was repaired`)
  // A name with a dot is no entry, should the check look at the folder just now.
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    const file = await open(temporary, 'wx', stats.mode)
    try {
      await file.chmod(stats.mode)
      await file.writeFile(repairedBytes(plan))
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
