import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateStory, writeStory } from './generate-story.ts'
import { both, medianUsage, type Usage } from './numbers.ts'
import { plainEntry } from './plain-content.ts'
import { runMeasured } from './run-measured.ts'
import { peersFolder, type Tool } from './tools.ts'

/** What was built: `pages` are files of HTML, `files` and `bytes` are everything, the search index included. */
export interface Output {
  pages: number
  files: number
  bytes: number
}

/** The medians of one step, of a build and the search index after it. */
export interface BuildRow {
  size: number
  step: string
  tool: string
  usage: Usage
  /** How much of the time was the search index’s, in ms, where it is built by itself. */
  search?: number
}

export interface BuildResults {
  rows: BuildRow[]
  outputs: (Output & { size: number; tool: string })[]
}

/** A story laid out for a tool. */
export interface Site {
  size: number
  tool: Tool
  folder: string
  /** The file that is edited, below the folder. */
  edited: string
  /** How many pages a tool must write that has nothing but the equivalent ones. */
  pages: number
}

const steps: readonly { step: string; prepare?: (site: Site) => void }[] = [
  { step: 'cold', prepare: forget },
  { step: 'warm' },
  { step: 'after one edit', prepare: edit },
]

/**
 * Builds stories of all sizes with all tools, `runs` times, below a folder that must be on the disk of the checkout. The tools
 * take turns at each step: what slows the machine for a while slows all of them. Rejects where a tool fails or leaves pages out.
 */
export async function measureBuilds(
  folder: string,
  sizes: readonly number[],
  tools: readonly Tool[],
  runs: number,
  say: (line: string) => void,
): Promise<BuildResults> {
  const taken = new Map<string, Usage[][]>()
  const outputs: BuildResults['outputs'] = []
  for (const size of sizes) {
    const sites = tools.map((tool) => prepareSite(folder, size, tool))
    for (let run = 0; run < runs; run++)
      for (const { step, prepare } of steps)
        for (const site of sites) {
          prepare?.(site)
          const usages = await buildSite(site)
          const key = keyOf(size, step, site.tool)
          taken.set(key, [...(taken.get(key) ?? []), usages])
          say(`${key}, run ${run + 1} of ${runs}: ${(usages.reduce(both).wall / 1000).toFixed(1)} s`)
          if (run === 0 && step === 'cold') outputs.push({ size, tool: site.tool.name, ...outputOf(site) })
        }
    for (const site of sites) rmSync(site.folder, { recursive: true })
  }
  const rows = sizes.flatMap((size) =>
    steps.flatMap(({ step }) =>
      tools.map((tool): BuildRow => {
        const usages = taken.get(keyOf(size, step, tool))!
        const second = usages.flatMap((usage) => usage[1] ?? [])
        return {
          size,
          step,
          tool: tool.name,
          usage: medianUsage(usages.map((usage) => usage.reduce(both))),
          search: second.length > 0 ? medianUsage(second).wall : undefined,
        }
      }),
    ),
  )
  return { rows, outputs }
}

const keyOf = (size: number, step: string, { name }: Tool) => `${size} entries, ${step}, ${name}`

/** Writes the story as the tool takes it, between the tool’s templates if they are the benchmark’s. */
export function prepareSite(parent: string, size: number, tool: Tool): Site {
  const folder = join(parent, `${tool.name}-${size}`)
  mkdirSync(folder, { recursive: true })
  const templates = join(peersFolder, tool.name)
  if (existsSync(templates)) cpSync(templates, folder, { recursive: true })
  const files = generateStory(size)
  writeStory(join(folder, 'content'), tool.content(files))
  const pages = [...files.keys()].filter((path) => /^(?:developments|actors|topics)\//.test(path)).length + 1
  const edited = [...files.keys()].find((path) => /^developments\/.*\.md$/.test(path))!
  return { size, tool, folder, edited: join('content', edited), pages }
}

/** Leaves nothing of earlier builds, compiled code included. */
function forget({ tool, folder }: Site): void {
  for (const name of ['out', 'kept', ...(tool.keeps ?? [])])
    rmSync(join(folder, name), { recursive: true, force: true })
}

/** Adds a paragraph to the first development. */
function edit({ folder, edited, tool }: Site): void {
  const path = join(folder, edited)
  const text = `${readFileSync(path, 'utf8')}\nOne more sentence was added [@source-0].\n`
  writeFileSync(path, tool.name === 'parley' ? text : plainEntry(text))
}

/** Builds a site and its search index: what each took. */
export async function buildSite({ tool, folder }: Site): Promise<Usage[]> {
  const usages: Usage[] = []
  for (const command of tool.commands(folder)) usages.push(await runMeasured(command))
  return usages
}

function outputOf({ tool, folder, pages }: Site): Output {
  const out = join(folder, 'out')
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  const written = files.filter((file) => file.name.endsWith('.html')).length
  if (tool.name === 'parley' ? written < pages : written !== pages)
    throw new Error(`Unexpected ${written} pages of ${tool.name}, expected ${pages}`)
  const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0)
  return { pages: written, files: files.length, bytes }
}
