import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../../tests/story-folder.ts'
import type { ShareCard } from '../../views/share-card.ts'
import { cardStore, noStore } from './card-store.ts'
import { drawCards } from './draw-cards.ts'

const cards = ['Talks open', 'Talks go on', 'Talks end'].map((title, index): ShareCard => ({
  url: `/cards/x/${index}.png`,
  label: 'Meeting',
  title,
  site: 'Example',
  host: 'story.example',
}))

describe('cards that are kept', () => {
  it('are not drawn again, and are the same bytes', async () => {
    using folder = temporaryFolder()
    const [kept, one, two] = ['kept', 'one', 'two'].map((name) => join(folder.path, name)) as [string, string, string]
    expect(await drawCards(cards, one, cardStore(kept))).toMatchObject({ cards: 3, drawn: 3, partial: [] })
    expect(await drawCards(cards, two, cardStore(kept))).toMatchObject({ cards: 3, drawn: 0, partial: [] })
    for (const { url } of cards) expect(readFileSync(join(two, url)).equals(readFileSync(join(one, url)))).toBe(true)
  })

  it('are drawn again where a title or what draws has changed, each by itself', async () => {
    using folder = temporaryFolder()
    const [kept, out] = [join(folder.path, 'kept'), join(folder.path, 'out')]
    await drawCards(cards, out, cardStore(kept))
    const changed = cards.map((card, index) => (index === 1 ? { ...card, title: 'Talks pause' } : card))
    expect(await drawCards(changed, out, cardStore(kept))).toMatchObject({ drawn: 1 })
    // An address is no part of the picture.
    const moved = cards.map((card) => ({ ...card, url: card.url.replace('/x/', '/y/') }))
    expect(await drawCards(moved, out, cardStore(kept))).toMatchObject({ drawn: 0 })
    expect(await drawCards(cards, out, cardStore(kept, 'another'))).toMatchObject({ drawn: 3 })
  })

  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['cut short', (bytes) => bytes.subarray(0, bytes.length - 20)],
    ['empty', () => new Uint8Array()],
    ['changed', (bytes) => bytes.with(bytes.length - 30, bytes.at(-30)! ^ 1)],
  ])('are drawn again where their file is %s', async (_what, damage) => {
    using folder = temporaryFolder()
    const [kept, out] = [join(folder.path, 'kept'), join(folder.path, 'out')]
    await drawCards(cards, out, cardStore(kept))
    const before = readFileSync(join(out, cards[0]!.url))
    for (const name of readdirSync(kept)) writeFileSync(join(kept, name), damage(readFileSync(join(kept, name))))
    expect(await drawCards(cards, out, cardStore(kept))).toMatchObject({ drawn: 3 })
    expect(readFileSync(join(out, cards[0]!.url)).equals(before)).toBe(true)
  })

  it('are drawn all the same where nothing can be kept', async () => {
    using folder = temporaryFolder()
    writeFileSync(join(folder.path, 'file'), '')
    const store = cardStore(join(folder.path, 'file/kept'))
    expect(await drawCards(cards, join(folder.path, 'out'), store)).toMatchObject({ drawn: 3 })
    expect(await drawCards(cards, join(folder.path, 'out'), noStore)).toMatchObject({ drawn: 3 })
  })

  it('say which lack words', async () => {
    using folder = temporaryFolder()
    const store = cardStore(join(folder.path, 'kept'))
    const chinese = [{ ...cards[0]!, title: '和平' }]
    for (const drawn of [1, 0])
      expect(await drawCards(chinese, join(folder.path, 'out'), store)).toMatchObject({
        drawn,
        partial: ['/cards/x/0.png'],
      })
  })
})
