import { rules } from '../../story/rules/index.ts'
import { printable } from '../../story/printable.ts'
import { pathOf, type Report } from './report.ts'

/**
 * SARIF 2.1.0 (OASIS) with what GitHub’s code scanning asks for: findings with the rules they come from, files as addresses
 * relative to the repository, and of each rule short, full and help texts.
 */
export function formatSarif(report: Report): string {
  const run = {
    tool: { driver: { name: 'Parley check', rules: rules.map(descriptor) } },
    columnKind: 'utf16CodeUnits',
    properties: { entries: report.entries, drafts: report.drafts ?? 0 },
    results: report.issues.map(({ code, severity, file, line, column, message, hint }) => ({
      ruleId: code,
      ruleIndex: rules.findIndex((rule) => rule.code === code),
      level: severity,
      message: { text: plainMessage(hint === undefined ? message : `${message}. ${hint}`) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uriOf(pathOf(report, file)) },
            region: { startLine: line, startColumn: column },
          },
        },
      ],
    })),
  }
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return `${JSON.stringify(log, null, 2)}\n`
}

function descriptor({ code, severity, title, reason }: (typeof rules)[number]) {
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: reason },
    help: { text: `${title}\n\n${reason}` },
    defaultConfiguration: { level: severity },
  }
}

function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/** A message’s text may hold links as in Markdown (SARIF 3.11.6); an author’s must not become one. */
function plainMessage(text: string): string {
  return printable(text).replaceAll('](', '] (')
}
