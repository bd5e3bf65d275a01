import { join } from 'node:path'
import { check, type CheckOptions, type CheckResult } from '../../src/authoring/check.ts'
import { formatPlans } from '../../src/authoring/fixes/format-plans.ts'
import {
  changesFile,
  planRepairs,
  repairedBytes,
  withoutRepairs,
  type RepairPlan,
} from '../../src/authoring/fixes/plan-repairs.ts'
import type { ContentFiles } from '../../src/authoring/content-folder.ts'
import { replaceFile } from '../replace-file.ts'

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
    await replaceFile(join(content, plan.file), plan.bytes, repairedBytes(plan))
    return plan
  } catch (error) {
    return withoutRepairs(plan, error instanceof Error ? error.message : String(error))
  }
}
