import { formatGithub } from './github.ts'
import { formatJson } from './json.ts'
import { formatMarkdown } from './markdown.ts'
import type { Reporter } from './report.ts'
import { formatSarif } from './sarif.ts'
import { formatText } from './text.ts'

export type { Report, Reporter } from './report.ts'

/** The output formats, by the name that `--format` takes. */
export const reporters = {
  text: (report) => formatText(report),
  github: formatGithub,
  markdown: formatMarkdown,
  json: formatJson,
  sarif: formatSarif,
} as const satisfies Record<string, Reporter>

export type Format = keyof typeof reporters

/** Whether there is an output format of this name. */
export function isFormat(name: string): name is Format {
  return Object.hasOwn(reporters, name)
}
