import { isMap, isScalar, isSeq } from 'yaml'
import { byCodeUnit } from '../../story/dates.ts'
import type { KeyPath } from '../front-matter.ts'
import type { Fix } from './fix.ts'
import { reorderYaml, type OrderOf } from './reorder-yaml.ts'
import { yamlEdit } from './yaml-edit.ts'

/** Sorts the lists whose order no reader ever sees. */
export const listOrder: Fix = {
  name: 'list-order',
  title:
    'The lists `follows` and `exceptions` are sorted. All others keep their order, which readers see or feeds count on.',
  edits(file) {
    const orderOf: OrderOf = (node, path) => {
      if (!isSeq(node) || !isSet(path)) return undefined
      const keys = node.items.map(sortKey)
      return keys.map((_, index) => index).sort((a, b) => byCodeUnit(keys[a]!, keys[b]!) || a - b)
    }
    return yamlEdit(file, reorderYaml(file.yaml, file.document.contents, orderOf))
  },
}

const sets = new Set(['follows', 'exceptions'])

/** Whether the list at a key path is a set: what `follows` names is shown by date, exceptions nowhere. */
export function isSet(path: KeyPath): boolean {
  return path.length === 1 && sets.has(String(path[0]))
}

/** An id by itself; an exception by its code and path. */
function sortKey(item: unknown): string {
  if (isScalar(item)) return String(item.value)
  return isMap(item) ? `${String(item.get('code'))}\0${String(item.get('path'))}` : ''
}
