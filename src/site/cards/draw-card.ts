import satori, { type Font } from 'satori'
import sharp from 'sharp'
import type { ShareCard } from '../../views/share-card.ts'
import { cardFonts } from './card-fonts.ts'
import { cardMarkup, cardSize } from './card-markup.ts'

/** A card as it is served. */
export interface DrawnCard {
  png: Uint8Array
  /** Whether all its words are on it: those with a letter that no font of ours has are left out. */
  whole: boolean
}

let fonts: Font[] | undefined

/**
 * Draws a card: the same bytes for the same words. Words become outlines (satori), so that no font of the machine plays a
 * part, and outlines a PNG of few colours (sharp).
 */
export async function drawCard(card: ShareCard): Promise<DrawnCard> {
  const missing = new Set<string>()
  const whole = await outline(card, missing)
  const svg = missing.size === 0 ? whole : await outline(without(card, missing), new Set())
  const png = await sharp(Buffer.from(svg)).png({ palette: true, colours: 16, dither: 0, effort: 1 }).toBuffer()
  return { png, whole: missing.size === 0 }
}

/** The SVG of a card; `missing` receives the letters that no font has. */
function outline(card: ShareCard, missing: Set<string>): Promise<string> {
  // satori’s type for it is React’s, which is not installed.
  const tree = cardMarkup(card) as never
  const loadAdditionalAsset = (_language: string, segment: string) => {
    for (const letter of segment) missing.add(letter)
    return Promise.resolve([])
  }
  return satori(tree, { ...cardSize, fonts: (fonts ??= cardFonts()), loadAdditionalAsset })
}

/** A card without the words that cannot be drawn. Its kind, day and host are ours: they always can. */
function without(card: ShareCard, missing: ReadonlySet<string>): ShareCard {
  const kept = (words: string | undefined) =>
    words && Array.from(words).some((letter) => missing.has(letter)) ? '' : words
  const site = kept(card.site) ?? ''
  return { ...card, title: kept(card.title) || site, note: kept(card.note), site }
}
