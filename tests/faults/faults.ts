import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exampleDevelopment, exampleStory, opening } from '../../src/story/rules/example-story.ts'
import { ownEnvironment } from '../story-folder.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** With `PARLEY_FAULTS=quick`, as in CI, each fault is tried a few times. */
export const isQuick = process.env['PARLEY_FAULTS'] === 'quick'

/** Two small stories: what one build leaves can be told from what the other does. */
export const stories = {
  old: exampleStory,
  new: { ...exampleStory, [opening]: exampleDevelopment('', 'The talks opened on Friday, in other words [@daily].\n') },
} as const
export type StoryName = keyof typeof stories

/** Folders that hold the stories and the sites that undisturbed builds make of them; `global-setup.ts` writes them. */
export const givenContent = (name: StoryName) => join(root, '.parley/faults', name, 'content')
export const cleanSite = (name: StoryName) => join(root, '.parley/faults', name, 'site')

/** One word for all that is in a folder, names and bytes: `none` where there is no folder. */
export function digestOf(folder: string): string {
  if (!existsSync(folder)) return 'none'
  const hash = createHash('sha256')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => !file.isDirectory())
    .map((file) => join(file.parentPath, file.name))
    .sort()
  for (const file of files)
    hash
      .update(`${file.slice(folder.length)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('hex')
}

/** Which clean site a folder holds whole: `neither` where it is a mixture or a part, `none` where it does not exist. */
export function siteIn(folder: string): StoryName | 'neither' | 'none' {
  const digest = digestOf(folder)
  if (digest === 'none') return 'none'
  return (Object.keys(stories) as StoryName[]).find((name) => digestOf(cleanSite(name)) === digest) ?? 'neither'
}

export interface Ended {
  code: number | null
  output: string
}

interface Options {
  env?: Record<string, string>
  /** Comes before node: `taskset -c 0`. */
  before?: readonly string[]
  cwd?: string
}

/** Starts a script of the project in a process group of its own, so that all of it can be killed. */
export function start(script: string, args: readonly string[], options: Options = {}) {
  const [command, ...rest] = [...(options.before ?? []), process.execPath, join(root, script), ...args]
  const child: ChildProcess = spawn(command!, rest, {
    cwd: options.cwd ?? root,
    env: { ...ownEnvironment(), ...options.env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const state = { output: '' }
  const add = (chunk: Buffer) => (state.output += chunk.toString())
  child.stdout?.on('data', add)
  child.stderr?.on('data', add)
  const ended = new Promise<Ended>((resolve) => {
    child.once('error', (error) => resolve({ code: null, output: String(error) }))
    child.once('exit', (code) => resolve({ code, output: state.output }))
  })
  return {
    ended,
    output: () => state.output,
    /** SIGKILL, as the kernel sends it when memory runs out: to the one process, or to it and all it started. */
    kill(all: boolean) {
      if (child.pid !== undefined && child.exitCode === null) process.kill(all ? -child.pid : child.pid, 'SIGKILL')
    },
  }
}

/** Builds a story into a folder. */
export function build(name: StoryName, out: string, options: Options & { content?: string } = {}): Promise<Ended> {
  return start('scripts/build.ts', ['--content', options.content ?? givenContent(name), '--out', out], options).ended
}

/** Says which part of a test is left out here, and why: nobody may take it for passed. */
export function skipLoudly(what: string, why: string): true {
  process.stderr.write(`\nNOT TESTED HERE: ${what}: ${why}\n`)
  return true
}
