import { hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { pruneKept } from '../../src/authoring/prune-kept.ts'
import { cacheFolder } from '../cache-folder.mjs'
import { onAstroLog, type AstroLogEvent } from './astro-log.ts'
import { withLock } from './lock.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Bundles that are kept beside the one in use: of other branches, of stories with other MDX. */
const neighbours = 3

/**
 * Warnings that say nothing about the site: Astro’s own modules for MDX carry a directive the bundler does not know,
 * and a small story has folders without entries.
 */
const harmless = [
  /MODULE_LEVEL_DIRECTIVE.*use astro:head-inject/s,
  /Generated an empty chunk/,
  /The collection "\w+" does not exist or is empty/,
]

/** What `bundle.json` says of a bundle. */
export interface BundleNotes {
  /** The module that renders, below `server/`. */
  entry: string
  /** The style sheets of each route’s pages, as Astro keeps them. */
  styles: { key: string; styles: unknown[] }[]
  /** The SHA-256 of each of its files, so that one that is damaged is made anew. */
  files: [path: string, digest: string][]
}

/** Is told the process of another build that has to end first. */
export type OnWait = (pid: number) => void

/**
 * The bundle with this key: `server/` renders pages, `client/` has what browsers load beside them, `public/` included. Astro makes
 * it once, and it is kept for builds to come; without a key it is made anew in `folder`. Returns where it is.
 * Rejects where Astro fails, and also where it only logs a problem: what it swallows would be published.
 */
export async function bundleSite(key: string | undefined, folder: string, onWait: OnWait): Promise<string> {
  const place = key === undefined ? undefined : join(cacheFolder, 'bundles', key)
  const make = async () => {
    if (place !== undefined && isWhole(place)) return place
    await bundle(folder)
    if (place !== undefined) await keep(folder, place)
    return folder
  }
  if (place === undefined || !isWhole(place)) return withLock(join(root, '.parley/render.lock'), make, onWait)
  const now = new Date()
  await utimes(place, now, now).catch(() => undefined)
  return place
}

/** Has Astro make the bundle. It works below the project’s folder, since it moves files, which no disk can do for another. */
async function bundle(folder: string): Promise<void> {
  const own = join(root, `.parley/bundle`)
  const problems: string[] = []
  onAstroLog((event) => {
    if (isProblem(event)) problems.push(event.message)
  })
  await rm(own, { recursive: true, force: true })
  const { integration, rendering } = instead(own, folder)
  // Loaded only here: it takes longer than most builds that need no bundle.
  const { build } = await import('astro')
  try {
    await build({
      root,
      outDir: join(own, 'site'),
      cacheDir: join(own, 'cache'),
      logLevel: 'info',
      logger: { entrypoint: fileURLToPath(new URL('astro-log.ts', import.meta.url)) },
      integrations: [integration],
    })
    await cp(join(own, 'site'), join(folder, 'client'), { recursive: true })
    await writeFile(
      join(folder, 'bundle.json'),
      JSON.stringify({ ...rendering(), files: digestsBelow(folder) } satisfies BundleNotes),
    )
  } finally {
    await rm(own, { recursive: true, force: true })
  }
  if (problems.length > 0) throw new Error(`Astro reported ${problems.length} problems:\n${problems.join('\n')}`)
}

/** Takes over where Astro would render pages: it copies what renders them instead, and then says how to use it. */
function instead(own: string, folder: string) {
  // Astro works below the folder that the command runs in.
  const server = join(own.startsWith(process.cwd()) ? join(own, 'site') : join(process.cwd(), '.astro'), '.prerender')
  const pages = new Map<string, { styles: unknown[] }>()
  let entry: string | undefined
  const integration: AstroIntegration = {
    name: 'parley-bundle',
    hooks: {
      'astro:build:setup': ({ pages: known }) => {
        for (const [key, page] of known) pages.set(key, page)
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'parley-bundle',
          getStaticPaths: async () => {
            entry = (await readdir(server)).find((name) => /^prerender-entry.*\.mjs$/.test(name))
            await cp(server, join(folder, 'server'), { recursive: true })
            return []
          },
          render: () => Promise.reject(new Error('No page is rendered while bundling.')),
        }),
    },
  }
  const rendering = () => {
    if (entry === undefined) throw new Error('Astro made no entry that renders.')
    return { entry, styles: [...pages].map(([key, { styles }]) => ({ key, styles })) }
  }
  return { integration, rendering }
}

function digestsBelow(folder: string): BundleNotes['files'] {
  return ['server', 'client'].flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name))
      .map((file): [string, string] => [file.slice(folder.length + 1), hash('sha256', readFileSync(file))]),
  )
}

/** Whether a bundle is there as it was made. */
function isWhole(folder: string): boolean {
  try {
    const { files } = JSON.parse(readFileSync(join(folder, 'bundle.json'), 'utf8')) as BundleNotes
    return (
      files.length > 0 && files.every(([path, digest]) => hash('sha256', readFileSync(join(folder, path))) === digest)
    )
  } catch {
    return false
  }
}

/** Keeps a bundle under its name, whole, and takes away those that were used longest ago. Never fails: what cannot be kept is made again. */
async function keep(folder: string, place: string): Promise<void> {
  const bundles = dirname(place)
  const own = `${place}.${process.pid}`
  try {
    await mkdir(bundles, { recursive: true })
    await rm(own, { recursive: true, force: true })
    await cp(folder, own, { recursive: true })
    await rm(place, { recursive: true, force: true })
    await rename(own, place)
    pruneKept(bundles, basename(place), neighbours)
  } catch {
    // A full disk, a folder that is not ours, another build that clears up.
    await rm(own, { recursive: true, force: true }).catch(() => undefined)
  }
}

function isProblem({ level, message }: AstroLogEvent): boolean {
  return (level === 'warn' || level === 'error') && !harmless.some((pattern) => pattern.test(message))
}
