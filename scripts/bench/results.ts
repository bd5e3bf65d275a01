import type { BuildResults, BuildRow } from './measure-build.ts'
import type { DevRow } from './measure-dev.ts'
import type { SearchRow } from './measure-search.ts'
import { growthExponent, type Usage } from './numbers.ts'

/** The medians of one step of the check. */
export interface CheckRow extends Usage {
  size: number
  step: string
}

/** Results with one section put in the place of its earlier self, or at the end: what was not measured now stays. */
export function withSection(text: string, heading: string, body: string): string {
  const [opening = '', ...sections] = text.trimEnd().split(/\n+(?=## )/)
  const section = `## ${heading}\n\n${body.trim()}`
  const at = sections.findIndex((other) => other.startsWith(`## ${heading}\n`))
  if (at === -1) sections.push(section)
  else sections[at] = section
  return `${[opening, ...sections].join('\n\n')}\n`
}

export function checkTable(rows: readonly CheckRow[]): string {
  return table(
    ['entries', '<check', 'time', 'processor time', 'peak memory'],
    rows.map(({ size, step, wall, cpu, memory }) => [
      String(size),
      step,
      seconds(wall),
      seconds(cpu),
      megabytes(memory),
    ]),
  )
}

export function devTable(rows: readonly DevRow[]): string {
  return table(
    ['entries', 'ready', 'next page', 'edit shown'],
    rows.map(({ size, ready, page, edit }) => [String(size), seconds(ready), seconds(page), seconds(edit)]),
  )
}

/** A row for each size, step and tool; the last columns say how many times as long as each tool it took. */
export function buildTable(rows: readonly BuildRow[]): string {
  const tools = [...new Set(rows.map(({ tool }) => tool))]
  return table(
    [
      'entries',
      '<build',
      '<tool',
      'time',
      'of it search',
      'processor time',
      'peak memory',
      ...tools.map((name) => `÷ ${name}`),
    ],
    rows.map(({ size, step, tool, usage, search }) => [
      String(size),
      step,
      tool,
      seconds(usage.wall),
      seconds(search),
      seconds(usage.cpu),
      megabytes(usage.memory),
      ...tools.map((name) => {
        const other = rows.find((row) => row.size === size && row.step === step && row.tool === name)!
        return (usage.wall / other.usage.wall).toFixed(2)
      }),
    ]),
  )
}

/** What each query cost: put into the field as one, and typed. */
export function searchTable(rows: readonly SearchRow[]): string {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`
  return table(
    ['entries', '<query', '<with', 'as one', 'requests', 'first result', 'typed', 'requests', 'first result'],
    rows.map(({ size, query, tool, whole, typed }) => [
      String(size),
      query,
      tool,
      ...[whole, typed].flatMap(({ bytes, requests, time }) => [
        kilobytes(bytes),
        String(requests),
        `${time.toFixed(0)} ms`,
      ]),
    ]),
  )
}

export function outputTable(outputs: BuildResults['outputs']): string {
  return table(
    ['entries', '<tool', 'pages', 'files', 'size'],
    outputs.map(({ size, tool, pages, files, bytes }) => [
      String(size),
      tool,
      String(pages),
      String(files),
      `${(bytes / 1e6).toFixed(1)} MB`,
    ]),
  )
}

/** How the time of each series grows with the number of entries; empty for one size only. */
export function growthTable(rows: readonly { size: number; step: string; tool?: string; wall: number }[]): string {
  const series = Map.groupBy(rows, ({ step, tool }) => `${tool ?? 'check'}, ${step}`)
  const lines = [...series].flatMap(([name, of]) => {
    const exponent = growthExponent(of.map(({ size, wall }) => [size, wall]))
    return exponent === undefined ? [] : [[name, exponent.toFixed(2)]]
  })
  return lines.length === 0 ? '' : table(['<time of', 'grows with entries to the power of'], lines)
}

/** A column whose head begins with `<` is aligned to the left. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(heads.map((head) => head.replace('<', ''))),
    line(heads.map((head) => (head.startsWith('<') ? '---' : '--:'))),
    ...rows.map(line),
  ].join('\n')
}

const seconds = (ms?: number) => (ms === undefined ? '' : `${(ms / 1000).toFixed(2)} s`)
const megabytes = (size?: number) => (size === undefined ? '' : `${Math.round(size)} MB`)
