import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { plainStory } from './plain-content.ts'
import type { Command } from './run-measured.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Where the other generators are: their templates, and what `npm ci --prefix bench` installs. */
export const peersFolder = join(root, 'bench')
const packages = join(peersFolder, 'node_modules')

/** A generator to measure. In its folder, its output is `out`, and `kept` is what it keeps from one run to the next. */
export interface Tool {
  name: string
  /** With its version; undefined where it is not installed. */
  version: () => string | undefined
  /** The story’s files as it takes them, below `content`. */
  content: (files: ReadonlyMap<string, string>) => ReadonlyMap<string, string>
  /** Folders of its own with what it keeps, besides `kept`. */
  keeps?: readonly string[]
  /** What builds the site, and what then indexes it for search. */
  commands: (folder: string) => Command[]
}

export const tools: readonly Tool[] = [
  {
    name: 'parley',
    version: () => `Parley ${versionIn(root)}`,
    content: (files) => files,
    commands: (folder) => [
      {
        program: process.execPath,
        args: ['scripts/run.mjs', 'build', '--content', join(folder, 'content'), '--out', join(folder, 'out')],
        cwd: root,
        // In CI nothing is kept.
        env: { CI: '', PARLEY_CACHE: join(folder, 'kept') },
      },
    ],
  },
  {
    name: 'astro',
    version: () => installed('astro', 'Astro'),
    content: plainStory,
    // Vite makes the second.
    keeps: ['.astro', 'node_modules'],
    commands: (folder) => [node(folder, 'astro/bin/astro.mjs', 'build', '--silent'), pagefind(folder)],
  },
  {
    name: 'eleventy',
    version: () => installed('@11ty/eleventy', 'Eleventy'),
    content: plainStory,
    commands: (folder) => [node(folder, '@11ty/eleventy/cmd.cjs', '--quiet'), pagefind(folder)],
  },
  {
    name: 'hugo',
    version: hugoVersion,
    content: (files) => new Map([...plainStory(files)].map(([path, text]) => [hugoPath(path), text])),
    keeps: ['resources'],
    commands: (folder) => [
      { program: 'hugo', args: [], cwd: folder, env: { HUGO_CACHEDIR: join(folder, 'kept/hugo') } },
      pagefind(folder),
    ],
  },
]

/** The version of the Pagefind that runs after the other generators. */
export const pagefindVersion = () => installed('pagefind', 'Pagefind')

/** Terms of Hugo’s have their content in folders. */
function hugoPath(path: string): string {
  return path.replace(/^(actors|topics)\/(.*)\.md$/, '$1/$2/_index.md')
}

/** A package’s program, by the same Node as ours, and with compiled code kept where the tool’s other caches are. */
function node(folder: string, program: string, ...args: string[]): Command {
  return {
    program: process.execPath,
    args: [join(packages, program), ...args],
    cwd: folder,
    env: { NODE_COMPILE_CACHE: join(folder, 'kept/code'), ASTRO_TELEMETRY_DISABLED: '1' },
  }
}

function pagefind(folder: string): Command {
  return node(folder, 'pagefind/lib/runner/bin.cjs', '--site', 'out')
}

function installed(name: string, title: string): string | undefined {
  const version = versionIn(join(packages, name))
  return version && `${title} ${version}`
}

function versionIn(folder: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version
  } catch {
    return undefined
  }
}

function hugoVersion(): string | undefined {
  try {
    const said = execFileSync('hugo', ['version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return `Hugo ${/v([\d.]+)/.exec(said)![1]}`
  } catch {
    return undefined
  }
}
