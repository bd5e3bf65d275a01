import type { Story } from '../../story/story.ts'
import type { RecordChanges } from '../../views/impact/impact.ts'
import { datasetOf, type TableRows } from './dataset.ts'
import type { Row } from './table.ts'

/** What another story does to the records of each table, by their ids; tables that stay as they are are left out. */
export function compareData(base: Story, head: Story): RecordChanges[] {
  const before = new Map(datasetOf(base).tables.map((each) => [each.table.name, each]))
  return datasetOf(head).tables.flatMap((after): RecordChanges[] => {
    const changes = compareTable(before.get(after.table.name), after)
    return changes.added + changes.removed + changes.changed > 0 ? [changes] : []
  })
}

function compareTable(before: TableRows | undefined, { table, columns, rows }: TableRows): RecordChanges {
  const was = byId(before?.rows ?? [])
  const is = byId(rows)
  const changed = [...is].flatMap(([id, row]) => {
    const old = was.get(id)
    return old && JSON.stringify(old) !== JSON.stringify(row) ? [[old, row] as const] : []
  })
  const differs = (name: string) =>
    changed.some(([old, row]) => JSON.stringify(old[name]) !== JSON.stringify(row[name]))
  return {
    table: table.name,
    added: [...is.keys()].filter((id) => !was.has(id)).length,
    removed: [...was.keys()].filter((id) => !is.has(id)).length,
    changed: changed.length,
    fields: columns.map(({ name }) => name).filter(differs),
  }
}

function byId(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row['id'] as string, row]))
}
