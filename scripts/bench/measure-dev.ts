import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateStory, writeStory } from './generate-story.ts'
import { median } from './numbers.ts'

/** The medians of one size, in milliseconds. */
export interface DevRow {
  size: number
  /** From the start of the command until the front page was answered. */
  ready: number
  /** The same for the page of a development, asked for after that. */
  page: number
  /** From the writing of an edit until the page, asked for again and again, shows it. */
  edit: number
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** So many edits are measured in each run. */
const edits = 3

/** Nothing takes longer than this, in milliseconds, or something is wrong. */
const longest = 300_000

/** Starts the dev server on stories of all sizes below a folder, in turn and again and again, and edits one development of each. */
export async function measureDev(
  folder: string,
  sizes: readonly number[],
  runs: number,
  say: (line: string) => void,
): Promise<DevRow[]> {
  const stories = sizes.map((size) => {
    const files = generateStory(size)
    const content = join(folder, `dev-${size}`)
    writeStory(content, files)
    const edited = [...files.keys()].find((path) => /^developments\/.*\.md$/.test(path))!
    return { size, content, edited, rows: [] as Omit<DevRow, 'size'>[] }
  })
  for (let run = 0; run < runs; run++) {
    for (const { size, content, edited, rows } of stories) {
      rows.push(await measureOnce(content, edited, join(folder, `dev-${size}-cache`)))
      say(`${size} entries, dev, run ${run + 1} of ${runs}`)
    }
  }
  return stories.map(({ size, rows }) => ({
    size,
    ready: median(rows.map(({ ready }) => ready)),
    page: median(rows.map(({ page }) => page)),
    edit: median(rows.map(({ edit }) => edit)),
  }))
}

async function measureOnce(content: string, edited: string, cache: string): Promise<Omit<DevRow, 'size'>> {
  const port = await freePort()
  const started = performance.now()
  const child = spawn(process.execPath, ['scripts/run.mjs', 'dev', '--content', content, '--port', String(port)], {
    cwd: root,
    // In CI nothing is kept.
    env: { ...process.env, CI: '', PARLEY_CACHE: cache },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(child, 'exit')
  try {
    const site = `http://localhost:${port}`
    await untilShown(`${site}/`, '</html>', started)
    const ready = performance.now() - started
    const address = `${site}/developments/${basename(edited, '.md')}/`
    const asked = performance.now()
    await untilShown(address, '</html>', asked)
    const page = performance.now() - asked
    const times: number[] = []
    for (let count = 0; count < edits; count++) {
      await new Promise((resolve) => setTimeout(resolve, 1000))
      const words = `Edit ${started.toFixed()} number ${count} was made`
      const written = performance.now()
      appendFileSync(join(content, edited), `\n${words} [@source-0].\n`)
      await untilShown(address, words, written)
      times.push(performance.now() - written)
    }
    return { ready, page, edit: median(times) }
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

/** Asks for a page until it is answered with these words. */
async function untilShown(address: string, words: string, since: number): Promise<void> {
  while (performance.now() - since < longest) {
    const text = await fetch(address, { headers: { Accept: 'text/html' } }).then(
      (answer) => (answer.ok ? answer.text() : ''),
      () => '',
    )
    if (text.includes(words)) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`Unexpected end of waiting for “${words}” on ${address}`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
