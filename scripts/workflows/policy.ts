import { parse } from 'yaml'

interface Step {
  uses?: string
  run?: string
  shell?: string
  with?: Record<string, unknown>
}

interface Job {
  permissions?: Record<string, string> | string
  'timeout-minutes'?: number
  env?: Record<string, unknown>
  /** A workflow that the job calls in place of steps. */
  uses?: string
  container?: unknown
  services?: unknown
  defaults?: unknown
  steps?: Step[]
}

interface Workflow {
  on?: Record<string, unknown> | string | string[]
  permissions?: unknown
  concurrency?: unknown
  defaults?: unknown
  jobs?: Record<string, Job>
}

/** Events that may start a workflow. `pull_request_target` and comments would run with the owners’ rights on a stranger’s word. */
const events = ['push', 'pull_request', 'merge_group', 'workflow_run', 'schedule', 'workflow_dispatch']

/** A hash cannot be moved to other code as a tag can; the version is there for people. */
const pinned = /^\s*(?:- )?uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/

/**
 * What a workflow must not do for a pull request of a stranger to be harmless, as sentences; empty where all is well.
 * After “Security hardening for GitHub Actions” (GitHub Docs) and the audits of zizmor.
 */
export function policyFaults(text: string): string[] {
  const { on, permissions, concurrency, defaults, jobs = {} } = parse(text) as Workflow
  const started = typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(on ?? {})
  const trusted = started.includes('workflow_run')
  const faults: string[] = []
  for (const event of started) if (!events.includes(event)) faults.push(`is started by ${event}`)
  if (trusted && started.length > 1) faults.push('is started by strangers and trusted at once')
  if (JSON.stringify(permissions) !== '{}') faults.push('does not begin with permissions: {}')
  if (concurrency === undefined) faults.push('has no concurrency group')
  if (defaults !== undefined) faults.push('changes how commands are run')
  if (/\bsecrets\b/.test(text)) faults.push('uses secrets')
  const ours = started.every((event) => isOurs(event, on))
  if (!trusted && !ours && /github\.token|GITHUB_TOKEN/.test(text))
    faults.push('uses the token in a run that strangers start')
  for (const line of text.split('\n'))
    if (/^\s*(?:- )?uses:/.test(line) && !pinned.test(line)) faults.push(`does not pin: ${line.trim()}`)
  for (const [name, job] of Object.entries(jobs)) faults.push(...jobFaults(name, job, trusted, ours))
  return faults
}

/** Whether an event comes from owners alone: by hand, by the clock, or by a push to the main branch. */
function isOurs(event: string, on: Workflow['on']): boolean {
  return event === 'workflow_dispatch' || event === 'schedule' || (event === 'push' && isOfMain(on))
}

/** Whether pushes start a workflow on the main branch alone, where nothing comes without an owner’s word. */
function isOfMain(on: Workflow['on']): boolean {
  const push = typeof on === 'object' && !Array.isArray(on) ? on['push'] : undefined
  return JSON.stringify(push) === '{"branches":["main"]}'
}

/** What publishing on GitHub Pages needs: a job may have these rights if it does that and nothing else. */
const publishing = ['pages', 'id-token']

function jobFaults(name: string, job: Job, trusted: boolean, ours: boolean): string[] {
  const faults: string[] = []
  const fail = (what: string) => faults.push(`${name}: ${what}`)
  const steps = job.steps ?? []
  const publishes = ours && steps.length > 0 && steps.every(({ uses }) => uses?.startsWith('actions/deploy-pages@'))
  const minutes = job['timeout-minutes']
  if (minutes === undefined || minutes > 30) fail('has no timeout of at most 30 minutes')
  if (job.permissions === undefined || typeof job.permissions === 'string') fail('does not list its permissions')
  else
    for (const [what, right] of Object.entries(job.permissions))
      if (right !== 'read' && !(trusted && what === 'pull-requests') && !(publishes && publishing.includes(what)))
        fail(`may ${right} ${what}`)
  if (job.uses !== undefined) fail('calls a workflow that is judged elsewhere')
  if (job.container !== undefined || job.services !== undefined) fail('runs in containers that nothing pins')
  if (job.defaults !== undefined) fail('changes how commands are run')
  const noScripts = String(job.env?.['npm_config_ignore_scripts']) === 'true'
  for (const step of steps) {
    const { uses = '', run = '', shell = 'bash', with: inputs = {} } = step
    if (shell !== 'bash') fail(`runs a command with ${shell}`)
    if (run.includes('${{')) fail('puts an expression into a command, where its text would be run')
    if (/\bnpm (?:ci|install|i)\b(?!.*--ignore-scripts)/.test(run) && !noScripts) fail('lets packages run code')
    if (uses.startsWith('actions/checkout@')) {
      if (inputs['persist-credentials'] !== false) fail('leaves the token in the checkout')
      if (trusted && ('ref' in inputs || 'repository' in inputs)) fail('checks out what it was told to')
    }
    if (uses.startsWith('actions/github-script@')) fail('holds code that no test sees')
    if (!trusted) continue
    if (uses.startsWith('actions/cache@') || 'cache' in inputs) fail('reads a cache that a stranger may have filled')
    if (uses.startsWith('actions/download-artifact@') && !String(inputs['path']).startsWith('${{ runner.temp }}/'))
      fail('unpacks an artifact among its own files')
    if (run !== '' && !/^node scripts\/[\w-]+\.ts(?: "\$RUNNER_TEMP\/[\w/.-]+")*$/.test(run.trim()))
      fail('runs more than a script of the main branch')
  }
  return faults
}
