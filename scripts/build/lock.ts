import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Runs work while no other process of this checkout holds the lock: Astro keeps generated modules in one folder
 * of the project, so two builds must take turns there. A lock whose process is gone counts for nothing.
 * `onWait` is told once which process is waited for.
 */
export async function withLock<T>(path: string, work: () => Promise<T>, onWait?: (pid: number) => void): Promise<T> {
  await mkdir(dirname(path), { recursive: true })
  const own = `${path}.${process.pid}`
  // Written first and linked into place, so that a lock is never seen half written.
  await writeFile(own, String(process.pid))
  try {
    for (let told = false; !(await take(path, own));) {
      const holder = Number(await readFile(path, 'utf8').catch(() => ''))
      if (!holder || holder === process.pid || !isAlive(holder)) {
        await removeStale(path, own, holder)
        continue
      }
      if (!told) onWait?.(holder)
      told = true
      await sleep(100)
    }
    try {
      return await work()
    } finally {
      await rm(path, { force: true })
    }
  } finally {
    await rm(own, { force: true })
  }
}

async function take(path: string, own: string): Promise<boolean> {
  try {
    await link(own, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

/** Takes a dead process’s lock away; one that another waiter has taken meanwhile is put back. */
async function removeStale(path: string, own: string, holder: number): Promise<void> {
  const aside = `${own}.stale`
  try {
    await rename(path, aside)
    if (Number(await readFile(aside, 'utf8')) !== (holder || 0)) await link(aside, path)
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
