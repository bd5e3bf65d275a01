import { createHash, hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { byCodeUnit } from '../../src/story/dates.ts'

/** The file of a built site that says what the site was when it had been verified. */
export const sealName = 'build.json'

export interface Seal {
  /** Of the list of all other files, as `sha256sum` writes it: the names sorted by code unit, two spaces before each. */
  digest: string
  files: number
  /** Set on a site with drafts, which is for looking. */
  drafts?: true
}

/** Every file of a site but its seal, as sorted paths below it. Rejects where something is neither a file nor a folder. */
export async function listSite(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files: string[] = []
  for (const entry of found) {
    if (entry.isDirectory()) continue
    const path = join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/')
    if (!entry.isFile()) throw new Error(`${path} is neither a file nor a folder`)
    if (path !== sealName) files.push(path)
  }
  return files.sort(byCodeUnit)
}

/** What a seal says of files, by the SHA-256 of each in hex, in any order. */
export function sealOf(digests: Iterable<readonly [path: string, digest: string]>): Pick<Seal, 'digest' | 'files'> {
  const list = createHash('sha256')
  let files = 0
  for (const [path, digest] of [...digests].sort(([one], [other]) => byCodeUnit(one, other))) {
    list.update(`${digest}  ${path}\n`)
    files++
  }
  return { digest: list.digest('hex'), files }
}

/** Adds up the digests of a site’s files. They are told in any order, with their content. */
export function createDigest(): {
  add(path: string, content: Uint8Array): void
  end(): Pick<Seal, 'digest' | 'files'>
} {
  const digests: [path: string, digest: string][] = []
  return {
    add: (path, content) => {
      digests.push([path, hash('sha256', content)])
    },
    end: () => sealOf(digests),
  }
}

/** Writes the seal into a site that has been verified. `digests` are those of all its files, as the verifier found them. */
export async function sealSite(folder: string, drafts: boolean, digests?: ReadonlyMap<string, string>): Promise<void> {
  const seal: Seal = { ...sealOf(digests ?? (await digestsOf(folder))), ...(drafts && { drafts }) }
  await writeFile(join(folder, sealName), `${JSON.stringify(seal)}\n`)
}

async function digestsOf(folder: string): Promise<[path: string, digest: string][]> {
  // One after the other, since for thousands of small files waiting costs several times what reading does.
  return (await listSite(folder)).map((path) => [path, hash('sha256', readFileSync(join(folder, path)))])
}

/** The seal of a site, or undefined where there is none that can be read. */
export async function readSeal(folder: string): Promise<Seal | undefined> {
  try {
    const { digest, files, drafts } = JSON.parse(await readFile(join(folder, sealName), 'utf8')) as Partial<Seal>
    if (typeof digest !== 'string' || !/^[0-9a-f]{64}$/.test(digest) || typeof files !== 'number') return undefined
    return { digest, files, ...(drafts && { drafts }) }
  } catch {
    return undefined
  }
}
