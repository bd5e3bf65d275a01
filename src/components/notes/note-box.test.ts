import { describe, expect, it } from 'vitest'
import { boxBeside, boxNear } from './note-box.ts'

const view = { width: 400, height: 600 }
const note = { width: 200, height: 100 }
const link = (left: number, top: number) => ({ left, top, right: left + 20, bottom: top + 20 })

describe('a note near a link', () => {
  it.each([
    ['stands under it', link(100, 100), { left: 94, top: 126 }],
    ['stays off the left edge', link(0, 100), { left: 8, top: 126 }],
    ['stays off the right edge', link(380, 100), { left: 192, top: 126 }],
    ['stands above it where there is no room below', link(100, 560), { left: 94, top: 454 }],
  ])('%s', (_title, at, point) => {
    expect(boxNear(at, note, view)).toEqual(point)
  })

  it('stands under it where there is no room at all', () => {
    expect(boxNear(link(100, 40), note, { width: 400, height: 100 }).top).toBe(66)
  })
})

describe('a note in the margin', () => {
  it.each([
    ['begins at the line of its link', 100, 100],
    ['is seen whole at the end of the view', 590, 492],
    ['is seen whole at its beginning', -10, 8],
  ])('%s', (_title, top, expected) => {
    expect(boxBeside(link(700, top), note, view, { left: 300, gap: 40 })).toEqual({ left: 60, top: expected })
  })
})
