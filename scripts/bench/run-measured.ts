import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import type { Usage } from './numbers.ts'

/** A program with its arguments, where it runs, and what its environment has besides ours. */
export interface Command {
  program: string
  args: readonly string[]
  cwd: string
  env?: Readonly<Record<string, string>>
}

/**
 * Runs a program to its end. The memory is the largest sum of what it and all that it started held, looked at every 50 ms: pages
 * that processes share count in each. Only one program may be measured at a time. Rejects where the program fails.
 */
export function runMeasured({ program, args, cwd, env }: Command): Promise<Usage> {
  const { promise, resolve, reject } = Promise.withResolvers<Usage>()
  const before = reapedTime()
  const started = performance.now()
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-5000)))
  let peak = 0
  const sampling = setInterval(() => {
    if (child.pid !== undefined) peak = Math.max(peak, residentOf(child.pid))
  }, 50)
  child.on('error', reject)
  child.on('close', (code) => {
    clearInterval(sampling)
    const wall = performance.now() - started
    const after = reapedTime()
    if (code === 0)
      resolve({
        wall,
        cpu: before === undefined || after === undefined ? undefined : after - before,
        memory: peak > 0 ? peak / 1024 : undefined,
      })
    else reject(new Error(`${[program, ...args].join(' ')} ended with ${code}:\n${output}`))
  })
  return promise
}

/** The resident memory of a process and all its descendants in KB; 0 where the system has no /proc. */
function residentOf(pid: number): number {
  const own = Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)
  return threadsOf(pid)
    .flatMap((thread) => read(`/proc/${pid}/task/${thread}/children`).match(/\d+/g) ?? [])
    .reduce((sum, child) => sum + residentOf(Number(child)), own)
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}

/**
 * The processor time in ms of all processes that ours started and that have ended, with all that those waited for: proc(5),
 * `cutime` and `cstime`, in ticks, of which Linux has 100 a second.
 */
function reapedTime(): number | undefined {
  // The name of the process, in brackets, may hold anything.
  const fields = read('/proc/self/stat').split(') ').at(-1)!.split(' ')
  return fields.length > 14 ? (Number(fields[13]) + Number(fields[14])) * 10 : undefined
}

/** A process may have ended since it was seen. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
