import { firstDay, type FuzzyDate } from '../../story/dates.ts'
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
  wait?: (milliseconds: number) => Promise<void>
  fetch?: typeof fetch
}

/** The archive does not answer, or asks to be left alone: the run ends, and the next one goes on from here. */
export class ArchiveUnavailable extends Error {}

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

/** The Internet Archive, asked politely. Its functions reject with `ArchiveUnavailable` where there is no use in going on. */
export function archive(options: ArchiveOptions): Archive {
  const { wait = (ms: number) => new Promise<void>((resolve) => void setTimeout(() => resolve(), ms)), pause } = options
  let isFirst = true

  const request = async (url: string): Promise<{ response: Response; text: string }> => {
    let problem = ''
    for (let attempt = 0; attempt < tries; attempt++) {
      if (!isFirst) await wait(pause * 2 ** attempt)
      isFirst = false
      try {
        const response = await (options.fetch ?? fetch)(url, {
          headers: { 'User-Agent': options.userAgent, Accept: 'application/json' },
          redirect: 'manual',
          signal: AbortSignal.timeout(options.timeout),
        })
        if (response.status !== 429 && response.status < 500) return { response, text: await readText(response) }
        await response.body?.cancel()
        problem = `status ${response.status}`
        const asksFor = retryAfter(response.headers.get('retry-after'))
        if (asksFor > longestWait)
          throw new ArchiveUnavailable(`The archive asks to wait for ${Math.ceil(asksFor / 60_000)} minutes.`)
        if (asksFor > 0) await wait(asksFor)
      } catch (error) {
        if (error instanceof ArchiveUnavailable) throw error
        problem = error instanceof Error ? messageOf(error) : String(error)
      }
    }
    throw new ArchiveUnavailable(`The archive did not answer ${tries} times, the last time with ${problem}.`)
  }

  return {
    async find(url, published) {
      const asked = new URLSearchParams({ url })
      if (published !== undefined) asked.set('timestamp', firstDay(published).replaceAll('-', ''))
      const { response, text } = await request(`${options.availability}/wayback/available?${asked}`)
      if (response.status !== 200)
        throw new ArchiveUnavailable(`Unexpected status ${response.status}, expected 200 of the availability API.`)
      return readAvailability(text, url, published)
    },
    async capture(url) {
      const { response } = await request(`${options.capture}/save/${url}`)
      if (response.status === 401 || response.status === 403)
        throw new ArchiveUnavailable(
          'The archive makes copies for its members only: save the pages on its site instead.',
        )
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

function messageOf(error: Error): string {
  if (error.name === 'TimeoutError') return 'no answer in time'
  return error.cause instanceof Error ? error.cause.message : error.message
}
