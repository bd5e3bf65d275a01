import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { byCodeUnit } from '../story/dates.ts'

/**
 * The ledger of published addresses: `published-urls.txt` beside the content folder, outside what authors edit, so that
 * a change to the content cannot hide that an address vanishes. One address a line, from the site’s root, sorted.
 */
export const ledgerName = 'published-urls.txt'

/** Where the ledger of a content folder is. */
export function ledgerPath(contentDir: string): string {
  return join(dirname(resolve(contentDir)), ledgerName)
}

/** The recorded addresses; none where there is no ledger yet. Rejects where a line is no address. */
export async function readLedger(contentDir: string): Promise<string[]> {
  const path = ledgerPath(contentDir)
  try {
    return parseLedger(await readFile(path, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/**
 * The recorded addresses as the check wants them: null where a ledger is missing that must be there, which is where the
 * content folder is a project’s own, beside a `package.json`. Rejects where a line is no address.
 */
export async function requiredLedger(contentDir: string): Promise<string[] | null> {
  const isOwn = existsSync(join(dirname(resolve(contentDir)), 'package.json'))
  return isOwn && !existsSync(ledgerPath(contentDir)) ? null : readLedger(contentDir)
}

/** The addresses in a ledger’s text. Throws where a line is no address from the site’s root. */
export function parseLedger(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line === '') return []
    if (!/^\/(?:\w[\w.~-]*\/)*(?:\w[\w.~-]*|#[\w-]+)?$/.test(line))
      throw new Error(
        `${ledgerName}:${index + 1}:1: Unexpected ${JSON.stringify(line.slice(0, 80))}, expected an address from the site’s root such as /about/`,
      )
    return [line]
  })
}

/** The text of a ledger: each address once, sorted. */
export function formatLedger(urls: Iterable<string>): string {
  return [...new Set(urls)]
    .sort(byCodeUnit)
    .map((url) => `${url}\n`)
    .join('')
}

/** Adds addresses to the ledger of a content folder; none is ever taken out. Returns those that are new. */
export async function recordUrls(contentDir: string, urls: readonly string[]): Promise<string[]> {
  const known = await readLedger(contentDir)
  const fresh = unrecorded(known, urls)
  if (fresh.length === 0) return []
  const path = ledgerPath(contentDir)
  await writeFile(`${path}.new`, formatLedger([...known, ...fresh]))
  await rename(`${path}.new`, path)
  return fresh
}

/** Those of the addresses that the ledger lacks. */
export function unrecorded(ledger: readonly string[], urls: readonly string[]): string[] {
  const known = new Set(ledger)
  return [...new Set(urls)].filter((url) => !known.has(url)).sort(byCodeUnit)
}
