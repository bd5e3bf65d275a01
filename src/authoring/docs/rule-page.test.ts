import { describe, expect, it } from 'vitest'
import type { Issue } from '../../story/issue.ts'
import type { Rule } from '../../story/rules/rule.ts'
import { rulePage, rulesPage } from './rule-page.ts'

const rule: Rule = {
  code: 'loud-title',
  severity: 'warning',
  title: 'Titles are calm | as <b> is not.',
  reason: 'Readers are & stay calm.',
  bad: {
    'terms/truce.md': '---\nterm: TRUCE\0\n---\n',
    'terms/pause.md': { instead: 'nothing' },
    'terms/link.md': { instead: 'a symbolic link' },
    'images/a.png': new Uint8Array(3),
  },
  good: { 'story.yaml': 'name: Example\n', 'pages/long.mdx': `${'x'.repeat(500)}\n`.repeat(50) },
}
const finding: Issue = {
  code: 'loud-title',
  severity: 'warning',
  file: 'terms/truce.md',
  line: 2,
  column: 7,
  message: 'Unexpected TRUCE\0, expected truce',
  hint: 'Write &lt;.',
}

describe('rulePage', () => {
  it('says what the rule asks for, why, and what it finds', () => {
    const page = rulePage(rule, [finding, { ...finding, line: 3 }])
    expect(page.slice(0, page.indexOf('## Right'))).toMatchInlineSnapshot(`
      "# loud-title

      Titles are calm | as &lt;b> is not.

      A **warning** by default. \`story.yaml\` may set it for the whole story (\`rules: {loud-title: off}\` or \`error\`), or let
      it stand in one file, under \`exceptions\` with the reason.

      ## Why

      Readers are &amp; stay calm.

      ## Found

      \`terms/truce.md\`:

      \`\`\`\`md
      ---
      term: TRUCE␀
      ---
      \`\`\`\`

      \`terms/pause.md\` is not there.

      \`terms/link.md\` is a symbolic link.

      \`images/a.png\`: 3 bytes that are not text.

      The check says:

      \`\`\`\`text
      terms/truce.md:2:7 loud-title: Unexpected TRUCE␀, expected truce
      terms/truce.md:3:7 loud-title: Unexpected TRUCE␀, expected truce
      \`\`\`\`

      Write &amp;lt;.

      "
    `)
  })

  it('shows long files in part', () => {
    const lines = rulePage(rule, [finding]).split('\n')
    const long = lines.filter((line) => line.startsWith('xxx'))
    expect(long).toHaveLength(40)
    expect(long[0]).toHaveLength(160)
    expect(lines.filter((line) => line === '…')).toHaveLength(1)
  })

  it('says what this story makes of a warning, where that is not the default', () => {
    expect(rulePage(rule, [], { 'loud-title': 'error' })).toContain('set it to **error**: nothing is published while')
    expect(rulePage(rule, [], { 'loud-title': 'off' })).toContain('set it to **off**: it is not looked for.')
    expect(rulePage(rule, [], { 'loud-title': 'warning' })).toBe(rulePage(rule, []))
  })

  it('says of an error that it stays one', () => {
    expect(rulePage({ ...rule, severity: 'error' }, [])).toContain('nothing is published while it stands')
  })
})

describe('rulesPage', () => {
  it('has a row for each rule, with what this story makes of it', () => {
    expect(
      rulesPage([rule, { ...rule, code: 'quiet-title', severity: 'error' }], {
        'loud-title': 'off',
        'quiet-title': 'off',
      })
        .split('\n')
        .slice(-3),
    ).toEqual([
      '| [loud-title](loud-title.md) | warning; here **off** | Titles are calm \\| as &lt;b> is not. |',
      '| [quiet-title](quiet-title.md) | error | Titles are calm \\| as &lt;b> is not. |',
      '',
    ])
  })
})
