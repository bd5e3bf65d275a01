import { stringify } from 'csv-stringify/sync'
import type { Column } from './columns.ts'
import type { Row, Value } from './table.ts'

/** What stands between the items of a list in one cell. */
export const listSeparator = '|'

/** What a spreadsheet would take for the beginning of a formula (OWASP, CSV Injection), or for the sign that there is none. */
const special = /^[=+\-@\t\r\n＝＋－＠']/

/**
 * Rows as CSV (RFC 4180): a header, CRLF, quotation marks where they are needed. Spreadsheets run cells that begin like a
 * formula, so such a cell, and one that begins with an apostrophe, gets an apostrophe in front: who reads the file takes the
 * first apostrophe of a cell off. Items of a list are joined with `|`; a `|` or `\` within one has a `\` in front.
 */
export function csvOf(columns: readonly Column[], rows: readonly Row[]): string {
  const records = rows.map((row) => columns.map(({ name, type }) => cellOf(type, row[name])))
  return stringify([columns.map(({ name }) => name), ...records], {
    record_delimiter: '\r\n',
    // A line break of any kind, and spaces that some readers would take off.
    quoted_match: /[\r\n]|^\s|\s$/,
  })
}

function cellOf(type: Column['type'], value: Value | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = typeof value === 'string' ? value : joinList(value)
  return type === 'string' || type === 'list' ? guard(text) : text
}

function joinList(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\|]/g, '\\$&')).join(listSeparator)
}

function guard(text: string): string {
  return special.test(text) ? `'${text}` : text
}

/** A row as it was before it was written: the inverse of `csvOf`, for cells that a parser has read. */
export function rowFromCells(columns: readonly Column[], cells: readonly string[]): Row {
  const row: Record<string, Value> = {}
  for (const [index, { name, type, required }] of columns.entries()) {
    const cell = (cells[index] ?? '').replace(/^'/, '')
    if (type === 'list') row[name] = splitList(cell)
    else if (cell === '' && !required) continue
    else if (type === 'integer' || type === 'number') row[name] = Number(cell)
    else row[name] = type === 'boolean' ? cell === 'true' : cell
  }
  return row
}

function splitList(cell: string): string[] {
  if (cell === '') return []
  const items = cell.match(/(?:\\[\s\S]|[^|\\])+/g) ?? []
  return items.map((item) => item.replace(/\\([\s\S])/g, '$1'))
}
