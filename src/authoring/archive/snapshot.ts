import { z } from 'zod'
import { firstDay, isPlainDate, lastDay, type FuzzyDate, type PlainDate } from '../../story/dates.ts'

/** An archived copy that exists, or why what was found is none. */
export type Found = { archived: string } | { none: string }

/** How many days after publication a copy still counts as the page that was read: later ones may have been rewritten. */
const nearDays = 366

const answer = z.object({
  archived_snapshots: z.object({
    closest: z
      .object({ available: z.boolean(), status: z.string(), url: z.string(), timestamp: z.string() })
      .optional(),
  }),
})

/**
 * Reads an answer of the Internet Archive’s availability API (https://archive.org/help/wayback_api.php). Whatever is not
 * a copy of this very page, answered with status 200 and taken near the day of publication, is none.
 * Throws where the text is no such answer.
 */
export function readAvailability(text: string, url: string, published: FuzzyDate | undefined): Found {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new Error('Unexpected answer that is no JSON, expected one of the availability API')
  }
  const parsed = answer.safeParse(json)
  if (!parsed.success) throw new Error('Unexpected JSON, expected an answer of the availability API')
  const { closest } = parsed.data.archived_snapshots
  if (!closest?.available) return { none: 'no copy' }
  if (closest.status !== '200') return { none: `a copy of an answer with status ${closest.status.slice(0, 10)}` }
  return acceptSnapshot(closest.url, url, published)
}

/** Judges the address of a copy: `https://web.archive.org/web/<14 digits>/<the page>`, taken near the day of publication. */
export function acceptSnapshot(snapshot: string, url: string, published: FuzzyDate | undefined): Found {
  const match = /^https?:\/\/web\.archive\.org\/web\/(\d{14})\/(.+)$/.exec(snapshot)
  if (!match || /[\s<>"\\^`{|}]/.test(snapshot)) return { none: 'an address that is not of the archive' }
  const [, timestamp, page] = match as unknown as [string, string, string]
  if (comparable(page) !== comparable(url)) return { none: 'a copy of another page' }
  const day = `${timestamp.slice(0, 4)}-${timestamp.slice(4, 6)}-${timestamp.slice(6, 8)}`
  if (!isPlainDate(day)) return { none: 'a copy of a day that does not exist' }
  if (published !== undefined) {
    // Clocks of the archive and of the publisher may be a day apart.
    if (day < addDays(firstDay(published), -1)) return { none: `only a copy of ${day}, before publication` }
    if (day > addDays(lastDayThatExists(published), nearDays))
      return { none: `only a copy of ${day}, long after publication` }
  }
  return { archived: `https://web.archive.org/web/${timestamp}/${page}` }
}

/** The archive keeps one page for `http` and `https`, and may name the port. */
function comparable(address: string): string | undefined {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  return `${url.hostname}${/^(?:80|443)?$/.test(url.port) ? '' : `:${url.port}`}${url.pathname}${url.search}`
}

function lastDayThatExists(date: FuzzyDate): PlainDate {
  const day = lastDay(date)
  return isPlainDate(day) ? day : `${date}-28`
}

function addDays(day: PlainDate, days: number): PlainDate {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
