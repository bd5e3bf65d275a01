import { describe, expect, it } from 'vitest'
import { maxAddress, maxColumns, maxContainers, maxLines, maxMarks, overLimit } from './body-limits.ts'

const row = (cells: number, text = 'a') => `|${`${text}|`.repeat(cells)}\n`
const table = (columns: number, rows: number) => row(columns) + row(columns, '-') + row(columns).repeat(rows)
const address = (length: number) => `https://x.example/${'a'.repeat(length - 18)}`

describe('overLimit', () => {
  it.each([
    ['emphasis in a long paragraph', '*a_ '.repeat(8000), 1],
    ['emphasis in a shorter paragraph', '_a*'.repeat(2700), 1],
    ['brackets', 'So.\n\n' + ']('.repeat(4000), 3],
    ['a long paragraph', `So.\n\n${'word '.repeat(4000)}`, 3],
    ['very many lines', `- ${'a\n'.repeat(maxLines + 1)}`, 1],
    ['too many lines in all', `So.\n\n${`${'a\n'.repeat(900)}\n`.repeat(6)}`, 4508],
    ['too many quotations', 'a\n\n> b\n\n'.repeat(maxContainers + 1), 4 * maxContainers + 3],
    ['too many items of lists', '- b\n\n'.repeat(maxContainers + 1), 2 * maxContainers + 1],
    ['too many footnotes', `[^a]: b\n`.repeat(maxContainers + 1), 1],
    ['too many marks in all', `${'[a'.repeat(maxMarks)}\n\n`.repeat(11), 21],
    ['too many braces', '{'.repeat(maxMarks + 1), 1],
    ['too many tables', `${table(50, 98)}\n`.repeat(5), 405],
    ['a row of too many cells', `So.\n\n${table(maxColumns + 1, 1)}`, 3],
    ['a row of too many cells below fewer', table(2, 1) + row(maxColumns + 1), 1],
    ['a wide table of very short rows', row(maxColumns) + row(maxColumns, '-') + 'a\n'.repeat(60), 1],
    ['a wide table in a quotation', `> ${row(maxColumns + 1)}> ${row(maxColumns + 1, '-')}`, 1],
    ['a long address', `So.\n\n[a](${address(maxAddress + 1)})`, 3],
    ['a long address with spaces', `[a](<${'a '.repeat(maxAddress)}>)`, 1],
    ['a long address of a definition', `[a]\n\n[a]:\n  ${address(maxAddress + 1)}`, 3],
    ['a long address by itself', `<${address(maxAddress + 1)}>`, 1],
    ['a long address used very often', `[a]: ${address(maxAddress)}\n\n${`${'[a]'.repeat(600)}\n\n`.repeat(4)}`, 1],
    [
      'a long title used very often',
      `[a]: https://x.example "${'a '.repeat(5000)}"\n\n${`${'[a]'.repeat(600)}\n\n`.repeat(4)}`,
      1,
    ],
  ])('refuses %s', (_name, body, line) => {
    expect(overLimit(body)).toMatchObject({ code: 'file-too-large', place: { line, column: 1 } })
    expect(overLimit(body)?.message).toMatch(/^Unexpected .+, expected /)
  })

  it.each([
    [
      'a table of 12 KB',
      table(4, 100) + `| ${'word '.repeat(5)}| [a](https://x.example/a_b_c) | **b** | c |\n`.repeat(170),
    ],
    ['a table of as many columns as may be', table(maxColumns, 40)],
    ['pipes without a table', 'a | '.repeat(200)],
    ['a paragraph of 2,500 words', 'word '.repeat(2500)],
    ['a list of 200 links', '- [a](https://x.example/a_b_c): *so*\n'.repeat(200)],
    ['an address as long as may be', `[a](${address(maxAddress)}) <${address(maxAddress)}>`],
    ['text in a script without spaces', `[和](https://x.example)${'和'.repeat(8000)}`],
    ['many sources by reference', `${'[a] '.repeat(300)}\n\n${`[a]: ${address(300)}\n`.repeat(40)}`],
    ['a long line of spaces and bars', `${' |'.repeat(3000)}x`],
  ])('takes %s', (_name, body) => {
    expect(overLimit(body)).toBeUndefined()
  })
})
