import { byCodeUnit } from '../../story/dates.ts'
import type { LinkJournal } from './journal.ts'
import { isPublicUrl } from './public-host.ts'
import { after, isFailure, type Answer, type Asked } from './verdict.ts'

/** What the run needs of the world around it. */
export interface AskLinksOptions {
  ask(url: string): Promise<Answer>
  /** What was known before; what is learned is added. */
  journal: LinkJournal
  today: string
  /** How many pages to ask at most. */
  limit: number
  /** Whether to ask pages that were asked today. */
  again: boolean
  /** Keeps what a page answered. */
  record(url: string, asked: Asked): Promise<void>
}

/** How many hosts are asked at once. */
const hostsAtOnce = 4

/** After so many failures in a row a host is left alone until the next run. */
const mostFailures = 3

/** If so many hosts fail and none answers, it is this machine that has no network. */
const hostsWithoutNetwork = 3

/** Nothing answered at all: what that says is of this machine, and none of it is kept. */
export class NoNetwork extends Error {}

/**
 * Asks the pages that were not asked today, those first that were asked longest ago, and returns how many were. It keeps
 * what it learns as it goes: a run that ends early has lost nothing, and the next one goes on. Throws `NoNetwork`.
 */
export async function askLinks(urls: readonly string[], options: AskLinksOptions): Promise<number> {
  const { journal, today, again, limit } = options
  const askedOn = (url: string) => journal.get(url)?.asked ?? ''
  const due = urls
    .filter((url) => isPublicUrl(new URL(url)) && (again || askedOn(url) < today))
    .sort((a, b) => byCodeUnit(askedOn(a), askedOn(b)))
    .slice(0, limit)
  // The longest lists first, so that none is left for the end.
  const hosts = [...Map.groupBy(due, (url) => new URL(url).hostname).values()].sort((a, b) => b.length - a.length)
  const waiting: [url: string, asked: Asked][] = []
  let isOnline = false
  let count = 0

  const keep = async (url: string, asked: Asked) => {
    waiting.push([url, asked])
    isOnline ||= asked.status !== undefined
    if (isOnline) await flush()
  }
  const flush = async () => {
    for (const [url, asked] of waiting.splice(0)) {
      journal.set(url, asked)
      await options.record(url, asked)
    }
  }
  const askHost = async (pages: readonly string[]) => {
    let failures = 0
    for (const url of pages) {
      const answer = await options.ask(url)
      count++
      await keep(url, after(journal.get(url), answer, today))
      failures = isFailure(answer) ? failures + 1 : 0
      // 429 and 503 ask to be left alone (RFC 6585, section 4; RFC 9110, section 15.6.4).
      if (failures === mostFailures || answer.status === 429 || answer.status === 503) return
    }
  }
  const work = async () => {
    for (let pages = hosts.shift(); pages; pages = hosts.shift()) await askHost(pages)
  }
  await Promise.all(Array.from({ length: hostsAtOnce }, work))

  const silent = new Set(waiting.map(([url]) => new URL(url).hostname)).size
  if (silent >= hostsWithoutNetwork)
    throw new NoNetwork(`Unexpected silence of all ${silent} hosts, expected a network; nothing of it is kept`)
  await flush()
  return count
}
