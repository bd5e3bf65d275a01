import type { Story } from '../../story/story.ts'
import { siteUrl } from '../../story/urls.ts'
import { columnsOf, type Column } from './columns.ts'
import { rowOf, type DataSource, type Row, type Table } from './table.ts'
import { tables } from './tables.ts'

/**
 * The version of the shapes: names and meanings of tables and fields stay while it does. It changes where one of them must go
 * or means something else; what is added leaves it as it is.
 */
export const format = 1

/** The rows of one table. */
export interface TableRows {
  table: Table
  columns: readonly Column[]
  rows: readonly Row[]
}

/** The whole story as records. */
export interface Dataset {
  story: Story
  tables: readonly TableRows[]
}

const known = new WeakMap<Story, Dataset>()

/** The story as records, made once. */
export function datasetOf(story: Story): Dataset {
  const dataset = known.get(story) ?? readDataset(story)
  known.set(story, dataset)
  return dataset
}

function readDataset(story: Story): Dataset {
  const source = sourceOf(story)
  return {
    story,
    tables: tables.map((table) => ({
      table,
      columns: columnsOf(table),
      rows: Array.from(table.rows(source), (values) => rowOf(table, values)),
    })),
  }
}

/** What rows of a story are made from. */
export function sourceOf(story: Story): DataSource {
  const root = siteUrl(story)
  return { story, whole: (path) => root + path }
}
