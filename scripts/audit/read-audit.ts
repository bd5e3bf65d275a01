import { printable } from '../../src/story/printable.ts'

/** Advisories that do not concern this project, by their address, each with the reason. */
export const explained: Readonly<Record<string, string>> = {}

interface Advisory {
  title: string
  url: string
  severity: string
}

/** What an audit found. */
export interface Audit {
  /** One line for each vulnerability that nothing explains. */
  faults: string[]
  explained: number
}

/** Reads what `npm audit --json` (report version 2) wrote. Undefined where it is no report: the registry was not reached. */
export function readAudit(output: string, reasons: Readonly<Record<string, string>>): Audit | undefined {
  let report: unknown
  try {
    report = JSON.parse(output)
  } catch {
    return undefined
  }
  if (typeof report !== 'object' || report === null || !('vulnerabilities' in report)) return undefined
  const advisories = new Map<string, string>()
  for (const [name, { via }] of Object.entries(
    report.vulnerabilities as Record<string, { via: (string | Advisory)[] }>,
  ))
    // A text names another package of the list, through which this one is concerned.
    for (const advisory of via)
      if (typeof advisory !== 'string')
        advisories.set(advisory.url, printable(`${name}: ${advisory.title} (${advisory.severity}), ${advisory.url}`))
  const faults = [...advisories].filter(([url]) => !Object.hasOwn(reasons, url)).map(([, line]) => line)
  return { faults: faults.sort(), explained: advisories.size - faults.length }
}
