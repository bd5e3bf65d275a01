import type { Position } from '../../story/issue.ts'
import type { SourceAddress, SourceUse } from './addresses.ts'
import type { LinkJournal } from './journal.ts'
import { isPublicUrl } from './public-host.ts'
import { verdictOf, verdicts, type Asked, type Verdict } from './verdict.ts'

/** What is known of all addresses, the worst first. */
export interface LinkReport {
  links: Link[]
  counts: Record<Verdict, number>
  /** How many were asked in this run. */
  asked: number
}

/** An address that does not simply answer. */
export interface Link {
  verdict: Verdict
  url: string
  code: string
  message: string
  hint: string | undefined
  /** What it answered last. */
  answer: Asked | undefined
  archived: string | undefined
  uses: (SourceUse & Position)[]
}

type Locate = (use: SourceUse) => Promise<Position>

/** What the journal knows of each address, with the places that name it. */
export async function linkReport(
  addresses: readonly SourceAddress[],
  journal: LinkJournal,
  asked: number,
  locate: Locate,
): Promise<LinkReport> {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>
  const links: Link[] = []
  for (const { url, archived, uses } of addresses) {
    const answer = journal.get(url)
    const verdict = !isPublicUrl(new URL(url)) ? 'private' : answer ? verdictOf(answer) : 'unasked'
    counts[verdict]++
    if (verdict === 'ok' || verdict === 'unasked') continue
    const places = await Promise.all(uses.map(async (use) => ({ ...use, ...(await locate(use)) })))
    links.push({ verdict, url, ...wording(verdict, url, answer, archived), answer, archived, uses: places })
  }
  // Sorting is stable: within a verdict the order is that of the content.
  links.sort((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict))
  return { links, counts, asked }
}

function wording(verdict: Verdict, url: string, answer: Asked | undefined, archived: string | undefined) {
  const what = String(answer?.status ?? answer?.problem)
  const copy = archived === undefined ? 'npm run archive looks for a copy.' : `Readers have the copy ${archived}`
  switch (verdict) {
    case 'gone':
      return {
        code: 'dead-source',
        message: `Unexpected ${what} from ${url}, expected a page that answers`,
        hint: `Keep the citation. ${copy}`,
      }
    case 'failing':
      return {
        code: 'failing-source',
        message: `Unexpected ${what} from ${url} since ${answer?.since}, expected a page that answers`,
        hint: `Keep the citation. ${copy}`,
      }
    case 'moved':
      return {
        code: 'moved-source',
        message: `Unexpected permanent redirect from ${url}, expected its new address ${answer?.to}`,
        hint: 'Open it, and write that address if it is the page that was read.',
      }
    case 'private':
      return {
        code: 'private-source',
        message: `Unexpected ${url}, expected an address of the public web, which readers can open`,
        hint: undefined,
      }
    default:
      return {
        code: `${verdict}-source`,
        message: `Unexpected ${what} from ${url}, expected a page that answers`,
        hint: 'It may be there for readers: open it.',
      }
  }
}
