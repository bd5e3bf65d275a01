import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff'
import { pathOf } from '../reporters/report.ts'
import { printable } from '../../story/printable.ts'
import { changesFile, type RepairPlan } from './plan-repairs.ts'

export interface PlanView {
  contentDir: string
  colour?: boolean
  /** Nothing is written: say what would be. */
  dryRun?: boolean
}

const escape = '\u001B['
const colours: Readonly<Record<string, string>> = { '-': `${escape}31m`, '+': `${escape}32m`, '@': `${escape}36m` }
const plain = `${escape}39m`

/**
 * Plans as people and `patch -p1` read them: for each file what is repaired, the unified diff, and what was left; then a
 * sum. Line ends alone have no diff: every line would be in it twice.
 */
export function formatPlans(plans: readonly RepairPlan[], view: PlanView): string {
  const changed = plans.filter(changesFile)
  const blocks = plans.map((plan) => {
    const path = printable(pathOf({ contentDir: view.contentDir }, plan.file))
    const done = plan.repairs.map(({ name, count }) => `${name} (${count})`).join(', ')
    const left = leftOf(plan)
    return `${done && `${path}: ${done}\n`}${left && `${path}: left as it is: ${left}\n`}${diffOf(plan, path, view.colour)}`
  })
  const files = `${changed.length} ${changed.length === 1 ? 'file' : 'files'}`
  return `${blocks.map((block) => `${block}\n`).join('')}${files} ${view.dryRun ? 'would be repaired' : 'repaired'}\n\n`
}

/** What was not repaired, by the reason. */
function leftOf({ dropped }: RepairPlan): string {
  const byReason = Map.groupBy(dropped, ({ why }) => why)
  return [...byReason]
    .map(([why, all]) => `${all.map(({ name }) => name).join(', ')}, because ${printable(why)}`)
    .join('; ')
}

function diffOf({ before, after }: RepairPlan, path: string, colour = false): string {
  if (before === after) return ''
  const name = path.replace(/^\/+/, '')
  const patch = structuredPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, { context: 1 })
  return formatPatch(patch, FILE_HEADERS_ONLY)
    .split('\n')
    .map((line) => {
      const paint = colours[line[0] ?? '']
      return colour && paint ? `${paint}${printable(line)}${plain}` : printable(line)
    })
    .join('\n')
}
