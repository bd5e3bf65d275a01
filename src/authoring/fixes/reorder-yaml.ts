import { isCollection, isMap, isPair, isScalar, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { KeyPath } from '../front-matter.ts'

/** The items of a map or a list in the order in which they should stand, as their present numbers; undefined to leave them. */
export type OrderOf = (node: YAMLMap | YAMLSeq, path: KeyPath) => readonly number[] | undefined

interface Slot {
  start: number
  end: number
  value: unknown
  path: KeyPath
}

/**
 * Moves items of maps and lists within YAML text. An item takes along the comment lines right above it and the comment behind
 * it; blank lines and what stands between items stay where they are.
 */
export function reorderYaml(yaml: string, contents: unknown, orderOf: OrderOf): string {
  const render = (start: number, end: number, node: unknown, path: KeyPath): string => {
    if (!isCollection(node)) return yaml.slice(start, end)
    const slots = slotsOf(yaml, node, path)
    const order = hasInnerComments(yaml, node) ? undefined : orderOf(node, path)
    let result = ''
    let at = start
    for (const [index, slot] of slots.entries()) {
      const moved = slots[order?.[index] ?? index]!
      result += yaml.slice(at, slot.start) + render(moved.start, moved.end, moved.value, moved.path)
      at = slot.end
    }
    return result + yaml.slice(at, end)
  }
  return render(0, yaml.length, contents, [])
}

/** In `{…}` and `[…]` a comment has no line of its own: nothing is moved around it. */
function hasInnerComments(yaml: string, node: YAMLMap | YAMLSeq | { flow?: boolean }): boolean {
  if (!node.flow) return false
  const [start, end] = rangeOf(node)
  return yaml.slice(start, end).includes('\n') && /(?:^|\s)#/.test(yaml.slice(start, end))
}

function slotsOf(yaml: string, node: YAMLMap | YAMLSeq, path: KeyPath): Slot[] {
  let before = rangeOf(node)[0]
  return node.items.map((item, index) => {
    const key = isMap(node) ? String((item as Pair).key) : index
    const value = isPair(item) ? item.value : item
    let [start, end] = extentOf(item)
    if (!node.flow) {
      start = withComments(yaml, start, before)
      end = lineEnd(yaml, end)
    }
    before = end
    return { start, end, value, path: [...path, key] }
  })
}

/** Where an item begins and where the last of it ends. */
function extentOf(item: unknown): [start: number, end: number] {
  if (isPair(item)) {
    const [start, keyEnd] = rangeOf(item.key)
    return [start, item.value === null ? keyEnd : Math.max(keyEnd, extentOf(item.value)[1])]
  }
  const [start, end] = rangeOf(item)
  if (isCollection(item) && !item.flow && item.items.length > 0) return [start, extentOf(item.items.at(-1))[1]]
  // The range of a block scalar ends behind its last line break.
  return [start, isScalar(item) && /^BLOCK/.test(item.type ?? '') ? Math.max(start, end - 1) : end]
}

function rangeOf(node: unknown): [start: number, end: number] {
  const range = (node as { range?: [number, number, number] | null }).range
  return range ? [range[0], range[1]] : [0, 0]
}

/** The start of the comment lines right above an item that begins its line; the item’s own start where there are none. */
function withComments(yaml: string, start: number, before: number): number {
  let result = start
  let line = yaml.lastIndexOf('\n', start - 1) + 1
  if (yaml.slice(line, start).trim() !== '') return start
  while (line > before) {
    const above = yaml.lastIndexOf('\n', line - 2) + 1
    const text = yaml.slice(above, line)
    if (above < before || !/^\s*#/.test(text)) break
    result = above + text.search(/#/)
    line = above
  }
  return result
}

function lineEnd(yaml: string, offset: number): number {
  const end = yaml.indexOf('\n', offset)
  return end < 0 ? yaml.length : end
}
