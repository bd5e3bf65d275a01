import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Runs work while no other process of this checkout holds the lock: Astro keeps generated modules in one folder
 * of the project, so two builds must take turns there. A lock whose process is gone counts for nothing.
 * `onWait` is told once which process is waited for.
 */
export async function withLock<T>(path: string, work: () => Promise<T>, onWait?: (pid: number) => void): Promise<T> {
  await mkdir(dirname(path), { recursive: true })
  for (let told = false; !(await take(path));) {
    const content = await contentOf(path)
    if (content === undefined) continue
    const holder = holderOf(content)
    if (holder === undefined) {
      await removeStale(path, content)
      continue
    }
    if (!told) onWait?.(holder)
    told = true
    await sleep(100)
  }
  try {
    await removeAbandoned(path)
    return await work()
  } finally {
    await rm(path, { force: true })
  }
}

/** Takes away what processes left that were killed while they took the lock. */
async function removeAbandoned(path: string): Promise<void> {
  const prefix = `${basename(path)}.`
  for (const name of await readdir(dirname(path))) {
    const pid = name.startsWith(prefix) ? /^\d+(?=$|\.stale$)/.exec(name.slice(prefix.length))?.[0] : undefined
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(dirname(path), name), { force: true })
  }
}

/** Writes the lock aside and links it into place, so that nobody ever sees one half written. */
async function take(path: string): Promise<boolean> {
  const own = `${path}.${process.pid}`
  try {
    await writeFile(own, String(process.pid))
    await link(own, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    await rm(own, { force: true })
  }
}

async function contentOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return undefined
  }
}

/** The living process a lock names; undefined for a stale one, which is also one of our own id: ids come back. */
function holderOf(content: string): number | undefined {
  const pid = /^[1-9]\d*$/.test(content) ? Number(content) : process.pid
  return pid !== process.pid && isAlive(pid) ? pid : undefined
}

/** Takes a stale lock away, known by its content; one that another waiter has taken meanwhile is put back. */
export async function removeStale(path: string, content: string): Promise<void> {
  const aside = `${path}.${process.pid}.stale`
  try {
    await rename(path, aside)
    if ((await readFile(aside, 'utf8')) !== content) await link(aside, path)
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    await rm(aside, { force: true })
  }
}

/** Whether a process of this machine runs under that id. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
