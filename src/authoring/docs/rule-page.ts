import type { Issue, Severity } from '../../story/issue.ts'
import type { ExampleFile, ExampleFiles, Rule } from '../../story/rules/rule.ts'

/** What a story makes of rules, by code: `rules` of `story.yaml`. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>

/** The page of a rule in Markdown, from the rule itself, what it finds in its bad example and what this story makes of it. */
export function rulePage(rule: Rule, findings: readonly Issue[], settings: RuleSettings = {}): string {
  const { code, title, reason, good, bad, published = [] } = rule
  const found = findings.map(({ file, line, column, message }) => `${file}:${line}:${column} ${code}: ${message}`)
  const hints = [...new Set(findings.flatMap(({ hint }) => hint ?? []))]
  return `${[
    `# ${code}`,
    prose(title),
    severityOf(rule, settings),
    '## Why',
    prose(reason),
    '## Found',
    ...(published.length > 0 ? [`Published before: ${published.map((url) => `\`${url}\``).join(', ')}.`] : []),
    ...filesOf(bad),
    'The check says:',
    fence('text', found.map(legible).join('\n')),
    ...hints.map(prose),
    '## Right',
    ...filesOf(good),
  ].join('\n\n')}\n`
}

/** The table of all rules in Markdown, with what this story makes of them. */
export function rulesPage(rules: readonly Rule[], settings: RuleSettings = {}): string {
  const rows = rules.map((rule) => {
    const { code, severity, title } = rule
    const set = settingOf(rule, settings)
    const shown = set === undefined ? severity : `${severity}; here **${set}**`
    return `| [${code}](${code}.md) | ${shown} | ${prose(title).replaceAll('|', '\\|')} |`
  })
  return `# The rules of the check

An error stops publication. A warning is for you to weigh: mend what it names, or list the file under \`exceptions\` in
\`content/story.yaml\` with the reason. There an editor may also set a warning to \`off\` or \`error\` for the whole story:
\`rules: {heading-jump: off}\`. An error stays one. Where this story has set one, the table says so behind “here”.

| code | severity | what it asks for |
| ---- | -------- | ---------------- |
${rows.join('\n')}
`
}

/** Words of ours as Markdown: what looks like HTML or a character by name is meant as it stands. */
function prose(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** What the story makes of a rule; undefined where that is the default, as it always is for an error. */
function settingOf({ code, severity }: Rule, settings: RuleSettings): Severity | 'off' | undefined {
  return severity === 'error' || settings[code] === severity ? undefined : settings[code]
}

function severityOf(rule: Rule, settings: RuleSettings): string {
  if (rule.severity === 'error')
    return 'An **error**: nothing is published while it stands, and no setting changes that.'
  const set = settingOf(rule, settings)
  const here =
    set === undefined ? '' : `\n\nThis story’s \`content/story.yaml\` has set it to **${set}**${meaning[set] ?? ''}.`
  return `A **warning** by default. \`story.yaml\` may set it for the whole story (\`rules: {${rule.code}: off}\` or \`error\`), or let
it stand in one file, under \`exceptions\` with the reason.${here}`
}

const meaning: Readonly<Record<string, string>> = {
  error: ': nothing is published while it stands',
  off: ': it is not looked for',
}

function filesOf(files: ExampleFiles): string[] {
  return Object.entries(files).flatMap(([path, file]) => [`\`${path}\`${whatIs(file)}`, ...textOf(path, file)])
}

function whatIs(file: ExampleFile): string {
  if (typeof file === 'string') return ':'
  if (file instanceof Uint8Array) return `: ${file.length} bytes that are not text.`
  return file.instead === 'nothing' ? ' is not there.' : ` is ${file.instead}.`
}

/** More lines or longer ones say nothing more. */
const maxLines = 40
const maxColumns = 160

function textOf(path: string, file: ExampleFile): string[] {
  if (typeof file !== 'string') return []
  const lines = file
    .trimEnd()
    .split('\n')
    .map((line) => legible(line.length > maxColumns ? `${line.slice(0, maxColumns - 1)}…` : line))
  const shown = lines.length > maxLines ? [...lines.slice(0, maxLines), '…'] : lines
  return [fence(path.endsWith('.yaml') ? 'yaml' : path.endsWith('.mdx') ? 'mdx' : 'md', shown.join('\n'))]
}

/** Control characters as pictures (the block from U+2400), so that pages stay text. */
function legible(text: string): string {
  return text.replace(/[\0-\u0008\u000B-\u001F]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)))
}

function fence(language: string, text: string): string {
  return `\`\`\`\`${language}\n${text}\n\`\`\`\``
}
