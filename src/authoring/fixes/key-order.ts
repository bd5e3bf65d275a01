import { isMap } from 'yaml'
import { keysAt } from '../../story/schema/keys.ts'
import type { Fix } from './fix.ts'
import { reorderYaml, type OrderOf } from './reorder-yaml.ts'
import { yamlEdit } from './yaml-edit.ts'

/** Puts the keys of front matter in the order of the schema. */
export const keyOrder: Fix = {
  name: 'key-order',
  title: 'Keys stand in the order of the schema; unknown keys last. Comments and blank lines stay.',
  edits(file) {
    const orderOf: OrderOf = (node, path) => {
      const known = Object.keys(keysAt(file.schema, path))
      if (!isMap(node) || known.length === 0) return undefined
      const ranks = node.items.map(({ key }) => {
        const rank = known.indexOf(String(key))
        return rank < 0 ? known.length : rank
      })
      return ranks.map((_, index) => index).sort((a, b) => ranks[a]! - ranks[b]! || a - b)
    }
    return yamlEdit(file, reorderYaml(file.yaml, file.document.contents, orderOf))
  },
}
