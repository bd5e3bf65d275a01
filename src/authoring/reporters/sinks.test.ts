import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBody } from '../../markdown/parse.ts'
import { awkwardTexts } from '../../story/awkward-texts.ts'
import type { Issue } from '../../story/issue.ts'
import { printable } from '../../story/printable.ts'
import { reporters, type Report } from './index.ts'

const text = fc.string({ unit: fc.constantFrom(...awkwardTexts), minLength: 1, maxLength: 6 })
const issue = fc.record({
  code: fc.constantFrom('unknown-id', 'heading-jump'),
  severity: fc.constantFrom('error' as const, 'warning' as const),
  file: text.map((name) => `pages/${name}.md`),
  line: fc.integer({ min: 1, max: 9999 }),
  column: fc.integer({ min: 1, max: 999 }),
  message: text.map((words) => `Unexpected ${words}`),
  hint: fc.option(text, { nil: undefined }),
})

const reportOf = (issues: readonly Issue[]): Report => ({
  issues,
  counts: { error: issues.length, warning: 0 },
  entries: 1,
  ms: 0,
  contentDir: 'content',
})

/** Holds of every report of awkward texts. */
function always(holds: (report: Report) => void): void {
  fc.assert(fc.property(fc.array(issue, { minLength: 1, maxLength: 4 }), (issues) => holds(reportOf(issues))))
}

/**
 * A line as GitHub’s runner reads it (actions/runner, `ActionCommand.TryParseV2` and `TryParse`): spaces before `::` count for
 * nothing, and `##[` begins a command of the old form anywhere. Undefined where it is only text.
 */
function commandOf(line: string): { name: string; properties: Record<string, string>; data: string } | undefined {
  if (line.includes('##[')) return { name: 'old', properties: {}, data: line }
  const match = /^\s*::([^\s:]*)(?: (.*?))?::(.*)$/s.exec(line)
  if (!match) return undefined
  const [, name = '', list = '', data = ''] = match
  const properties = Object.fromEntries(
    list.split(',').flatMap((pair) => (pair.includes('=') ? [pair.split(/=(.*)/s).slice(0, 2)] : [])) as [
      string,
      string,
    ][],
  )
  const read = (value: string) => value.replaceAll('%0D', '\r').replaceAll('%0A', '\n')
  const readProperty = (value: string) =>
    read(value).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%')
  return {
    name,
    properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, readProperty(value)])),
    data: read(data).replaceAll('%25', '%'),
  }
}

describe('awkward texts', () => {
  it('are annotations of GitHub’s, one for each finding, with what was written', () => {
    always((report) => {
      const commands = reporters
        .github(report)
        .split('\n')
        .flatMap((line) => commandOf(line) ?? [])
      const expected = report.issues.map(({ severity, code, file, line, column, message, hint }) => ({
        name: severity,
        properties: { file: printable(`content/${file}`), line: String(line), col: String(column), title: code },
        data: hint === undefined ? printable(message) : `${printable(message)}\n${printable(hint)}`,
      }))
      expect(commands).toHaveLength(expected.length)
      expect(commands).toEqual(expect.arrayContaining(expected))
    })
  })

  it('are no command in a log, and nothing a terminal obeys', () => {
    always((report) => {
      for (const format of ['text', 'markdown'] as const)
        for (const line of reporters[format](report).split('\n')) {
          expect(commandOf(line)).toBeUndefined()
          expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u)
        }
    })
  })

  it('are words of ours and code spans in Markdown, whole', () => {
    always((report) => {
      const spans: string[] = []
      const kinds = new Set<string>()
      const walk = (node: { type: string; value?: string; children?: unknown[] }) => {
        kinds.add(node.type)
        if (node.type === 'inlineCode') spans.push(node.value ?? '')
        for (const child of node.children ?? []) walk(child as typeof node)
      }
      walk(parseBody(reporters.markdown(report), 'markdown'))
      for (const { message, file } of report.issues) {
        expect(spans).toContain(printable(message))
        expect(spans).toContain(printable(`content/${file}`))
      }
      // The one piece of HTML is our own line break.
      expect([...kinds].filter((kind) => /link|image|definition|footnote|table/i.test(kind))).toEqual([])
    })
  })

  it('are in JSON as they were, and in SARIF as they are shown', () => {
    always((report) => {
      const json = JSON.parse(reporters.json(report)) as { issues: Issue[] }
      expect(json.issues.map(({ file, message }) => [file, message])).toEqual(
        report.issues.map(({ file, message }) => [file, message]),
      )
      const { runs } = JSON.parse(reporters.sarif(report)) as {
        runs: [{ results: { message: { text: string }; locations: [{ physicalLocation: { artifactLocation: { uri: string } } }] }[] }] // prettier-ignore
      }
      for (const [index, { message, locations }] of runs[0].results.entries()) {
        const { file, message: words } = report.issues[index]!
        expect(decodeURIComponent(locations[0].physicalLocation.artifactLocation.uri)).toBe(`content/${file}`)
        expect(message.text.startsWith(printable(words).replaceAll('](', '] ('))).toBe(true)
        expect(message.text).not.toContain('](')
      }
    })
  })
})
