import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateStory, writeStory } from './generate-story.ts'
import { median, medianUsage, type Usage } from './numbers.ts'
import type { CheckRow } from './results.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const preload = new URL('report-usage.mjs', import.meta.url).href

/** A generated story to check, with a cache of its own beside it. */
interface Bench {
  content: string
  cache: string
  /** The development that edits are made to, below the content folder. */
  edited: string
}

const steps: Record<string, (bench: Bench) => Promise<Usage>> = {
  // As people run it, with nothing kept from before: no readings, no compiled code.
  cold: (bench) => {
    rmSync(bench.cache, { recursive: true, force: true })
    return runCheck(bench)
  },
  warm: runCheck,
  'after one edit': (bench) => {
    edit(bench)
    return runCheck(bench)
  },
}

/**
 * Checks stories of all sizes below a folder, all steps in turn, and that again and again: what slows the machine for a while
 * slows all of them.
 */
export async function measureChecks(
  folder: string,
  sizes: readonly number[],
  runs: number,
  say: (line: string) => void,
): Promise<CheckRow[]> {
  const benches = sizes.map((size) => prepare(folder, size))
  const usages = new Map<string, Usage[]>()
  const watched = new Map<number, number[]>()
  for (let run = 0; run < runs; run++) {
    for (const [index, size] of sizes.entries()) {
      for (const [step, measureStep] of Object.entries(steps)) {
        const key = `${size} ${step}`
        usages.set(key, [...(usages.get(key) ?? []), await measureStep(benches[index]!)])
      }
      watched.set(size, [...(watched.get(size) ?? []), ...(await measureWatch(benches[index]!, 3))])
      say(`${size} entries, check, run ${run + 1} of ${runs}`)
    }
  }
  return sizes.flatMap((size) => [
    ...Object.keys(steps).map((step): CheckRow => ({ size, step, ...medianUsage(usages.get(`${size} ${step}`)!) })),
    { size, step: 'again, with --watch', wall: median(watched.get(size)!) },
  ])
}

function prepare(folder: string, size: number): Bench {
  const files = generateStory(size)
  const content = join(folder, String(size))
  writeStory(content, files)
  const edited = [...files.keys()].find((path) => /^developments\/.*\.md$/.test(path))!
  return { content, cache: join(folder, `${size}-cache`), edited }
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
async function measureWatch(bench: Bench, edits: number): Promise<number[]> {
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
  // It may be writing its cache.
  const ended = once(child, 'exit')
  child.kill('SIGINT')
  await ended
  return times
}
