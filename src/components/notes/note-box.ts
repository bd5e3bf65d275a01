/** A box on the screen, in pixels from the upper left corner of the view. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface Size {
  width: number
  height: number
}

export interface Point {
  left: number
  top: number
}

/** Between a note and what it is about, and between a note and the edge of the view. */
const [gap, edge] = [6, 8]

/** Where a note about a link goes: under it, above it where there is room only there, and always within the view. */
export function boxNear(link: Box, note: Size, view: Size): Point {
  const [below, above] = [link.bottom + gap, link.top - gap - note.height]
  const isLow = below + note.height > view.height - edge && above >= edge
  return { left: within(link.left - gap, edge, view.width - edge - note.width), top: isLow ? above : below }
}

/** Where a note in the margin goes: beside its line, or as far up as it must to be seen whole. */
export function boxBeside(link: Box, note: Size, view: Size, column: { left: number; gap: number }): Point {
  return {
    left: column.left - column.gap - note.width,
    top: within(link.top, edge, view.height - edge - note.height),
  }
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
