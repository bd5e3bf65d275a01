import { firstDay, type FuzzyDate } from '../../story/dates.ts'
import { problemOf, sleep } from '../web-client.ts'
import { acceptSnapshot, readAvailability, type Found } from './snapshot.ts'

/** How to reach the archive, and how to behave. */
export interface ArchiveOptions {
  /** Where the availability API is: `https://archive.org`. */
  availability: string
  /** Where the capture API is: `https://web.archive.org`. */
  capture: string
  /** Who asks, with an address for complaints. */
  userAgent: string
  /** Milliseconds between two requests, and the first step of backing off. */
  pause: number
  /** Milliseconds until a request counts as failed. */
  timeout: number
  /** The same for a request to make a copy, which takes the archive a minute or two. */
  captureTimeout: number
  wait?: (milliseconds: number) => Promise<void>
  fetch?: typeof fetch
}

/** The archive does not answer, or asks to be left alone: the run ends, and the next one goes on from here. */
export class ArchiveUnavailable extends Error {}

/** The archive has no answer for this one page: the run goes on with the others. The message says what happened. */
export class PageUnanswered extends Error {}

/** How often a request is tried. */
const tries = 4
/** The longest wait that one run takes: who is asked to wait longer runs the command another time. */
const longestWait = 5 * 60_000
/** Answers are small; more than this is none. */
const longestAnswer = 64 * 1024

/** Asks one question at a time. */
export interface Archive {
  /** Looks for a copy near the day of publication. */
  find(url: string, published: FuzzyDate | undefined): Promise<Found>
  /** Asks for a copy to be made now. */
  capture(url: string): Promise<Found>
}

/**
 * The Internet Archive, asked politely. Its functions reject with `ArchiveUnavailable` where there is no use in going on,
 * and with `PageUnanswered` where only this page has no answer.
 */
export function archive(options: ArchiveOptions): Archive {
  const { wait = sleep, pause } = options
  let isFirst = true

  const send = async (url: string, timeout: number, attempt: number): Promise<Response> => {
    if (!isFirst) await wait(pause * 2 ** attempt)
    isFirst = false
    return (options.fetch ?? fetch)(url, {
      headers: { 'User-Agent': options.userAgent, Accept: 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    })
  }

  /** Waits as long as a refusal says. */
  const heed = async (response: Response): Promise<string> => {
    await response.body?.cancel()
    const asksFor = retryAfter(response.headers.get('retry-after'))
    if (asksFor > longestWait)
      throw new ArchiveUnavailable(`The archive asks to wait for ${Math.ceil(asksFor / 60_000)} minutes.`)
    if (asksFor > 0) await wait(asksFor)
    return `status ${response.status}`
  }

  /** A question may be asked again whatever went wrong. */
  const question = async (url: string): Promise<{ status: number; text: string }> => {
    let problem = ''
    for (let attempt = 0; attempt < tries; attempt++) {
      try {
        const response = await send(url, options.timeout, attempt)
        const { status } = response
        if (status !== 429 && status < 500) return { status, text: await readText(response) }
        problem = await heed(response)
      } catch (error) {
        if (error instanceof ArchiveUnavailable) throw error
        problem = problemOf(error)
      }
    }
    throw new ArchiveUnavailable(`The archive did not answer ${tries} times, the last time with ${problem}.`)
  }

  /** An order is sent once: the archive may be at work on it though it does not answer. Only what it turned away goes again. */
  const order = async (url: string): Promise<Response> => {
    for (let attempt = 0; attempt < tries; attempt++) {
      let response: Response
      try {
        response = await send(url, options.captureTimeout, attempt)
      } catch (error) {
        const problem = problemOf(error)
        if (isUnreachable(error)) throw new ArchiveUnavailable(`The archive cannot be reached: ${problem}.`)
        throw new PageUnanswered(`asked for a copy, ${problem}`)
      }
      if (response.status !== 429) {
        // The body may be the whole page; only the headers count.
        await response.body?.cancel()
        return response
      }
      await heed(response)
    }
    throw new ArchiveUnavailable(`The archive turned ${tries} requests for a copy away, with status 429.`)
  }

  return {
    async find(url, published) {
      const asked = new URLSearchParams({ url })
      if (published !== undefined) asked.set('timestamp', firstDay(published).replaceAll('-', ''))
      const { status, text } = await question(`${options.availability}/wayback/available?${asked}`)
      if (status >= 400) throw new PageUnanswered(`status ${status} of the availability API`)
      if (status !== 200)
        throw new ArchiveUnavailable(`Unexpected status ${status}, expected 200 of the availability API.`)
      return readAvailability(text, url, published)
    },
    async capture(url) {
      const response = await order(`${options.capture}/save/${url}`)
      if (response.status === 401 || response.status === 403)
        throw new ArchiveUnavailable(
          'The archive makes copies for its members only: save the pages on its site instead.',
        )
      if (response.status >= 500) throw new PageUnanswered(`asked for a copy, status ${response.status}`)
      const place = response.headers.get('content-location') ?? response.headers.get('location')
      // A job that goes on behind the scenes: the next run finds the copy when it is there.
      if (place === null || response.status >= 400) return { none: `asked for a copy, status ${response.status}` }
      return acceptSnapshot(URL.parse(place, options.capture)?.href ?? place, url, undefined)
    },
  }
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > longestAnswer) throw new Error(`an answer of more than ${longestAnswer} bytes`)
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

/** `Retry-After` in milliseconds: seconds or a date (RFC 9110, section 10.2.3). */
export function retryAfter(header: string | null, now = Date.now()): number {
  if (header === null) return 0
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? 0 : Math.max(0, date - now)
}

/** Whether the archive itself, not one page, is out of reach. */
function isUnreachable(error: unknown): boolean {
  const { code = '' } = ((error as Error).cause ?? {}) as { code?: string }
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'].includes(code)
}
