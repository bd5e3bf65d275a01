import { lstat, mkdir, readdir, readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive, withLock } from '../build/lock.ts'
import type { Seal } from '../build/seal.ts'
import { copySite, shareFile } from './copy-site.ts'

/**
 * A release: `releases/<id>/site` is what a server sends, `releases/<id>/release.json` holds this.
 * It is there whole or not at all, since its folder gets its name when all is in it.
 */
export interface Release {
  /** The beginning of the site’s digest. */
  id: string
  /** Seconds since 1970; later than those of all releases that were there, whatever the clock says. */
  at: number
  /** What was live before it. */
  previous?: string
  /** Its own files whose names change with their content. */
  assets: string[]
}

/** What was refused, in words for people; nothing has changed then. */
export class Refusal extends Error {}

/** Files that a page may still ask for after the next release: styles, scripts, fonts, and parts of the search index. */
const hashed = /^(?:_assets\/|pagefind\/(?:(?:fragment|index|filter)\/|.*\.pf_meta$))/

/** Whether a file is left of work that was killed. Nobody else works while the lock is held, but others may wait for it. */
function isAbandoned(name: string): boolean {
  const waiting = /^\.lock\.(\d+)/.exec(name)?.[1]
  return waiting === undefined ? /^\.(?:new|old|current)-/.test(name) : !isAlive(Number(waiting))
}

/**
 * Work on a folder of releases, one process at a time, after what killed ones left has been taken away.
 * `onWait` is told which process has to end first.
 */
export async function withReleases<T>(
  folder: string,
  work: () => Promise<T>,
  onWait: (pid: number) => void,
): Promise<T> {
  const releases = join(folder, 'releases')
  await mkdir(releases, { recursive: true })
  const tidied = async () => {
    for (const parent of [folder, releases])
      for (const name of await readdir(parent))
        if (isAbandoned(name)) await rm(join(parent, name), { recursive: true, force: true })
    return work()
  }
  return withLock(join(folder, '.lock'), tidied, onWait)
}

/** The release that is live, if any. Throws a Refusal where `current` is nothing of ours. */
export async function liveRelease(folder: string): Promise<Release | undefined> {
  const current = join(folder, 'current')
  const found = await lstat(current).catch(() => undefined)
  if (!found) return undefined
  const id = found.isSymbolicLink() && /^releases\/([0-9a-f]{16})\/site$/.exec(await readlink(current))?.[1]
  if (!id) throw new Refusal(`Unexpected ${current}, expected a link that npm run publish made.`)
  return readRelease(folder, id)
}

/** All releases that are there, the newest first. */
export async function listReleases(folder: string): Promise<Release[]> {
  const ids = (await readdir(join(folder, 'releases'))).filter((name) => /^[0-9a-f]{16}$/.test(name))
  const releases = await Promise.all(ids.map((id) => readRelease(folder, id)))
  return releases.filter((release) => release !== undefined).sort((one, other) => other.at - one.at)
}

/**
 * Makes a release of a built site and what is live at its side: hard links where files are the same. What was live
 * keeps its hashed files in it, so that pages which are open go on. Throws a Refusal where the site is not as sealed.
 */
export async function addRelease(folder: string, site: string, seal: Seal, live: Release | undefined) {
  const id = seal.digest.slice(0, 16)
  const known = await readRelease(folder, id)
  if (known) {
    const release = { ...known, ...(live && live.id !== id && { previous: live.id }) }
    await writeRelease(join(folder, 'releases', id), release)
    return { release, fresh: 0 }
  }
  const newest = (await listReleases(folder))[0]
  const at = Math.max(Math.floor(Date.now() / 1000), (newest?.at ?? 0) + 1)
  const staging = join(folder, 'releases', `.new-${process.pid}`)
  try {
    const before = live && siteOf(folder, live.id)
    const { digest, files, paths, fresh } = await copySite(site, join(staging, 'site'), before, at)
    if (digest !== seal.digest)
      throw new Refusal(
        `Unexpected content in ${site}: ${files} files that are not the ${seal.files} that npm run build verified, expected those; build it again.`,
      )
    const assets = paths.filter((path) => hashed.test(path))
    const release: Release = { id, at, ...(live && { previous: live.id }), assets }
    await writeRelease(staging, release)
    await rename(staging, join(folder, 'releases', id))
    return { release, fresh }
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

/**
 * Makes a release live: one rename, so each request finds the old site or the new one. Before that it gets the hashed
 * files of what was live; says how many.
 */
export async function switchTo(folder: string, release: Release, live: Release | undefined): Promise<number> {
  let kept = 0
  if (live && live.id !== release.id)
    for (const path of live.assets)
      if (await shareFile(siteOf(folder, live.id), siteOf(folder, release.id), path)) kept++
  const link = join(folder, `.current-${process.pid}`)
  await symlink(`releases/${release.id}/site`, link)
  await rename(link, join(folder, 'current'))
  return kept
}

/** Removes all but `keep` releases: what is live stays, then what it would be rolled back to, then the newest. */
export async function prune(folder: string, keep: number, live: Release): Promise<number> {
  const all = await listReleases(folder)
  const kept = new Set<string>()
  for (let each: Release | undefined = live; each && !kept.has(each.id) && kept.size < keep;) {
    kept.add(each.id)
    const previous: string | undefined = each.previous
    each = all.find(({ id }) => id === previous)
  }
  for (const { id } of all) if (kept.size < keep) kept.add(id)
  for (const { id } of all) {
    if (kept.has(id)) continue
    const doomed = join(folder, 'releases', `.old-${id}`)
    await rename(join(folder, 'releases', id), doomed)
    await rm(doomed, { recursive: true, force: true })
  }
  return kept.size
}

function siteOf(folder: string, id: string): string {
  return join(folder, 'releases', id, 'site')
}

/** A release by its id; undefined where it is not there. */
export async function readRelease(folder: string, id: string): Promise<Release | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, 'releases', id, 'release.json'), 'utf8')) as Release
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function writeRelease(folder: string, release: Release): Promise<void> {
  const temporary = join(folder, 'release.json.new')
  await writeFile(temporary, `${JSON.stringify(release)}\n`)
  await rename(temporary, join(folder, 'release.json'))
}
