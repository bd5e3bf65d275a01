import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateStory, writeStory } from './bench/generate-story.ts'
import { measureCold, measureEdit, measureWarm, measureWatch, type Bench, type Usage } from './bench/measure-check.ts'
import { readArguments, readNumber, runCommand } from './command-line.ts'

const help = `npm run bench -- [--sizes LIST] [--runs N]

Measures the check on generated stories and writes bench/RESULTS.md. Let nothing else run meanwhile.
  --sizes LIST  how many entries (100,1000,10000)
  --runs N      how often each is measured; medians count (5)
`

const root = fileURLToPath(new URL('..', import.meta.url))
const steps = { cold: measureCold, warm: measureWarm, 'after one edit': measureEdit }

const title =
  '# How fast it is\n\nWritten by `npm run bench`, on stories that `scripts/bench/generate-story.ts` makes. Medians.'

const notes = `“Cold” is a whole process with nothing kept from before, compiled code included; “warm” the same again; “after one edit” once a
development has changed. With \`--watch\`, from the writing of the file until the report stands. Processor time counts all threads and
says more than time where the machine has other work.
`

await runCommand(async () => {
  const { values } = readArguments(help, {
    sizes: { type: 'string', default: '100,1000,10000' },
    runs: { type: 'string', default: '5' },
  })
  const sizes = values.sizes.split(',').map((size) => readNumber('sizes', size, 1))
  const runs = readNumber('runs', values.runs, 1)
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
  try {
    const benches = sizes.map((size) => prepare(folder, size))
    const rows = await measure(sizes, benches, runs)
    const text = [title, machine(runs), table(rows), notes].join('\n\n')
    process.stdout.write(text)
    mkdirSync(join(root, 'bench'), { recursive: true })
    writeFileSync(join(root, 'bench/RESULTS.md'), text)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return 0
})

function prepare(folder: string, size: number): Bench {
  const files = generateStory(size)
  const content = join(folder, String(size))
  writeStory(content, files)
  const edited = [...files.keys()].find((path) => /^developments\/.*\.md$/.test(path))!
  return { content, cache: join(folder, `${size}-cache`), edited }
}

interface Row {
  size: number
  step: string
  wall: number
  cpu?: number
  memory?: number
}

/** All sizes and steps in turn, and that again and again: what slows the machine for a while slows all of them. */
async function measure(sizes: readonly number[], benches: readonly Bench[], runs: number): Promise<Row[]> {
  const usages = new Map<string, Usage[]>()
  const watched = new Map<number, number[]>()
  for (let run = 0; run < runs; run++) {
    for (const [index, size] of sizes.entries()) {
      for (const [step, measureStep] of Object.entries(steps)) {
        const key = `${size} ${step}`
        usages.set(key, [...(usages.get(key) ?? []), await measureStep(benches[index]!)])
      }
      watched.set(size, [...(watched.get(size) ?? []), ...(await measureWatch(benches[index]!, 3))])
      process.stderr.write(`run ${run + 1} of ${runs}, ${size} entries\n`)
    }
  }
  return sizes.flatMap((size) => [
    ...Object.keys(steps).map((step): Row => {
      const of = (what: keyof Usage) => median(usages.get(`${size} ${step}`)!.map((usage) => usage[what]))
      return { size, step, wall: of('wall'), cpu: of('cpu'), memory: of('memory') }
    }),
    { size, step: 'again, with --watch', wall: median(watched.get(size)!) },
  ])
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)]!, sorted[Math.ceil((sorted.length - 1) / 2)]!]
  return (low + high) / 2
}

function machine(runs: number): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `Parley ${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpu?.model.trim() ?? 'processor'}, ${memory} GB; ${runs} runs.`
}

function table(rows: readonly Row[]): string {
  const seconds = (ms?: number) => (ms === undefined ? '' : `${(ms / 1000).toFixed(2)} s`)
  return [
    '| entries | check | time | processor time | peak memory |',
    '| ------: | ----- | ---: | -------------: | ----------: |',
    ...rows.map(
      ({ size, step, wall, cpu, memory }) =>
        `| ${size} | ${step} | ${seconds(wall)} | ${seconds(cpu)} | ${memory === undefined ? '' : `${Math.round(memory)} MB`} |`,
    ),
  ].join('\n')
}
