import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { builtFolder } from '../../src/authoring/verify/built-files.ts'
import { loadVerified } from '../../src/authoring/verify/verified-store.ts'
import { verifySite, type VerifiedSite } from '../../src/authoring/verify/verify-site.ts'
import { readIndex } from '../../src/search/read-index.ts'
import { countIssues, type Severity } from '../../src/story/issue.ts'
import type { SitePlan } from './plan-site.ts'
import type { Step } from './progress.ts'
import type { RenderedFile } from './render-pages.ts'

const publicFolder = fileURLToPath(new URL('../../public', import.meta.url))

export interface VerifyOptions {
  /** Files that are the same as in the last site, which had been verified. */
  taken: readonly RenderedFile[]
  /** Where is kept what was found in the last site. */
  kept: string | undefined
  verifying: Step
}

/** Judges what was built, and says how it is in the line of its step. */
export function verifyOutput(
  folder: string,
  expected: SitePlan,
  { taken, kept, verifying }: VerifyOptions,
): VerifiedSite & { counts: Record<Severity, number> } {
  const search = readIndex(join(folder, 'pagefind'))
  // Of other files the disk is asked: what was written there is what counts.
  const digests = new Map(taken.map(({ path, digest }) => [path, digest]))
  const expectation = {
    ...expected,
    files: [...expected.files, ...search.files.map((file) => `pagefind/${file}`)],
    publicFiles: readdirSync(publicFolder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => relative(publicFolder, join(file.parentPath, file.name)).replaceAll('\\', '/')),
    records: search.records,
  }
  const built = { ...builtFolder(folder), digestOf: (path: string) => digests.get(path) }
  const site = verifySite(built, expectation, kept ? loadVerified(kept) : undefined)
  const counts = countIssues(site.issues)
  if (counts.error > 0) verifying.fail(`${counts.error} faults in the built site`)
  else {
    const faults = counts.warning > 0 ? `${counts.warning} warnings` : 'no faults'
    verifying.end(`${site.pages} pages, ${site.files} files, ${faults}`)
  }
  return { ...site, counts }
}
