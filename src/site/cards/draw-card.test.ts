import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { ShareCard } from '../../views/share-card.ts'
import { drawCard } from './draw-card.ts'

const card = (title: string, extra: Partial<ShareCard> = {}): ShareCard => ({
  url: '/cards/x.png',
  label: 'Statement',
  date: '12 February 2025',
  title,
  site: 'Example',
  host: 'story.example',
  ...extra,
})

/** The share of pixels in a part of a card that are not paper. */
async function inkIn(png: Uint8Array, left: number, top: number, width: number, height: number): Promise<number> {
  const pixels = await sharp(png).extract({ left, top, width, height }).greyscale().raw().toBuffer()
  return pixels.filter((value) => value < 200).length / pixels.length
}

describe('a card', () => {
  it('is a PNG of the size that networks ask for, and small', async () => {
    const { png } = await drawCard(card('Talks open'))
    const { format, width, height, hasAlpha, density } = await sharp(png).metadata()
    expect({ format, width, height, hasAlpha, density }).toMatchObject({
      format: 'png',
      width: 1200,
      height: 630,
      hasAlpha: false,
    })
    expect(png.length).toBeLessThan(60_000)
  })

  it('is the same bytes for the same words', async () => {
    const one = await drawCard(card('Talks open'))
    const other = await drawCard(card('Talks open'))
    expect(Buffer.from(one.png).equals(other.png)).toBe(true)
    expect(Buffer.from((await drawCard(card('Talks end'))).png).equals(one.png)).toBe(false)
  })

  it.each([
    ['Ukrainian', 'Кремль виключає обмін; Ґанок, їжак'],
    ['Polish, Czech and Romanian', 'Łódź, Čačak, Iași'],
    ['Greek', 'Διαπραγματεύσεις και ειρήνη'],
    ['Vietnamese', 'Việt Nam'],
    ['Hebrew', 'מלון המלך דוד'],
    ['Arabic', 'محادثات وقف إطلاق النار في الرياض'],
    ['Georgian', 'საქართველო'],
    ['Armenian', 'Հայաստան'],
    ['typographic marks', '“So” – ‘so’ … «so» 5 € № 1'],
  ])('is drawn whole in %s', async (_script, title) => {
    expect((await drawCard(card(title))).whole).toBe(true)
  })

  it.each([
    ['Chinese', '和平谈判'],
    ['Hindi', 'क्षेत्र वार्ता'],
    ['emoji', 'Talks 🕊️'],
  ])('leaves words out that no font has, rather than draw boxes: %s', async (_script, title) => {
    const drawn = await drawCard(card(title))
    expect(drawn.whole).toBe(false)
    const standIn = await drawCard(card('Example'))
    expect(Buffer.from(drawn.png).equals(standIn.png)).toBe(true)
  })

  it.each([
    ['a long title', 'Talks about the border go on in the harbour '.repeat(8), undefined],
    ['a long word', 'x'.repeat(290), undefined],
    ['a long title and sentence', 'Talks about the border go on '.repeat(9), 'A sentence that goes on. '.repeat(12)],
    ['words that look like markup', '</svg><script>x()</script>&amp;"', undefined],
  ])('keeps within its place with %s', async (_what, title, note) => {
    const { png, whole } = await drawCard(card(title, { note, site: 'A story with a very long name '.repeat(9) }))
    expect(whole).toBe(true)
    // The margins, the line above the title, the rule above the imprint.
    expect(await inkIn(png, 0, 0, 80, 630)).toBe(0)
    expect(await inkIn(png, 1125, 0, 75, 630)).toBe(0)
    expect(await inkIn(png, 88, 104, 1024, 8)).toBe(0)
    expect(await inkIn(png, 160, 530, 900, 60)).toBeGreaterThan(0)
    expect(await inkIn(png, 160, 596, 900, 34)).toBe(0)
  })
})
