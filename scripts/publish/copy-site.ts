import { copyFile, link, mkdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createDigest, listSite, sealName, type Seal } from '../build/seal.ts'
import { compressedCopies, endings } from './compress.ts'

/** Files that are read and compressed at the same time: enough for the threads that Node compresses with. */
const atOnce = 8

export interface Copied extends Pick<Seal, 'digest' | 'files'> {
  /** Paths of all files. */
  paths: string[]
  /** How many were not the same in the release before. */
  fresh: number
}

/**
 * Copies a site, with compressed copies beside its files, and says what was copied. What is the same in the site
 * `before` becomes another name of that file, which costs no room and keeps its tag; the rest is dated `at`, in whole
 * seconds, since servers make their tags from date and size.
 */
export async function copySite(from: string, to: string, before: string | undefined, at: number): Promise<Copied> {
  const paths = await listSite(from)
  for (const folder of new Set([to, ...paths.map((path) => dirname(join(to, path)))]))
    await mkdir(folder, { recursive: true })
  const digest = createDigest()
  let fresh = 0
  await eachOf([...paths, sealName], async (path) => {
    const content = await readFile(join(from, path))
    if (path !== sealName) digest.add(path, content)
    if (before !== undefined && (await holds(join(before, path), content))) {
      await shareFile(before, to, path)
      return
    }
    fresh++
    await writeDated(join(to, path), content, at)
    for (const [ending, copy] of await compressedCopies(path, content))
      await writeDated(join(to, path + ending), copy, at)
  })
  return { ...digest.end(), paths, fresh }
}

/** Puts a file of one site, and its compressed copies, into another where that has none of its name. Says whether it did. */
export async function shareFile(from: string, to: string, path: string): Promise<boolean> {
  await mkdir(dirname(join(to, path)), { recursive: true })
  const shared = await share(join(from, path), join(to, path))
  if (shared) for (const ending of endings) await share(join(from, path + ending), join(to, path + ending))
  return shared
}

/** Links a file, or copies it with its date where the disk knows no links. False where there is nothing to share, or no need. */
async function share(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'EEXIST') return false
    if (!['EPERM', 'EMLINK', 'ENOTSUP', 'EXDEV'].includes(code ?? '')) throw error
    const { mtime } = await stat(from)
    await copyFile(from, to)
    await utimes(to, mtime, mtime)
    return true
  }
}

async function holds(path: string, content: Buffer): Promise<boolean> {
  const found = await readFile(path).catch(() => undefined)
  return found?.equals(content) ?? false
}

async function writeDated(path: string, content: Uint8Array, at: number): Promise<void> {
  await writeFile(path, content, { flag: 'wx' })
  await utimes(path, at, at)
}

/** Does the work for each item, for a few at once; rejects with the first failure when all that was begun has ended. */
async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const queue = items.values()
  let failed = false
  const worker = async () => {
    for (const item of queue) {
      if (failed) return
      try {
        await work(item)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, worker))
  for (const each of ended) if (each.status === 'rejected') throw each.reason
}
