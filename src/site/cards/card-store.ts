import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ShareCard } from '../../views/share-card.ts'
import type { DrawnCard } from './draw-card.ts'

/** Cards that are kept: beyond them those go that were used longest ago. */
const mostKept = 2000

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Cards drawn before, by all that decides their bytes. */
export interface CardStore {
  /** A card as it was drawn, or undefined. What was damaged since counts as not there. */
  find(card: ShareCard): DrawnCard | undefined
  /** Never fails: a card that cannot be kept is drawn again, nothing else. */
  keep(card: ShareCard, drawn: DrawnCard): void
  /** Takes away what is too much. */
  prune(): void
}

/** Keeps nothing. */
export const noStore: CardStore = { find: () => undefined, keep: () => undefined, prune: () => undefined }

/**
 * Keeps cards in a folder that may be deleted at any time. A file begins with the digest of the rest of it. A forged one cannot
 * be told from ours; but the folder lies below node_modules, and whoever can write there can change the drawing itself.
 */
export function cardStore(folder: string, version: string | undefined = drawingVersion()): CardStore {
  if (version === undefined) return noStore
  const fileOf = (card: ShareCard) =>
    // Its address is no part of the picture.
    join(folder, digestOf(version, JSON.stringify({ ...card, url: '' })).toString('hex'))
  return {
    find: (card) => {
      try {
        const file = fileOf(card)
        const bytes = readFileSync(file)
        const content = bytes.subarray(32)
        if (content.length < 2 || !digestOf(content).equals(bytes.subarray(0, 32))) return undefined
        const now = new Date()
        utimesSync(file, now, now)
        return { whole: content[0] === 1, png: content.subarray(1) }
      } catch {
        return undefined
      }
    },
    keep: (card, { png, whole }) => {
      const content = Buffer.concat([Buffer.of(whole ? 1 : 0), png])
      try {
        mkdirSync(folder, { recursive: true })
        const temporary = join(folder, `.${randomUUID()}`)
        writeFileSync(temporary, Buffer.concat([digestOf(content), content]))
        renameSync(temporary, fileOf(card))
      } catch {
        // A full disk, a folder that is not ours, another build that has just cleared up.
      }
    },
    prune: () => prune(folder),
  }
}

function prune(folder: string): void {
  try {
    const names = readdirSync(folder)
    if (names.length <= mostKept) return
    const files = names.map((name) => join(folder, name)).map((file) => ({ file, time: statSync(file).mtimeMs }))
    for (const { file } of files.sort((a, b) => b.time - a.time).slice(mostKept)) rmSync(file, { force: true })
  } catch {
    // Another build clears up too.
  }
}

/** A name for all that draws: this folder’s code, libraries and fonts as installed, Node. Undefined where it cannot be told. */
function drawingVersion(): string | undefined {
  try {
    const folder = join(root, 'src/site/cards')
    const code = readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .sort()
      .map((name) => readFileSync(join(folder, name)))
    const libraries = readFileSync(join(root, 'node_modules/.package-lock.json'))
    return digestOf(process.version, process.arch, ...code, libraries).toString('hex')
  } catch {
    return undefined
  }
}

/** The SHA-256 of parts, each told from the next. */
function digestOf(...parts: (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length} `).update(part)
  return hash.digest()
}
