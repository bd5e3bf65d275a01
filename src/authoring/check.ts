import type { PlainDate } from '../story/dates.ts'
import { compareIssues, countIssues, type Issue, type Severity } from '../story/issue.ts'
import { latestDay } from '../story/latest-day.ts'
import { rules } from '../story/rules/index.ts'
import type { Finding, RuleContext } from '../story/rules/rule.ts'
import type { StoryFile } from '../story/schema/story-file.ts'
import { capFindings } from './cap-findings.ts'
import type { ContentFiles } from './content-folder.ts'
import { locator } from './locate.ts'
import { readContent, type ContentReading } from './read-content.ts'
import type { CodedFinding } from './read-entry.ts'
import { judgeEntries } from './judge-entries.ts'
import type { Kept, ReadingMemory } from './reading-memory.ts'

/** What the check found. Nothing may be published while `counts.error` is not 0. */
export interface CheckResult {
  /** Sorted by file and place. */
  issues: Issue[]
  counts: Record<Severity, number>
  /** How many entry files there are. */
  entries: number
  reading: ContentReading
  /** How long each step took: reading, each rule, finding the places of findings. */
  timings: Timing[]
}

export interface Timing {
  /** `reading`, `places`, or the code of a rule. */
  step: string
  ms: number
}

export interface CheckOptions {
  /** Moves warnings only; by default the story’s own “now”. */
  today?: PlainDate | undefined
  /** Every address the site has had, which must not vanish; null where the list of them is missing, which is an error. */
  published?: readonly string[] | null | undefined
  /** What is known of files already; afterwards, what this check read. A release must not be given any. */
  memory?: ReadingMemory | undefined
}

/** Reads a content folder and tries every rule on it. Rejects only where the folder itself cannot be listed. */
export async function check(files: ContentFiles, options: CheckOptions = {}): Promise<CheckResult> {
  const timings: Timing[] = []
  const timed = timer(timings)
  const memory: ReadingMemory = options.memory ?? new Map<string, Kept>()
  const reading = await readContent(files, memory)
  timed('reading')
  const published = reading.entries.filter(({ data }) => !data.draft)
  const context = {
    rules,
    today: options.today ?? latestDay(published),
    published: options.published === undefined ? [] : options.published,
  }
  const severities = severitiesOf(reading.storyFile)
  const findings = [
    ...reading.findings,
    ...ofAuthors(reading, severities, [
      ...judgeEntries(reading, context, severities, memory, timed),
      ...judgeStory(reading, context, severities, timed),
    ]),
  ]
  const issues = await issuesOf(findings, reading, severities, files)
  timed('places')
  return { issues, counts: countIssues(issues), entries: reading.files.length, reading, timings }
}

/** Adds to the list how long it was since the last step. */
function timer(timings: Timing[]): (step: string) => void {
  let last = performance.now()
  return (step) => {
    const now = performance.now()
    timings.push({ step, ms: now - last })
    last = now
  }
}

/** What the rules find that look at the story as a whole. */
function judgeStory(
  reading: ContentReading,
  context: RuleContext,
  severities: Severities,
  timed: (step: string) => void,
): CodedFinding[] {
  const findings: CodedFinding[] = []
  for (const { code, each, check } of rules) {
    if (!check || each || severities.get(code) === 'off') continue
    for (const finding of check(reading, context)) findings.push({ code, ...finding })
    timed(code)
  }
  return findings
}

/** The findings that are the authors’ business: see {@link isAboutStandIn}. */
function ofAuthors(reading: ContentReading, severities: Severities, findings: readonly CodedFinding[]): CodedFinding[] {
  if (reading.faults.size === 0) return [...findings]
  return findings.filter((finding) => !isAboutStandIn(reading, finding, severities.get(finding.code)))
}

async function issuesOf(
  findings: readonly CodedFinding[],
  reading: ContentReading,
  severities: Severities,
  files: ContentFiles,
): Promise<Issue[]> {
  const { standing, unused } = applyExceptions(findings, reading)
  const locate = locator(files)
  const issues: Issue[] = []
  for (const { code, file, place, message, hint } of [...standing, ...unused]) {
    const severity = severities.get(code) ?? 'error'
    if (severity === 'off') continue
    const position = await locate(file, place)
    issues.push({ code, severity, file, ...position, message, ...(hint && { hint }) })
  }
  return capFindings(issues.sort(compareIssues))
}

/**
 * Whether a finding is about what the check itself put in place of what a schema refused;
 * of such an entry warnings are none of the author’s business yet.
 */
function isAboutStandIn({ faults }: ContentReading, { file, place }: Finding, severity?: Severity | 'off'): boolean {
  const own = faults.get(file)
  if (!own) return false
  if (severity === 'warning') return true
  if (typeof place === 'string' || !('path' in place)) return false
  return own.some((fault) => fault.every((key, index) => place.path[index] === key))
}

type Severities = ReadonlyMap<string, Severity | 'off'>

/** The story may raise or silence warnings; what is an error by nature stays one. */
function severitiesOf(storyFile: StoryFile | undefined): Severities {
  return new Map(
    rules.map(({ code, severity }) => [code, severity === 'error' ? severity : (storyFile?.rules[code] ?? severity)]),
  )
}

/** The rules that a story may silence or except. */
const warnings = new Set(rules.filter(({ severity }) => severity === 'warning').map(({ code }) => code))

/** Leaves out the warnings that the story says may stand, and finds the exceptions that no warning needs. */
function applyExceptions(
  findings: readonly CodedFinding[],
  { storyFile, entries }: ContentReading,
): { standing: CodedFinding[]; unused: CodedFinding[] } {
  const exceptions = storyFile?.exceptions ?? []
  const used = new Set<object>()
  const standing = findings.filter(({ code, file }) => {
    const exception = warnings.has(code)
      ? exceptions.find((each) => each.code === code && each.path === file)
      : undefined
    if (exception) used.add(exception)
    return !exception
  })
  const valid = new Set(entries.map(({ path }) => path))
  const unused = exceptions.flatMap((exception, index): CodedFinding[] => {
    const { code, path } = exception
    if (used.has(exception) || !warnings.has(code) || !valid.has(path)) return []
    const message = `Unexpected exception for ${code} in ${path}, expected a warning it stands for`
    return [{ code: 'unused-exception', file: 'story.yaml', place: { path: ['exceptions', index] }, message }]
  })
  return { standing, unused }
}
