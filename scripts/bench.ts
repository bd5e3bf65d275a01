import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { measureBuilds } from './bench/measure-build.ts'
import { measureChecks } from './bench/measure-check.ts'
import { measureDev } from './bench/measure-dev.ts'
import { measureSearch } from './bench/measure-search.ts'
import {
  buildTable,
  checkTable,
  devTable,
  growthTable,
  outputTable,
  searchTable,
  withSection,
} from './bench/results.ts'
import { searchPeers } from './bench/search-peers.ts'
import { pagefindVersion, peersFolder, tools, type Tool } from './bench/tools.ts'
import { readArguments, readNumber, runCommand, unexpectedOf, UsageError } from './command-line.ts'

const help = `npm run bench -- [--what LIST] [--sizes LIST] [--tools LIST] [--runs N]

Measures the check, the dev server, builds beside those of other generators and search beside that of other libraries, on generated
stories, and writes bench/RESULTS.md, where what was not measured stays as it was. Let nothing else run meanwhile.
First: npm ci --prefix bench --ignore-scripts
  --what LIST   what to measure (check,dev,build,search)
  --sizes LIST  how many entries (100,1000,10000)
  --tools LIST  whose builds (parley,astro,eleventy,hugo)
  --runs N      how often each is measured; medians count (5)
`

/** How busy the machine was with other work: about 0 where nothing else ran. */
const [load] = loadavg()
const results = join(peersFolder, 'RESULTS.md')

const opening = `# How fast it is

Written by \`npm run bench\`, on stories that \`scripts/bench/generate-story.ts\` makes. Medians. What is measured and how:
\`docs/performance.md\`.
`

const noHugo =
  '**HUGO IS NOT INSTALLED: nothing is measured against it, and no ratio to it is given.** On Debian: apt-get install hugo'

const notes = {
  check: `“Cold” is a whole process with nothing kept from before, compiled code included; “warm” the same again; “after one edit” once a
development has changed. With \`--watch\`, from the writing of the file until the report stands. Processor time counts all threads and
says more than time where the machine has other work.`,
  dev: `“Ready” is from the start of \`npm run dev\` until the front page is answered, “next page” how long the first page of a development
takes after that, “edit shown” from the writing of a file until its page, asked for again and again, shows the edit.`,
  build: `“Cold”, “warm” and “after one edit” as above, each a whole build with its search index; “÷ hugo” is how many times as long as Hugo
with Pagefind it took. Peak memory is the largest sum of what all processes of a tool held at one time.

What each does not do:

- **astro**, **eleventy**, **hugo** write pages of developments, actors and topics and a front page: title, date, summary, prose
  and related developments. They write no pages of documents, places, sources, statements, positions, changes, terms or days, no
  feeds, calendars, data, cards, maps, previews, machine-readable metadata or style sheets; they check neither content nor links;
  citations are links to what they cite, and components of MDX are left out.
- **parley** writes all of that, and before it puts the site in place it checks the content and verifies every page.`,
  search: `One search page after another in Chromium, which has nothing kept when it opens one; the queries are asked in this order. “As one”: the
whole query comes at once, as from the field on another page; “typed”: a key every 120 ms, so its beginnings are searched too. Counted is
all that comes over the wire, with heads, but for the page with its styles and scripts: the program, the index, cards and results. Text is
compressed by gzip. “First result”: from the last key until it stands on the page, on this machine, so without the way to a server;
Parley waits 70 ms of it for another key.

What lunr and MiniSearch do not do: their index is loaded whole; no groups by type, filters, order by date, cards of names or marked
passages, and of each entry’s text only the first 200 letters are shown.`,
}

await runCommand(async () => {
  const { values } = readArguments(help, {
    what: { type: 'string', default: 'check,dev,build,search' },
    sizes: { type: 'string', default: '100,1000,10000' },
    tools: { type: 'string', default: tools.map(({ name }) => name).join(',') },
    runs: { type: 'string', default: '5' },
  })
  const sizes = values.sizes.split(',').map((size) => readNumber('sizes', size, 1))
  const runs = readNumber('runs', values.runs, 1)
  const what = listed('what', values.what, ['check', 'dev', 'build', 'search'])
  const names = listed(
    'tools',
    values.tools,
    tools.map(({ name }) => name),
  )
  // Before anything takes its time.
  const present = what.includes('build') ? installedOf(tools.filter(({ name }) => names.includes(name))) : []
  if (what.includes('search') && searchPeers.some((peer) => peer.version() === undefined)) throw withoutPackages()
  if (what.includes('check')) record('Check', await check(sizes, runs))
  if (what.includes('dev')) record('Dev server', await dev(sizes, runs))
  if (what.includes('build')) record('Build and search', await build(sizes, runs, present))
  if (what.includes('search')) record('Search', await search(sizes, runs))
  return 0
})

/** The items of a list on the command line, each of which must be known. */
function listed(flag: string, text: string, known: readonly string[]): string[] {
  const items = text.split(',')
  const unknown = items.find((item) => !known.includes(item))
  if (unknown !== undefined) throw new UsageError(unexpectedOf(`--${flag}`, unknown, known))
  return items
}

/** The tools that can run here. Of Hugo, which npm does not install, it is said loudly where it is missing. */
function installedOf(asked: readonly Tool[]): Tool[] {
  const missing = asked.filter((tool) => tool.version() === undefined).map(({ name }) => name)
  const needsPagefind = asked.some(({ name }) => name !== 'parley')
  if (missing.some((name) => name !== 'hugo') || (needsPagefind && pagefindVersion() === undefined))
    throw withoutPackages()
  if (missing.length > 0) process.stderr.write(`${noHugo}\n\n`)
  return asked.filter(({ name }) => !missing.includes(name))
}

async function check(sizes: readonly number[], runs: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
  try {
    const rows = await measureChecks(folder, sizes, runs, say)
    const [parley] = tools
    return [machine([parley!.version()!], runs), checkTable(rows), notes.check, growthTable(rows)].join('\n\n')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function dev(sizes: readonly number[], runs: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
  try {
    const rows = await measureDev(folder, sizes, runs, say)
    const [parley] = tools
    return [machine([parley!.version()!], runs), devTable(rows), notes.dev].join('\n\n')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function build(sizes: readonly number[], runs: number, present: readonly Tool[]): Promise<string> {
  // On the disk of the checkout: from another, Astro’s output would have to be copied.
  const folder = mkdtempSync(join(peersFolder, '.work-'))
  try {
    const { rows, outputs } = await measureBuilds(folder, sizes, present, runs, say)
    const versions = [...present.map((tool) => tool.version()!), pagefindVersion() ?? '']
    return [
      machine(versions.filter(Boolean), runs),
      present.some(({ name }) => name === 'hugo') ? '' : noHugo,
      buildTable(rows),
      notes.build,
      outputTable(outputs),
      growthTable(rows.map((row) => ({ ...row, wall: row.usage.wall }))),
    ]
      .filter(Boolean)
      .join('\n\n')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function search(sizes: readonly number[], runs: number): Promise<string> {
  const folder = mkdtempSync(join(peersFolder, '.work-'))
  try {
    const rows = await measureSearch(folder, sizes, searchPeers, runs, say)
    const versions = [tools[0]!, ...searchPeers].map(({ version }) => version()!)
    return [machine([...versions, pagefindVersion()!], runs), searchTable(rows), notes.search].join('\n\n')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function withoutPackages(): UsageError {
  return new UsageError('Unexpected bench/ without its packages, expected them: npm ci --prefix bench --ignore-scripts')
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

function record(heading: string, body: string): void {
  process.stdout.write(`## ${heading}\n\n${body}\n\n`)
  const before = existsSync(results) ? readFileSync(results, 'utf8') : ''
  writeFileSync(results, withSection(before.includes('\n## ') ? before : opening, heading, body))
}

function machine(versions: readonly string[], runs: number): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${versions.join(', ')}, Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpu?.model.trim() ?? 'processor'}, ${memory} GB; ${runs} ${runs === 1 ? 'run' : 'runs'}; load before the first ${load!.toFixed(1)}.`
}
