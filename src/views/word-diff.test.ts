import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffText, type WordRun } from './word-diff.ts'

const shown = (runs: WordRun[]) => runs.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
const plain = (runs: WordRun[]) => runs.map(({ text }) => text).join('')

describe('diffText', () => {
  it.each([
    [
      'The sides cease fire.',
      'The sides cease fire at once.',
      'The sides cease fire.',
      'The sides cease fire[ at once].',
    ],
    ['Aid is soon delivered.', 'Help is soon provided.', '[Aid] is soon [delivered].', '[Help] is soon [provided].'],
    ['An army of 600,000 men.', 'An army of 800,000 men.', 'An army of [600,000] men.', 'An army of [800,000] men.'],
    [
      'Its old small army stays.',
      'Its new large army stays.',
      'Its [old small] army stays.',
      'Its [new large] army stays.',
    ],
    ['Україна зберігає армію.', 'Україна зберігає флот.', 'Україна зберігає [армію].', 'Україна зберігає [флот].'],
  ])('marks what “%s” and “%s” do not share', (before, after, left, right) => {
    const diff = diffText(before, after)
    expect([shown(diff.before), shown(diff.after), diff.rewritten]).toEqual([left, right, false])
  })

  it('marks nothing where hardly a word was kept', () => {
    const diff = diffText('The river is the border.', 'Nobody may fish at night in the harbour without asking.')
    expect(diff.rewritten).toBe(true)
    expect([...diff.before, ...diff.after].some(({ marked }) => marked)).toBe(false)
  })

  it('keeps every character of both versions', () => {
    const texts = fc
      .array(fc.oneof(fc.constantFrom('river', ' ', '800,000', 'не', ', '), fc.string()))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const diff = diffText(before, after)
        expect([plain(diff.before), plain(diff.after)]).toEqual([before, after])
      }),
    )
  })
})
