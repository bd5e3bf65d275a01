import { hash } from 'node:crypto'
import type { BuiltFiles } from './built-files.ts'
import { draftsIn, type HiddenText } from './drafts.ts'
import { readerOf } from './file-readers.ts'
import { noNumbers, packText, type HeldFile } from './held.ts'
import type { Fault } from './output.ts'
import { noItems } from './read-feeds.ts'
import type { VerifyMemory } from './verify-memory.ts'

/** What the files of a site hold. */
export interface SiteText {
  files: Map<string, HeldFile>
  /** What is wrong with files by themselves. */
  faults: Fault[]
  /** Files that need not be read again while they are as they are: nothing is wrong with them by themselves. */
  good: Map<string, HeldFile>
}

/** Reads a site. What is in the memory is not read where its digest is known, and not parsed where it is not. */
export function readSite(
  site: BuiltFiles,
  publicFiles: readonly string[],
  hidden: HiddenText | undefined,
  { texts, files: known, hidden: lookedFor }: VerifyMemory,
): SiteText {
  const [files, good] = [new Map<string, HeldFile>(), new Map<string, HeldFile>()]
  const faults: Fault[] = []
  const owned = new Set(publicFiles)
  const items = noItems((url) => texts.list[texts.numberOf(url)]!)
  // Files that were good hold none of what was looked for then.
  const mustLook = [...(hidden?.names.keys() ?? [])].some((text) => !lookedFor.has(text))
  const add = (file: HeldFile, wrong: readonly Fault[]) => {
    files.set(file.path, file)
    for (const fault of wrong) faults.push(fault)
    if (wrong.length === 0 && !file.redirects) good.set(file.path, file)
  }
  for (const path of site.paths) {
    const before = known.get(path)
    const told = site.digestOf?.(path)
    if (before && before.digest === told && !mustLook) {
      add(before, [])
      continue
    }
    const reader = readerOf(path)
    if (typeof reader !== 'function') {
      const own = told === undefined ? weighed(site.read(path)) : { digest: told, bytes: site.size(path) }
      const file = { path, ...own, links: noNumbers }
      if (reader === 'none') add(file, [])
      // Whose it is may change though the file does not, so it is not remembered.
      else files.set(path, file)
      if (reader === undefined && !owned.has(path)) faults.push(unknownKind(path))
      continue
    }
    const bytes = site.read(path)
    const own = weighed(bytes)
    const same = before?.digest === own.digest ? before : undefined
    if (same && !mustLook) {
      add(same, [])
      continue
    }
    const text = bytes.toString('utf8')
    const found = same ? undefined : reader(text, items)
    const remarks = found?.remarks.map((remark) => ({ ...remark, file: path })) ?? []
    add(same ?? packText({ path, ...own }, found!, texts), [...remarks, ...draftsIn(path, text, hidden)])
  }
  return { files, faults, good }
}

function weighed(bytes: Buffer): Pick<HeldFile, 'digest' | 'bytes'> {
  return { digest: hash('sha256', bytes), bytes: bytes.length }
}

function unknownKind(file: string): Fault {
  const message = 'Unexpected kind of file, expected one with a line in verify/file-readers.ts'
  return { code: 'unknown-output', file, message, offset: 0 }
}
