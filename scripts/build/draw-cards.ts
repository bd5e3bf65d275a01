import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ShareCard } from '../../src/views/share-card.ts'
import { cacheFolder } from '../cache-folder.mjs'
import { runBeside } from './run-beside.ts'

const program = fileURLToPath(new URL('../../src/site/cards/draw-cards.ts', import.meta.url))

export interface DrawnCards {
  cards: number
  drawn: number
  partial: string[]
}

/**
 * Draws cards into `cards/` below a folder, while Astro renders. Cards that were drawn before are kept, but not in CI:
 * what is published from there depends on nothing that an earlier run left.
 */
export async function drawStoryCards(
  cards: readonly ShareCard[],
  folder: string,
  signal?: AbortSignal,
): Promise<DrawnCards> {
  const list = join(folder, 'cards.json')
  await writeFile(list, JSON.stringify(cards))
  const cache = process.env['CI'] ? [] : ['--cache', join(cacheFolder, 'cards')]
  return runBeside<DrawnCards>(program, [list, folder, ...cache], { failure: 'The cards could not be drawn', signal })
}

/** What came of it, for the line of a build. */
export function cardsSummary({ cards, drawn, partial }: DrawnCards): string {
  const left = partial.length === 0 ? '' : `, ${partial.length} without words that no font has`
  return `${cards} cards, ${drawn} drawn${left}`
}
