import { codeSpan } from '../../story/code-span.ts'
import { printable } from '../../story/printable.ts'
import { count, pathOf } from '../reporters/report.ts'
import type { Link, LinkReport } from './link-report.ts'
import type { Verdict } from './verdict.ts'

type Format = (report: LinkReport, contentDir: string) => string

/** The output formats, by the name that `--format` takes. */
export const linkFormats = { text, markdown, json } as const satisfies Record<string, Format>

/** Whether there is an output format of this name. */
export function isLinkFormat(name: string): name is keyof typeof linkFormats {
  return Object.hasOwn(linkFormats, name)
}

/** What needs somebody. Refusals and first failures say nothing certain: they are counted here, and listed in JSON. */
const listed: readonly Verdict[] = ['gone', 'failing', 'moved', 'private']

/** A job summary holds 1 MiB. */
const mostBytes = 900 * 1024

function summaryOf({ counts, asked }: LinkReport): string {
  const all = Object.values(counts).reduce((sum, each) => sum + each, 0)
  const parts = [
    `${counts.gone} gone`,
    `${counts.failing} failing`,
    `${counts.moved} moved`,
    `${counts.refused} refused to programs`,
    `${counts.unanswered} without answer on one day`,
    `${counts.ok} in order`,
    `${counts.unasked + counts.private} not asked`,
  ]
  return `${count(all, 'address', 'addresses')}: ${parts.join(', ')}. Asked in this run: ${asked}.`
}

function placesOf({ uses }: Link, contentDir: string): string[] {
  return uses.map(({ path, line, column }) => `${pathOf({ contentDir }, path)}:${line}:${column}`)
}

/** For people at a terminal: a block for each address. */
function text(report: LinkReport, contentDir: string): string {
  const blocks = report.links
    .filter(({ verdict }) => listed.includes(verdict))
    .map((link) => {
      const [first, ...others] = placesOf(link, contentDir)
      const lines = [...others.map((place) => `also ${place}`), ...(link.hint === undefined ? [] : [link.hint])]
      const finding = printable(`${first} ${link.code}: ${link.message}`)
      return `${finding}\n${lines.map((line) => `    ${printable(line)}\n`).join('')}`
    })
  return `${blocks.join('')}${blocks.length > 0 ? '\n' : ''}${summaryOf(report)}\n`
}

/** For the summary of a job: what authors and servers wrote stands in code spans. */
function markdown(report: LinkReport, contentDir: string): string {
  let result = `## Links\n\n${summaryOf(report)}\n\n`
  const links = report.links.filter(({ verdict }) => listed.includes(verdict))
  for (const [index, link] of links.entries()) {
    const lines = [
      `${codeSpan(link.code)}: ${codeSpan(link.message)}`,
      ...placesOf(link, contentDir).map(codeSpan),
      ...(link.hint === undefined ? [] : [codeSpan(link.hint)]),
    ]
    const item = `- ${lines.join('<br>')}\n`
    if (Buffer.byteLength(result) + Buffer.byteLength(item) > mostBytes)
      return `${result}\n${links.length - index} more are not listed here.\n`
    result += item
  }
  return result
}

/** For programs: every address that does not simply answer. Keys may be added, never changed. */
function json({ links, counts, asked }: LinkReport): string {
  const list = links.map(({ verdict, url, code, message, hint, answer, archived, uses }) => ({
    verdict,
    url,
    code,
    message,
    hint: hint ?? null,
    status: answer?.status ?? null,
    problem: answer?.problem ?? null,
    since: answer?.since ?? null,
    to: answer?.to ?? null,
    asked: answer?.asked ?? null,
    archived: archived ?? null,
    uses: uses.map(({ path, id, line, column }) => ({ file: path, source: id, line, column })),
  }))
  return `${JSON.stringify({ links: list, counts, asked }, null, 2)}\n`
}
