import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBody } from '../../markdown/parse.ts'
import { codeSpan } from '../../story/code-span.ts'
import { rules } from '../../story/rules/index.ts'
import { escapeData, escapeProperty } from './github.ts'
import { isFormat, reporters, type Report } from './index.ts'
import { mostUseful } from './most-useful.ts'
import { formatText } from './text.ts'

const report: Report = {
  issues: [
    {
      code: 'unknown-id',
      severity: 'error',
      file: 'actors/ann.md',
      line: 3,
      column: 7,
      message: 'Unexpected actor bbo, expected the name of a file in actors/; did you mean bob?',
      hint: 'places/bbo exists.',
    },
    {
      code: 'heading-jump',
      severity: 'warning',
      file: 'actors/ann.md',
      line: 9,
      column: 1,
      message: 'Unexpected level',
    },
    {
      code: 'invalid-file-name',
      severity: 'error',
      file: 'pages/a,b:\u001B[31m c\n::error::x%.md',
      line: 1,
      column: 1,
      message: 'Unexpected 100%\r\n::set-output name=x::y \u202Eevil',
    },
  ],
  counts: { error: 2, warning: 1 },
  entries: 12,
  ms: 412.6,
  contentDir: 'content',
}
const clean: Report = { issues: [], counts: { error: 0, warning: 0 }, entries: 1, ms: 0, contentDir: '' }

describe('formatText', () => {
  it('groups by file and ends with a summary', () => {
    expect(formatText(report)).toMatchInlineSnapshot(`
      "content/actors/ann.md:3:7 unknown-id: Unexpected actor bbo, expected the name of a file in actors/; did you mean bob?
          places/bbo exists.
      content/actors/ann.md:9:1 heading-jump: Unexpected level (warning)

      content/pages/a,b:�[31m c�::error::x%.md:1:1 invalid-file-name: Unexpected 100%��::set-output name=x::y �evil

      12 entries, 2 errors, 1 warning in 0.4 s
      "
    `)
  })

  it('says how many entries are drafts', () => {
    expect(formatText({ ...clean, entries: 3, drafts: 1 })).toMatch(/^3 entries, 1 of them a draft, 0 errors/)
    expect(formatText({ ...clean, entries: 3, drafts: 2 })).toMatch(/^3 entries, 2 of them drafts, 0 errors/)
  })

  it('says so where nothing is wrong', () => {
    expect(formatText(clean)).toBe('1 entry, 0 errors, 0 warnings in 0.0 s\n')
  })

  it('says how many findings --fix repairs', () => {
    const issues = report.issues.map((issue, index) => (index < 2 ? { ...issue, fixable: true } : issue))
    expect(formatText({ ...report, issues })).toMatch(/in 0\.4 s\n2 of them can be repaired: npm run check -- --fix\n$/)
  })

  it('colours codes and hints when asked to, and nothing else', () => {
    const coloured = formatText(report, true)
    expect(coloured).toContain('\u001B[31munknown-id:\u001B[39m')
    expect(coloured).toContain('\u001B[33mheading-jump:\u001B[39m')
    expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(formatText(report))
  })

  it('lets no author’s text through that a terminal would obey', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const issue = { ...report.issues[0]!, message: text, file: text, hint: text }
        expect(formatText({ ...report, issues: [issue] })).toMatch(
          /^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*(?:\n[^\p{Cc}]*)*$/u,
        )
        expect(formatText({ ...report, issues: [issue] }).split('\n')).toHaveLength(5)
      }),
    )
  })
})

describe('formatGithub', () => {
  it('writes one command a finding', () => {
    expect(reporters.github(report)).toMatchInlineSnapshot(`
      "::error file=content/actors/ann.md,line=3,col=7,title=unknown-id::Unexpected actor bbo, expected the name of a file in actors/; did you mean bob?%0Aplaces/bbo exists.
      ::error file=content/pages/a%2Cb%3A�[31m c�%3A%3Aerror%3A%3Ax%25.md,line=1,col=1,title=invalid-file-name::Unexpected 100%25��::set-output name=x::y �evil
      ::warning file=content/actors/ann.md,line=9,col=1,title=heading-jump::Unexpected level
      12 entries, 2 errors, 1 warning in 0.4 s
      "
    `)
  })

  it('escapes so that what was written can be read back, on one line', () => {
    const unescape = (text: string) =>
      text
        .replaceAll('%2C', ',')
        .replaceAll('%3A', ':')
        .replaceAll('%0A', '\n')
        .replaceAll('%0D', '\r')
        .replaceAll('%25', '%')
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('%', '\r', '\n', ':', ',', '25', '0A', 'a', 'я') }), (text) => {
        expect(escapeData(text)).not.toMatch(/[\r\n]/)
        expect(escapeProperty(text)).not.toMatch(/[\r\n:,]/)
        expect(unescape(escapeData(text))).toBe(text)
        expect(unescape(escapeProperty(text))).toBe(text)
      }),
    )
  })
})

describe('mostUseful', () => {
  it('takes errors first, and the first of every file before the second of any', () => {
    const issue = (file: string, line: number, severity: 'error' | 'warning') => ({
      ...report.issues[0]!,
      file,
      line,
      severity,
    })
    const issues = [
      issue('a', 1, 'warning'),
      issue('a', 2, 'error'),
      issue('a', 3, 'error'),
      issue('a', 4, 'error'),
      issue('b', 1, 'error'),
      issue('b', 2, 'warning'),
      issue('c', 1, 'warning'),
    ]
    const picked = (most: number) => mostUseful(issues, most).map(({ file, line }) => `${file}${line}`)
    expect(picked(7)).toEqual(['a2', 'b1', 'a3', 'a4', 'a1', 'b2', 'c1'])
    expect(picked(2)).toEqual(['a2', 'b1'])
    expect(picked(0)).toEqual([])
  })
})

describe('formatGithub with many findings', () => {
  it('annotates ten and says where the others are', () => {
    const issues = Array.from({ length: 13 }, (_, line) => ({ ...report.issues[0]!, line: line + 1 }))
    const lines = reporters.github({ ...report, issues }).split('\n')
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10)
    expect(lines[10]).toBe('3 more findings are in the summary of this job')
  })
})

describe('formatMarkdown', () => {
  it('lists all findings by file, authors’ text in code spans', () => {
    expect(reporters.markdown(report)).toMatchInlineSnapshot(`
      "## Check

      12 entries, 2 errors, 1 warning in 0.4 s

      **\`content/actors/ann.md\`**

      - **error** 3:7 \`unknown-id\`: \`Unexpected actor bbo, expected the name of a file in actors/; did you mean bob?\`<br>\`places/bbo exists.\`
      - **warning** 9:1 \`heading-jump\`: \`Unexpected level\`

      **\`content/pages/a,b:�[31m c�::error::x%.md\`**

      - **error** 1:1 \`invalid-file-name\`: \`Unexpected 100%��::set-output name=x::y �evil\`
      "
    `)
    expect(reporters.markdown(clean)).toMatchInlineSnapshot(`
      "## Check

      1 entry, 0 errors, 0 warnings in 0.0 s
      "
    `)
  })

  it('keeps any text of an author in a code span of its own', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('`', '``', ' ', '\n', '@', '|', '<b>', '](x)', 'a', '\\') }),
        (text) => {
          const span = codeSpan(`x${text}`)
          expect(span).not.toMatch(/[\r\n]/)
          const paragraph = parseBody(`before ${span} after`, 'markdown').children[0]
          const parts = paragraph?.type === 'paragraph' ? paragraph.children : []
          expect(parts.map(({ type }) => type)).toEqual(['text', 'inlineCode', 'text'])
          expect(parts[1]).toMatchObject({ value: `x${text}`.replaceAll('\n', '\uFFFD') })
        },
      ),
    )
  })

  it('stays below what a job summary holds', () => {
    const issues = Array.from({ length: 2000 }, () => ({ ...report.issues[0]!, message: 'ä'.repeat(1000) }))
    const text = reporters.markdown({ ...report, issues })
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024)
    expect(text).toMatch(/\n\d+ more findings are not listed here\.\n$/)
  })
})

describe('formatJson', () => {
  it('has the promised shape, hints always there', () => {
    const parsed = JSON.parse(reporters.json(report)) as { issues: object[] }
    expect(parsed).toMatchObject({ counts: { error: 2, warning: 1 }, entries: 12, drafts: 0, ms: 413 })
    expect(Object.keys(parsed)).toEqual(['issues', 'counts', 'entries', 'drafts', 'ms'])
    expect(parsed.issues[1]).toEqual({ ...report.issues[1], hint: null, fixable: false })
    const keys = ['code', 'severity', 'file', 'line', 'column', 'message', 'hint', 'fixable']
    expect(Object.keys(parsed.issues[0]!)).toEqual(keys)
  })
})

describe('formatSarif', () => {
  it('names each finding’s rule, place and level', () => {
    const { version, runs } = JSON.parse(reporters.sarif(report)) as {
      version: string
      runs: [{ tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number }[] }]
    }
    expect(version).toBe('2.1.0')
    const [{ tool, results }] = runs
    expect(tool.driver.rules).toHaveLength(rules.length)
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId)
    expect({ ...results[0], ruleIndex: '…' }).toMatchInlineSnapshot(`
      {
        "level": "error",
        "locations": [
          {
            "physicalLocation": {
              "artifactLocation": {
                "uri": "content/actors/ann.md",
              },
              "region": {
                "startColumn": 7,
                "startLine": 3,
              },
            },
          },
        ],
        "message": {
          "text": "Unexpected actor bbo, expected the name of a file in actors/; did you mean bob?. places/bbo exists.",
        },
        "ruleId": "unknown-id",
        "ruleIndex": "…",
      }
    `)
  })

  it('has what GitHub’s code scanning requires', () => {
    const { runs } = JSON.parse(reporters.sarif(report)) as {
      runs: [{ tool: { driver: { name: string; rules: Record<string, { text: string }>[] } }; results: unknown[] }]
    }
    for (const rule of runs[0].tool.driver.rules)
      for (const text of [rule['shortDescription'], rule['fullDescription'], rule['help']]) {
        expect(text?.text).toBeTruthy()
        expect(text!.text.length).toBeLessThanOrEqual(1024)
      }
    for (const result of runs[0].results)
      expect(result).toMatchObject({
        message: { text: expect.stringMatching(/./) as string },
        locations: [{ physicalLocation: { artifactLocation: { uri: expect.stringMatching(/^[^/:]+\//) as string } } }],
      })
  })

  it('makes no link of an author’s text', () => {
    const issue = { ...report.issues[0]!, message: 'Unexpected [x](https://evil.example)' }
    expect(reporters.sarif({ ...report, issues: [issue] })).toContain('Unexpected [x] (https://evil.example). ')
  })

  it('writes file names as addresses', () => {
    const text = reporters.sarif(report)
    expect(text).toContain('"uri": "content/pages/a%2Cb%3A%1B%5B31m%20c%0A%3A%3Aerror%3A%3Ax%25.md"')
  })
})

describe('isFormat', () => {
  it('knows the formats only', () => {
    expect(Object.keys(reporters)).toEqual(['text', 'github', 'markdown', 'json', 'sarif'])
    expect(isFormat('sarif')).toBe(true)
    expect(isFormat('constructor')).toBe(false)
  })
})
