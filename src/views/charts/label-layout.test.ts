import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxOf, labelWidth, placeLabels, type Box, type Label, type Labelled } from './label-layout.ts'

const overlap = (a: Box, b: Box) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top
const room = (label: Label) => boxOf(label, labelWidth(label.lines))
const mark = (x: number, y: number, text = 'Harbour', more: Partial<Labelled> = {}): Labelled => ({
  x,
  y,
  r: 4,
  settings: [[text]],
  ...more,
})

const anyMark = fc.record({
  x: fc.integer({ min: 0, max: 288 }),
  y: fc.integer({ min: 0, max: 216 }),
  r: fc.integer({ min: 2, max: 10 }),
  settings: fc.array(fc.array(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 3 }), {
    maxLength: 2,
  }),
  required: fc.boolean(),
})

describe('labels', () => {
  it('never cover each other and never leave the picture', () => {
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 30 }), (marks) => {
        const boxes = placeLabels(marks, 288, 216).labels.flatMap((label) => (label ? [room(label)] : []))
        for (const [index, box] of boxes.entries()) {
          expect(box.left >= 0 && box.right <= 288 && box.top >= 0 && box.bottom <= 216).toBe(true)
          for (const other of boxes.slice(0, index)) expect(overlap(box, other)).toBe(false)
        }
      }),
    )
  })

  it('cover no mark', () => {
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 30 }), (marks) => {
        const optional = marks.map((each) => ({ ...each, required: false }))
        for (const label of placeLabels(optional, 288, 216).labels)
          for (const { x, y, r } of optional)
            if (label)
              expect(overlap(room(label), { left: x - r, right: x + r, top: y - r, bottom: y + r })).toBe(false)
      }),
    )
  })

  it('stand to the right of their mark where that is free, else to the left', () => {
    expect(placeLabels([mark(100, 100)], 288, 216).labels[0]?.anchor).toBe('start')
    expect(placeLabels([mark(280, 100)], 288, 216).labels[0]?.anchor).toBe('end')
  })

  it('are left out where there is no room, unless they must be there', () => {
    const crowd = Array.from({ length: 400 }, (_, index) =>
      mark((index % 20) * 15, Math.floor(index / 20) * 11, 'x', { settings: [] }),
    )
    const [optional, required] = [false, true].map(
      (must) => placeLabels([mark(140, 100, 'Harbour', { required: must }), ...crowd], 288, 216).labels[0],
    )
    expect(optional).toBeUndefined()
    expect(required?.lines).toEqual(['Harbour'])
  })

  it('are set in more lines where one line is too long', () => {
    const settings = [
      ['Harbour', 'occupied, as of 18 March 2014'],
      ['Harbour', 'occupied, as of', '18 March 2014'],
    ]
    expect(placeLabels([mark(85, 100, '', { settings })], 170, 216).labels[0]?.lines.length).toBe(3)
    expect(placeLabels([mark(150, 100, '', { settings })], 608, 456).labels[0]?.lines.length).toBe(2)
  })
})
