import type { Position } from '../story/issue.ts'

/** Deepest nesting of a body: far below what exhausts any stack, so that the verdict is the same on every machine. */
export const maxNesting = 50
export const nestingMessage = `Unexpected nesting, expected at most ${maxNesting} levels`

/** Longest stretch without an empty line, in characters: some two and a half thousand words. */
export const maxStretch = 16 * 1024

/** Most lines of a stretch: in quotations and lists, a parser’s work grows with their square. */
export const maxLines = 1000

/** Most lines of a body that are not empty: as many as the longest file has when its lines are short. */
export const maxLinesInAll = 5000

/** Most lines of a body that begin a quotation, an item of a list or a footnote: a parser’s work grows with their square. */
export const maxContainers = 500

/** Most marks of emphasis, brackets and braces in a stretch: a table of a hundred rows has half of it in links and bold words. */
export const maxMarks = 2000

/** Most such marks in a body: each may stand for a footnote or a citation, of which a page has ten times the letters. */
export const maxMarksInAll = 20_000

/** Most cells in one row of a table: far more than any screen shows. */
export const maxColumns = 100

/** Most cells of a table: a row of one letter is filled up with empty cells to the length of the first. */
export const maxCells = 5000

/** Most cells of all tables in a body: two letters may stand for a row of a hundred cells. */
export const maxCellsInAll = 20_000

/** Longest address, in characters: the limit that addresses in front matter have, and that some browsers have. */
export const maxAddress = 2000

/** Most characters that links by reference may add to a page: each use of a definition repeats its address and title. */
export const maxRepeated = 4_000_000

const nestedMarks = new RegExp(String.raw`^[ \t]*(?:>[ \t]*|(?:[*+-]|\d{1,9}[.)])[ \t]+){${maxNesting + 1}}`, 'm')
const lineBreaks = /\r\n|\n|\r/
const emptyLines = /(?:\r\n|\n|\r)[ \t]*(?=\r|\n)/
const containers = /^[ \t]*(?:[>*+-]|\d{1,9}[.)]|\[\^)/gm
const marks = /[*_~]+|[[\]<{]/g
/** The address of a link, an image, a definition or an autolink; in angle brackets, with the spaces in it. */
const longAddress = new RegExp(
  [
    String.raw`(?:\]\(|\]:)[ \t]*(?:\r?\n[ \t]*)?<[^<>\r\n]{${maxAddress + 1}}`,
    String.raw`\]\([ \t]*(?:\r?\n[ \t]*)?[^\s<)]{${maxAddress + 1}}`,
    String.raw`\]:[ \t]*(?:\r?\n[ \t]*)?[^\s<]\S{${maxAddress}}`,
    String.raw`<(?=https?:|mailto:)[^\s<>]{${maxAddress + 1}}`,
  ].join('|'),
  'i',
)

interface Over {
  code: string
  message: string
  place: Position
}

/**
 * What would keep a parser busy for minutes or make a page of it that no browser opens, found before it starts:
 * its work grows with the square of the nesting on a line, of the length, lines and marks of a paragraph, and of the lists
 * and quotations of a body.
 */
export function overLimit(body: string): Over | undefined {
  const nested = nestedMarks.exec(body)
  if (nested) return { code: 'nesting-too-deep', message: nestingMessage, place: placeOf(body, nested.index) }
  const tooMuch = (fault: string, offset: number): Over => ({
    code: 'file-too-large',
    message: `Unexpected ${fault}`,
    place: placeOf(body, offset),
  })
  let start = 0
  const all = { lines: 0, marks: 0, cells: 0, containers: 0 }
  for (const stretch of body.split(emptyLines)) {
    const size = sizeOf(stretch)
    all.lines += size.lines
    all.marks += size.marks
    all.cells += size.cells
    all.containers += size.containers
    const fault = stretchFault(stretch.length, size) ?? bodyFault(all)
    start = body.indexOf(stretch, start)
    if (fault) return tooMuch(fault, start)
    start += stretch.length
  }
  const address = longAddress.exec(body)
  if (address) return tooMuch(`address, expected at most ${maxAddress} characters`, address.index)
  const repeated = longestDefinition(body) * count(body, ']')
  if (repeated <= maxRepeated) return undefined
  return tooMuch('number of references to one long definition, expected a shorter address and title', 0)
}

interface Size {
  lines: number
  marks: number
  /** Of the widest row of a table. */
  columns: number
  cells: number
  containers: number
}

function sizeOf(stretch: string): Size {
  const text = stretch.trim()
  const lines = text === '' ? [] : text.split(lineBreaks)
  return {
    lines: lines.length,
    marks: stretch.match(marks)?.length ?? 0,
    containers: stretch.match(containers)?.length ?? 0,
    ...tableSize(lines),
  }
}

function stretchFault(length: number, { lines, marks, columns, cells }: Size): string | undefined {
  if (length > maxStretch) return `${length} characters without an empty line, expected at most ${maxStretch}`
  if (lines > maxLines) return `${lines} lines without an empty one, expected at most ${maxLines}`
  if (marks > maxMarks) return `${marks} ${nameOfMarks} without an empty line, expected at most ${maxMarks}`
  if (columns > maxColumns) return `table row of ${columns} cells, expected at most ${maxColumns}`
  return cells > maxCells ? `table of ${cells} cells, expected at most ${maxCells}` : undefined
}

const nameOfMarks = 'asterisks, underscores, tildes, brackets and braces'

/** What is too much in all, at the stretch that goes beyond it. */
function bodyFault({ lines, marks, cells, containers }: Omit<Size, 'columns'>): string | undefined {
  if (lines > maxLinesInAll) return `number of lines, expected at most ${maxLinesInAll} that are not empty`
  if (containers > maxContainers)
    return `number of quotations, list items and footnotes, expected at most ${maxContainers}`
  if (marks > maxMarksInAll) return `number of ${nameOfMarks}, expected at most ${maxMarksInAll} in a file`
  return cells > maxCellsInAll ? `number of table cells, expected at most ${maxCellsInAll} in a file` : undefined
}

/** A line below a table’s heads: what makes a table of the lines around it. */
function isDelimiterRow(line: string): boolean {
  return line.includes('|') && line.includes('-') && !/[^ \t>*+\d.)|:-]/.test(line)
}

/** How large a table is as which these lines would be read; its widest line may be no row of it. */
function tableSize(lines: readonly string[]): Pick<Size, 'columns' | 'cells'> {
  const columns = Math.max(0, ...lines.filter(isDelimiterRow).map(cellsOf))
  if (columns === 0) return { columns: 0, cells: 0 }
  return { columns: Math.max(...lines.map(cellsOf)), cells: columns * lines.length }
}

/** How many cells a row has; the bars at its ends make none. */
function cellsOf(row: string): number {
  const text = row.trim()
  return count(text, '|') + 1 - (text.startsWith('|') ? 1 : 0) - (text.length > 1 && text.endsWith('|') ? 1 : 0)
}

/** The length of the longest definition: at most up to the next one, or to the next empty line. */
function longestDefinition(body: string): number {
  if (!body.includes(']:')) return 0
  return Math.max(
    ...body.split(emptyLines).flatMap((stretch) =>
      stretch
        .split(']:')
        .slice(1)
        .map(({ length }) => length),
    ),
  )
}

function count(text: string, piece: string): number {
  return text.split(piece).length - 1
}

function placeOf(text: string, offset: number): Position {
  const line = text.slice(0, offset).split(lineBreaks).length + (/^[\r\n]/.test(text.slice(offset)) ? 1 : 0)
  return { line, column: 1 }
}
