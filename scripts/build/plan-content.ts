import { checkedContent, keepContent } from '../../src/authoring/checked-content.ts'
import { formatText } from '../../src/authoring/reporters/text.ts'
import { ledgerName, readLedger, unrecorded } from '../../src/authoring/url-ledger.ts'
import { buildStory } from '../../src/story/build-story.ts'
import type { Severity } from '../../src/story/issue.ts'
import type { Story } from '../../src/story/story.ts'
import { readingsFolder } from '../readings-folder.ts'
import { planSite, type SitePlan } from './plan-site.ts'
import type { Step } from './progress.ts'

export interface PlanOptions {
  drafts: boolean
  /** Nothing is taken from earlier commands. */
  clean: boolean
  requireRecorded: boolean
}

export interface PlannedContent {
  site: SitePlan
  story: Story
  entries: number
  counts: Record<Severity, number>
}

/** Checks the content and plans the site of it. Undefined, and what is wrong is said, where nothing may be built. */
export async function planContent(
  content: string,
  checking: Step,
  { drafts, clean, requireRecorded }: PlanOptions,
  started: number,
): Promise<PlannedContent | undefined> {
  const { issues, counts, entries, reading } = await checkedContent(
    undefined,
    clean ? undefined : readingsFolder(content),
  )
  keepContent()
  if (counts.error > 0 || !reading.storyFile) {
    checking.fail(`${counts.error} ${counts.error === 1 ? 'error' : 'errors'} in ${entries} entries`)
    process.stdout.write(
      `\n${formatText({ issues, counts, entries, ms: performance.now() - started, contentDir: content })}`,
    )
    return undefined
  }
  const left = drafts ? 0 : reading.entries.filter(({ data }) => data.draft).length
  const without = left === 0 ? '' : `${left} ${left === 1 ? 'draft' : 'drafts'} left out, `
  checking.end(`${entries} entries, ${without}${counts.warning} warnings`)
  const published = await readLedger(content)
  const story = buildStory(reading.storyFile, reading.entries, { drafts, images: reading.images, published })
  const site = planSite(story, reading.entries, drafts)
  const missing = requireRecorded ? unrecorded(published, site.urls) : []
  if (missing.length > 0) {
    process.stdout.write(
      `\nUnexpected ${missing.length === 1 ? 'address that is' : `${missing.length} addresses that are`} not in ${ledgerName}, expected all of them: ` +
        `${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' and more' : ''}\n` +
        `Run npm run build -- --record and commit ${ledgerName}. `,
    )
    return undefined
  }
  return { site, story, entries, counts }
}
