import { parse as parseCsv } from 'csv-parse/sync'
import { parse as parseYaml } from 'yaml'
import type { OutputLink, OutputText } from './output.ts'
import { addressesIn } from './read-data.ts'

/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection). A number is none. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/
const number = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/

/** Reads a table as CSV (RFC 4180): every cell that is an address counts, and none may be a formula. */
export function readTable(text: string): OutputText {
  const file: OutputText = { links: [], remarks: [] }
  let rows: string[][]
  try {
    rows = parseCsv(text, { record_delimiter: '\r\n' })
  } catch (error) {
    const message = `Unexpected text, expected CSV: ${error instanceof Error ? error.message : ''}`
    return { ...file, remarks: [{ code: 'invalid-output', message, offset: 0 }] }
  }
  // In the order of the text, so that each place is looked for behind the last.
  let from = 0
  const find = (words: string) => {
    const at = text.indexOf(words.replaceAll('"', '""'), from)
    return Math.max(at === -1 ? from : (from = at), 0)
  }
  for (const row of rows)
    for (const cell of row) {
      if (/^(?:https?|javascript|vbscript):\S*$/i.test(cell)) {
        const link: OutputLink = { url: cell, role: 'state', offset: find(cell) }
        file.links.push(link)
      } else if (formula.test(cell) && !number.test(cell)) {
        const message = `Unexpected cell ${JSON.stringify(cell.slice(0, 40))}, expected an apostrophe before what a spreadsheet would run`
        file.remarks.push({ code: 'formula-cell', message, offset: find(cell) })
      }
    }
  return file
}

/** Reads YAML, such as `CITATION.cff`, for the addresses in it. */
export function readYaml(text: string): OutputText {
  try {
    const { links, remarks } = addressesIn(JSON.stringify(parseYaml(text)))
    return { links: links.map((link) => ({ ...link, offset: Math.max(text.indexOf(link.url), 0) })), remarks }
  } catch {
    return { links: [], remarks: [{ code: 'invalid-output', message: 'Unexpected text, expected YAML', offset: 0 }] }
  }
}

/** Reads what `sha256sum --check` reads: each file it names must be there. */
export function readChecksums(text: string): OutputText {
  const file: OutputText = { links: [], remarks: [] }
  for (const { 0: line, index: offset } of text.matchAll(/[^\n]+/g)) {
    const name = /^[0-9a-f]{64} {2}([\w.-]+)$/.exec(line)?.[1]
    if (name) file.links.push({ url: name, role: 'state', offset: offset + 66 })
    else {
      const message = `Unexpected line ${JSON.stringify(line)}, expected a SHA-256, two spaces and a file`
      file.remarks.push({ code: 'invalid-output', message, offset })
    }
  }
  return file
}
