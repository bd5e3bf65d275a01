import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { awkwardTexts } from '../../story/awkward-texts.ts'
import type { Column } from './columns.ts'
import { csvOf, rowFromCells } from './csv.ts'
import { readable, type Row } from './table.ts'

const column = (name: string, type: Column['type'], required = false): Column => ({ name, type, required, meaning: '' })
const columns = [
  column('id', 'string', true),
  column('words', 'string'),
  column('list', 'list', true),
  column('number', 'number'),
  column('flag', 'boolean', true),
  column('day', 'date'),
]

const rowsIn = (csv: string) => parse(csv, { record_delimiter: '\r\n' }).slice(1)
const back = (csv: string) => rowsIn(csv).map((cells) => rowFromCells(columns, cells))

/** What breaks tables, and what spreadsheets run. */
const hostile = [
  ',',
  ';',
  '\r\n',
  '\r',
  '""',
  '|',
  '\\',
  '=cmd|’ /C calc’!A0',
  '+1',
  '-1',
  '＝1',
  '\uD800',
  '\uDFFF',
  'ﷺ',
]
const words = fc
  .string({ unit: fc.constantFrom(...awkwardTexts, ...hostile), minLength: 1, maxLength: 8 })
  .map(readable)
const anyRow = fc.record<Row>(
  {
    id: words,
    words,
    list: fc.array(words, { maxLength: 4 }),
    number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    flag: fc.boolean(),
    day: fc.constantFrom('2025-02-12', '0001-01-01'),
  },
  { requiredKeys: ['id', 'list', 'flag'] },
)

describe('a table as CSV', () => {
  it('is what it was when a parser has read it, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 5 }), (rows) => {
        expect(back(csvOf(columns, rows))).toEqual(rows)
      }),
    )
  })

  it('has no cell of text that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 5 }), (rows) => {
        for (const cells of rowsIn(csvOf(columns, rows)))
          for (const index of [0, 1, 2, 4, 5]) expect(cells[index]).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
      }),
    )
  })

  it.each<[string, Row, string]>([
    ['quotes what holds commas, quotation marks or line breaks', { words: 'a, "b"\nc' }, '"a, ""b""\nc",,,,'],
    ['joins lists', { list: ['russia', 'ukraine'] }, ',russia|ukraine,,,'],
    ['marks separators within items', { list: ['a|b', 'c\\'] }, ',a\\|b|c\\\\,,,'],
    ['puts an apostrophe before a formula', { words: '=1+1' }, "'=1+1,,,,"],
    ['and before an apostrophe', { words: "'tis" }, "''tis,,,,"],
    ['leaves numbers alone', { number: -0.1 }, ',,-0.1,,'],
    ['leaves out what has no value', {}, ',,,,'],
  ])('%s', (_title, row, line) => {
    expect(csvOf(columns, [{ id: 'x', ...row }])).toBe(`id,words,list,number,flag,day\r\nx,${line}\r\n`)
  })

  it('without rows is its header', () => expect(csvOf(columns, [])).toBe('id,words,list,number,flag,day\r\n'))
})
