import { spawn } from 'node:child_process'
import { appendFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const preload = new URL('report-usage.mjs', import.meta.url).href

/** What one run took. */
export interface Usage {
  /** From the start of the process to its end, in ms. */
  wall: number
  /** The processor’s time, of all threads, in ms: what other work on the machine changes least. */
  cpu: number
  /** The most memory at one time, in MB. */
  memory: number
}

/** A generated story to check, with a cache of its own beside it. */
export interface Bench {
  content: string
  cache: string
  /** The development that edits are made to, below the content folder. */
  edited: string
}

/** The check as people run it, with nothing kept from before: no readings, no compiled code. */
export function measureCold(bench: Bench): Promise<Usage> {
  rmSync(bench.cache, { recursive: true, force: true })
  return runCheck(bench)
}

/** The check after one that saw the same files. */
export function measureWarm(bench: Bench): Promise<Usage> {
  return runCheck(bench)
}

/** The check after one development has changed. */
export function measureEdit(bench: Bench): Promise<Usage> {
  edit(bench)
  return runCheck(bench)
}

function edit({ content, edited }: Bench): void {
  appendFileSync(join(content, edited), '\nOne more sentence was added [@source-0].\n')
}

function start({ content, cache }: Bench, args: readonly string[]) {
  const usage = `${cache}.usage`
  const child = spawn(
    process.execPath,
    ['--import', preload, 'scripts/run.mjs', 'check', '--content', content, ...args],
    {
      cwd: root,
      // In CI nothing is kept.
      env: { ...process.env, CI: '', PARLEY_CACHE: cache, PARLEY_USAGE: usage },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  return { child, usage }
}

function runCheck(bench: Bench): Promise<Usage> {
  const started = performance.now()
  const { child, usage } = start(bench, [])
  child.stdout.resume()
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code !== 0) {
        reject(new Error(`the check of the generated story ended with ${code}`))
        return
      }
      const { cpu, maxRSS } = JSON.parse(readFileSync(usage, 'utf8')) as { cpu: number; maxRSS: number }
      resolve({ wall: performance.now() - started, cpu, memory: maxRSS / 1024 })
    })
  })
}

/** How long after each of `edits` edits `check --watch` had its report out, in ms, from the writing of the file. */
export async function measureWatch(bench: Bench, edits: number): Promise<number[]> {
  const { child } = start(bench, ['--watch'])
  const reports = child.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>
  const nextReport = async () => {
    for (let text = ''; !/Checked in \d+ ms/.test(text);) {
      const report = await reports.next()
      if (report.done) throw new Error('check --watch ended by itself')
      text += String(report.value)
    }
  }
  await nextReport()
  const times: number[] = []
  for (let count = 0; count < edits; count++) {
    await new Promise((resolve) => setTimeout(resolve, 300))
    const started = performance.now()
    edit(bench)
    await nextReport()
    times.push(performance.now() - started)
  }
  child.kill('SIGINT')
  return times
}
