import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isWebAddress } from '../../story/schema/shared.ts'
import { problemOf, sleep } from '../web-client.ts'
import { isPublicUrl, publicLookup } from './public-host.ts'
import type { Answer } from './verdict.ts'

/** How to ask, and how to behave. */
export interface AskOptions {
  userAgent: string
  /** Milliseconds between two requests to one host. */
  pause: number
  /** Milliseconds until a request counts as failed. */
  timeout: number
  /** A server of this machine to ask in place of all others, for tests: it is told their names. */
  standIn?: URL | undefined
  wait?: (milliseconds: number) => Promise<void>
}

const mostRedirects = 10

/** Nothing is gained by asking these again in another way, and some ask to be left alone. */
const plainRefusals = [401, 429, 451, 503]

/**
 * Asks whether a page answers: by its headers, and where that is refused or fails by its first byte, since many servers
 * know only what browsers do. Never rejects.
 */
export function pageAsker(options: AskOptions): (url: string) => Promise<Answer> {
  const inTurn = hostTurns(options.pause, options.wait ?? sleep)

  const follow = async (url: string, method: 'HEAD' | 'GET'): Promise<Answer> => {
    let at = new URL(url)
    let moved: string | undefined
    let permanent = true
    for (let hop = 0; hop <= mostRedirects; hop++) {
      // The host of a redirect has turns of its own.
      if (!isPublicUrl(at)) return { problem: 'a redirect to an address that is not asked' }
      let response: Pick<IncomingMessage, 'statusCode' | 'headers'>
      try {
        const target = at
        response = await inTurn(at.hostname, () => send(target, method, options))
      } catch (error) {
        return { problem: problemOf(error).slice(0, 200) }
      }
      const { statusCode: status = 0, headers } = response
      if (![301, 302, 303, 307, 308].includes(status) || headers.location === undefined) {
        const to = moved !== undefined && moved !== url && isWebAddress(moved) && moved.length <= 2000
        return to ? { status, to: moved } : { status }
      }
      const next = URL.parse(headers.location, at)
      if (!next) return { problem: 'a redirect to no address' }
      permanent &&= status === 301 || status === 308
      // What stands behind a temporary redirect is for that redirect to say.
      if (permanent) moved = next.href
      at = next
    }
    return { problem: `more than ${mostRedirects} redirects` }
  }

  return async (url) => {
    const { status, ...rest } = await follow(url, 'HEAD')
    const isAnswer = status !== undefined && (status < 400 || plainRefusals.includes(status))
    return isAnswer ? { status, ...rest } : follow(url, 'GET')
  }
}

/** Runs work for one host at a time, with a pause between. */
export function hostTurns(pause: number, wait: (milliseconds: number) => Promise<void>) {
  const turns = new Map<string, Promise<unknown>>()
  return <T>(host: string, work: () => Promise<T>): Promise<T> => {
    const before = turns.get(host)
    const turn = before ? before.then(() => wait(pause)).then(work) : work()
    turns.set(
      host,
      turn.catch(() => undefined),
    )
    return turn
  }
}

/** One request. The body is not read: the headers say all. */
function send(url: URL, method: string, { userAgent, timeout, standIn }: AskOptions): Promise<IncomingMessage> {
  const { protocol, hostname, port } = standIn ?? url
  const options: RequestOptions = {
    method,
    protocol,
    hostname: hostname.replace(/^\[|\]$/g, ''),
    port,
    path: url.pathname + url.search,
    headers: {
      Host: url.host,
      'User-Agent': userAgent,
      Accept: '*/*',
      ...(method === 'GET' && { Range: 'bytes=0-0' }),
    },
    agent: false,
    maxHeaderSize: 64 * 1024,
    signal: AbortSignal.timeout(timeout),
    ...(!standIn && { lookup: publicLookup() }),
  }
  return new Promise((resolve, reject) => {
    const sent = (protocol === 'https:' ? requestHttps : requestHttp)(options, (response) => {
      resolve(response)
      response.on('error', () => undefined)
      response.destroy()
    })
    sent.on('error', reject)
    sent.end()
  })
}
