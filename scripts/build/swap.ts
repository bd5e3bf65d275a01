import { spawn } from 'node:child_process'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { isAlive } from './lock.ts'

/**
 * A folder beside the output in which a build grows before it takes the output’s place.
 * Its methods are synchronous so that no signal handler runs in the middle of them.
 */
export interface Staging {
  /** Empty at the start. */
  site: string
  /** For what the build needs and nobody serves. */
  work: string
  /** Puts the site in the output’s place, whole; the old one is gone afterwards. */
  swap(): void
  /** Takes away what is left of the build, but never the only copy of a site. */
  clear(): void
  /** After a swap: the same by a process that outlives this one, for a site whose files take seconds to take away. */
  clearLater(): void
}

/** Files that every site of ours has: a folder without them is not ours to replace. */
const marks = ['index.html', '404.html', '_headers']

/** Why the folder cannot take a build, or undefined. Only a missing folder, an empty one or an earlier site is replaced. */
export async function refusal(out: string, content: string): Promise<string | undefined> {
  const target = resolve(out)
  const inside = (child: string, parent: string) => `${resolve(child)}/`.startsWith(`${resolve(parent)}/`)
  if (inside(process.cwd(), target)) return 'it holds the folder you are in'
  if (inside(content, target) || inside(target, content)) return 'it and the content folder hold one another'
  if (!existsSync(target)) return undefined
  if (!(await stat(target)).isDirectory()) return 'it is a file'
  const files = await readdir(target)
  if (files.length === 0 || marks.every((mark) => files.includes(mark))) return undefined
  return 'it holds files that are not an earlier build'
}

/** Makes the staging folder and removes those of builds that were killed. */
export async function stage(out: string): Promise<Staging> {
  const target = resolve(out)
  const parent = dirname(target)
  await mkdir(parent, { recursive: true })
  const prefix = `.${basename(target)}-build-`
  await clearAbandoned(parent, prefix, target)
  const root = join(parent, `${prefix}${process.pid}`)
  const [site, work, old] = [join(root, 'site'), join(root, 'work'), join(root, 'old')]
  // One by one: of a recursive one on a disk that is read-only, Node says ENOENT.
  for (const folder of [root, site, work]) await mkdir(folder)
  let isLeft = false
  return {
    site,
    work,
    swap: () => swap(site, target, old),
    clear: () => {
      if (!isLeft) clear(root, target)
    },
    clearLater: () => {
      isLeft = true
      clearLater(root, join(parent, prefix))
    },
  }
}

/** Where two builds end at once, one may put its site in place between the two renames of the other: the later one stays. */
function swap(site: string, target: string, old: string): void {
  for (;;) {
    try {
      renameSync(target, old)
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error
    }
    try {
      renameSync(site, target)
      return
    } catch (error) {
      if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) throw error
      rmSync(old, { recursive: true, force: true })
    }
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? ''
}

async function clearAbandoned(parent: string, prefix: string, target: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = name.startsWith(prefix) ? name.slice(prefix.length) : ''
    if (!/^\d+$/.test(pid)) continue
    // Process ids come back, in containers above all: what carries ours is another’s too.
    if (Number(pid) !== process.pid && isAlive(Number(pid))) continue
    clear(join(parent, name), target)
  }
}

/** Removes a staging folder. Where the swap ended between its two renames, the old site goes back first. */
function clear(root: string, target: string): void {
  const old = join(root, 'old')
  if (!existsSync(target) && existsSync(old)) renameSync(old, target)
  rmSync(root, { recursive: true, force: true, maxRetries: 3 })
}

/**
 * What is half gone must never be taken for a site, so it gets another name first; and its folder the name of who takes it away, so
 * that the next build leaves that to it.
 */
function clearLater(root: string, prefix: string): void {
  const old = join(root, 'old')
  if (existsSync(old)) renameSync(old, join(root, 'gone'))
  const code = `const [root, prefix] = process.argv.slice(1), own = prefix + process.pid
    fs.renameSync(root, own)
    fs.rmSync(own, { recursive: true, force: true, maxRetries: 3 })`
  spawn(process.execPath, ['-e', code, root, prefix], { detached: true, stdio: 'ignore' }).unref()
}
