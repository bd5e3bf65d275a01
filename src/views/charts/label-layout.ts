import { textWidth } from './text-width.ts'

/** Size of labels, in pixels. */
export const labelSize = 12
const lineHeight = 14

/** Something at a point that may want a label. */
export interface Labelled {
  x: number
  y: number
  /** Half the width of its mark. */
  r: number
  /** Ways to set its label in lines, the best first; none for a mark without label. */
  settings: readonly (readonly string[])[]
  /** Whether it must have its label, rather over a mark than not at all. */
  required?: boolean
}

/** Where a label stands: the baseline of its first line. */
export interface Label {
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
  lines: string[]
}

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/**
 * Finds a place beside each mark where its label covers no other label and no other mark and stays in the picture;
 * undefined where there is none. The first in the list choose first.
 */
export function placeLabels(
  marks: readonly Labelled[],
  width: number,
  height: number,
): { labels: (Label | undefined)[]; taken: Box[] } {
  const markBoxes = marks.map(({ x, y, r }) => ({ left: x - r, top: y - r, right: x + r, bottom: y + r }))
  const labelBoxes: Box[] = []
  const labels = marks.map((mark) => {
    let best: (Candidate & { covered: number }) | undefined
    for (const { label, box } of candidates(mark)) {
      if (!isFree(box, labelBoxes, width, height)) continue
      const covered = markBoxes.filter((other) => overlap(box, other)).length
      if (!best || covered < best.covered) best = { label, box, covered }
      if (covered === 0) break
    }
    if (!best || (best.covered > 0 && !mark.required)) return undefined
    labelBoxes.push(best.box)
    return best.label
  })
  return { labels, taken: [...markBoxes, ...labelBoxes] }
}

/** Whether nothing stands there yet and it is wholly in the picture. */
export function isFree(box: Box, taken: readonly Box[], width: number, height: number): boolean {
  return (
    box.left >= 1 &&
    box.top >= 1 &&
    box.right <= width - 1 &&
    box.bottom <= height - 1 &&
    !taken.some((other) => overlap(box, other))
  )
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top
}

/** The room a label takes, from the width of its longest line. */
export function boxOf({ x, y, anchor, lines }: Label, width: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  const top = y - labelSize * 0.85
  return { left, top, right: left + width, bottom: top + lines.length * lineHeight }
}

/** How wide a label’s longest line is. */
export function labelWidth(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => textWidth(line, labelSize)))
}

interface Candidate {
  label: Label
  box: Box
}

/** For each way to set the label: beside the mark, level with it first; then above and below. */
function* candidates({ x, y, r, settings }: Labelled): Generator<Candidate> {
  const gap = r + 4
  for (const lines of settings) {
    const width = labelWidth(lines)
    const at = (labelX: number, labelY: number, anchor: Label['anchor']): Candidate => {
      const label = { x: labelX, y: labelY, anchor, lines: [...lines] }
      return { label, box: boxOf(label, width) }
    }
    const block = (lines.length - 1) * lineHeight
    const level = y + labelSize * 0.35 - block / 2
    const shift = (block + lineHeight) / 2
    for (const dy of [0, -shift / 2, shift / 2, -shift, shift]) {
      yield at(x + gap, level + dy, 'start')
      yield at(x - gap, level + dy, 'end')
    }
    for (const edge of [y - gap - block, y + gap + labelSize * 0.75]) {
      yield at(x, edge, 'middle')
      yield at(x - r, edge, 'start')
      yield at(x + r, edge, 'end')
    }
  }
}
