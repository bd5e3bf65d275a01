import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import type { ShareCard } from '../../views/share-card.ts'
import { cardStore, noStore, type CardStore } from './card-store.ts'
import { drawCard } from './draw-card.ts'

/** What came of drawing a story’s cards. */
export interface CardsDrawn {
  cards: number
  /** Those that were not kept from before. */
  drawn: number
  /** Addresses of those that lack words, since no font has their letters. */
  partial: string[]
  bytes: number
  ms: number
}

/** Writes cards into a folder, each at its address. What was drawn before is taken from the store. */
export async function drawCards(
  cards: readonly ShareCard[],
  folder: string,
  store: CardStore = noStore,
): Promise<CardsDrawn> {
  const start = performance.now()
  const result = { cards: cards.length, drawn: 0, partial: [] as string[], bytes: 0 }
  const write = async (card: ShareCard) => {
    const kept = store.find(card)
    const { png, whole } = kept ?? (await drawCard(card))
    if (!kept) {
      store.keep(card, { png, whole })
      result.drawn++
    }
    if (!whole) result.partial.push(card.url)
    result.bytes += png.length
    const file = join(folder, card.url)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, png)
  }
  // Words are laid out in this thread, pictures are drawn in those of sharp.
  const waiting = cards.values()
  const work = async () => {
    for (const card of waiting) await write(card)
  }
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work))
  if (result.drawn > 0) store.prune()
  return { ...result, partial: result.partial.sort(), ms: Math.round(performance.now() - start) }
}

/** The program: `node src/site/cards/draw-cards.ts <list of cards> <output folder> [--cache DIR]`. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { cache: { type: 'string' } } })
  const [list, folder] = positionals
  if (!list || !folder || positionals.length > 2)
    throw new Error('Usage: node src/site/cards/draw-cards.ts <list of cards> <output folder> [--cache DIR]')
  // Several cards at once need no several threads each.
  sharp.concurrency(1)
  const cards = JSON.parse(await readFile(list, 'utf8')) as ShareCard[]
  const drawn = await drawCards(cards, folder, values.cache === undefined ? noStore : cardStore(values.cache))
  process.stdout.write(`${JSON.stringify(drawn)}\n`)
}

if (import.meta.main) {
  // A build that was killed needs no cards: what went on writing would fill a folder that the next build takes away.
  process.once('disconnect', () => process.exit(1))
  process.channel?.unref()
  await main().catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error)
    process.stderr.write(`Cards: ${message.replace(/\s+/gu, ' ')}\n`)
    process.exitCode = 1
  })
}
