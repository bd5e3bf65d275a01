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
 * Runs a program to its end, and looks every 50 ms at it and all that it started. Their memory is the largest sum: pages that
 * they share count in each. Only one program may be measured at a time. Rejects where the program fails.
 */
export function runMeasured({ program, args, cwd, env }: Command): Promise<Usage> {
  const { promise, resolve, reject } = Promise.withResolvers<Usage>()
  const before = ticksOf('self', 'waited for')
  const started = performance.now()
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-5000)))
  let peak = 0
  const seen = new Map<number, number>()
  const sampling = setInterval(() => {
    const processes = child.pid === undefined ? [] : treeOf(child.pid)
    for (const pid of processes) seen.set(pid, Math.max(ticksOf(pid, 'own'), seen.get(pid) ?? 0))
    peak = Math.max(peak, processes.map(residentOf).reduce(add, 0))
  }, 50)
  child.on('error', reject)
  child.on('close', (code) => {
    clearInterval(sampling)
    const wall = performance.now() - started
    // A process that was killed by one that ended at once was waited for by neither; one that was short was not seen.
    const ticks = Math.max(ticksOf('self', 'waited for') - before, [...seen.values()].reduce(add, 0))
    if (code === 0)
      resolve({
        wall,
        // Linux has 100 ticks a second on every machine.
        cpu: ticks > 0 ? ticks * 10 : undefined,
        memory: peak > 0 ? peak / 1024 : undefined,
      })
    else reject(new Error(`${[program, ...args].join(' ')} ended with ${code}:\n${output}`))
  })
  return promise
}

const add = (a: number, b: number) => a + b

/** A process and all its descendants. */
function treeOf(pid: number): number[] {
  const children = threadsOf(pid).flatMap((thread) => read(`/proc/${pid}/task/${thread}/children`).match(/\d+/g) ?? [])
  return [pid, ...children.flatMap((child) => treeOf(Number(child)))]
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}

/** The resident memory of a process in KB; 0 where it has ended and where the system has no /proc. */
function residentOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)
}

/**
 * The processor time of a process in ticks, or of its descendants that have ended and were waited for: `utime` and `stime`, or
 * `cutime` and `cstime`, of proc(5). 0 where it is unknown.
 */
function ticksOf(pid: number | 'self', whose: 'own' | 'waited for'): number {
  // The name of the process, in brackets, may hold anything.
  const fields = read(`/proc/${pid}/stat`).split(') ').at(-1)!.split(' ')
  return fields
    .slice(...(whose === 'own' ? [11, 13] : [13, 15]))
    .map(Number)
    .reduce(add, 0)
}

/** A process may have ended since it was seen. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
