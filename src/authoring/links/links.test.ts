import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { awkwardTexts } from '../../story/awkward-texts.ts'
import type { AnyEntry } from '../../story/entry.ts'
import { exampleEntry } from '../../story/example-entry.ts'
import { codeSpan } from '../../story/code-span.ts'
import { sourceAddresses } from './addresses.ts'
import { askLinks, NoNetwork, type AskLinksOptions } from './ask-links.ts'
import { hostTurns, pageAsker } from './ask-page.ts'
import { linkJournalLine, readLinkJournal, type LinkJournal } from './journal.ts'
import { linkFormats } from './link-formats.ts'
import { linkReport } from './link-report.ts'
import { isPublicAddress, isPublicUrl, publicLookup } from './public-host.ts'
import { after, verdictOf, type Answer } from './verdict.ts'

describe('verdictOf', () => {
  it.each<[answer: Answer, since: string | undefined, verdict: string]>([
    [{ status: 200 }, undefined, 'ok'],
    [{ status: 206 }, undefined, 'ok'],
    [{ status: 304 }, undefined, 'ok'],
    [{ status: 416 }, undefined, 'ok'],
    [{ status: 200, to: 'https://daily.example/new' }, undefined, 'moved'],
    [{ status: 404, to: 'https://daily.example/new' }, undefined, 'gone'],
    [{ status: 404 }, undefined, 'gone'],
    [{ status: 410 }, '2025-03-01', 'gone'],
    [{ status: 400 }, undefined, 'refused'],
    [{ status: 401 }, undefined, 'refused'],
    [{ status: 403 }, undefined, 'refused'],
    [{ status: 429 }, '2025-03-01', 'refused'],
    [{ status: 451 }, undefined, 'refused'],
    [{ status: 500 }, undefined, 'unanswered'],
    [{ status: 500 }, '2025-03-02', 'unanswered'],
    [{ status: 500 }, '2025-03-01', 'failing'],
    [{ problem: 'no answer in time' }, undefined, 'unanswered'],
    [{ problem: 'certificate has expired' }, '2025-02-01', 'failing'],
  ])('takes %j, with failures since %s, for %s', (answer, since, verdict) => {
    const before = since === undefined ? undefined : { status: 500, asked: since, since }
    expect(verdictOf(after(before, answer, '2025-03-02'))).toBe(verdict)
  })

  it('begins anew where a page has answered between two failures', () => {
    const days = ['2025-03-01', '2025-03-02', '2025-03-03', '2025-03-04']
    const seen: string[] = []
    let asked
    for (const [index, status] of [500, 200, 500, 500].entries()) {
      asked = after(asked, { status }, days[index]!)
      seen.push(verdictOf(asked))
    }
    expect(seen).toEqual(['unanswered', 'ok', 'unanswered', 'failing'])
  })
})

describe('private hosts', () => {
  it.each([
    'http://127.0.0.1/x',
    'http://2130706433/x',
    'http://0x7f.1/x',
    'http://10.1.2.3/',
    'http://172.31.0.1/',
    'http://192.168.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://localhost/',
    'http://a.localhost/',
    'http://a.localhost./',
    'http://metadata.google.internal/',
    'http://printer.local/',
    'https://daily.example:8443/',
    'http://daily.example:22/',
    'ftp://daily.example/',
    'file:///etc/passwd',
  ])('%s is not asked', (url) => expect(isPublicUrl(new URL(url))).toBe(false))

  it.each([
    'https://daily.example/a',
    'http://daily.example:80/a',
    'http://93.184.215.14/',
    'http://[2606:2800:21f:cb07::1]/',
  ])('%s is', (url) => expect(isPublicUrl(new URL(url))).toBe(true))

  it.each([
    [['93.184.215.14'], undefined],
    [['127.0.0.1'], 'a host of a private network'],
    [['93.184.215.14', '10.0.0.1'], 'a host of a private network'],
    [['::ffff:10.0.0.1'], 'a host of a private network'],
    [[], 'a host without address'],
  ])('a name that leads to %j: %s', (addresses, problem) => {
    const lookup = publicLookup((_name, _options, callback) =>
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      ),
    )
    let seen: unknown
    lookup('daily.example', {}, (error, address) => (seen = error ? error.message : address))
    expect(seen).toBe(problem ?? addresses[0])
  })

  it('no text that is not an address is public', () =>
    fc.assert(fc.property(fc.string(), (text) => !isPublicAddress(`x${text}`))))
})

describe('pageAsker', () => {
  const pages: Record<string, (response: ServerResponse, request: IncomingMessage) => void> = {
    '/ok': (response) => response.end('x'.repeat(1_000_000)),
    '/no-head': (response, { method }) => response.writeHead(method === 'HEAD' ? 405 : 206).end(),
    '/wrong-head': (response, { method }) => response.writeHead(method === 'HEAD' ? 404 : 200).end(),
    '/gone': (response) => response.writeHead(404).end(),
    '/refused': (response) => response.writeHead(403).end(),
    '/busy': (response) => response.writeHead(429, { 'Retry-After': '9' }).end(),
    '/broken': (response) => response.writeHead(500).end(),
    '/slow': () => undefined,
    '/cut': (response) => void response.destroy(),
    '/moved': (response) => response.writeHead(301, { Location: '/moved-again' }).end(),
    '/moved-again': (response) => response.writeHead(308, { Location: 'https://weekly.example/consent' }).end(),
    '/consent': (response) => response.writeHead(302, { Location: '/ok' }).end(),
    '/moved-to-gone': (response) => response.writeHead(301, { Location: '/gone' }).end(),
    '/loop': (response) => response.writeHead(302, { Location: '/loop' }).end(),
    '/inside': (response) => response.writeHead(301, { Location: 'http://169.254.169.254/' }).end(),
    '/script': (response) => response.writeHead(301, { Location: 'javascript:alert(1)' }).end(),
    '/nowhere': (response) => response.writeHead(301, { Location: 'http://' }).end(),
  }
  let seen: string[] = []
  const server = createServer((request, response) => {
    const { host, range = '', 'user-agent': agent } = request.headers
    seen.push(`${request.method} ${host}${request.url} ${range}${agent === 'Parley test' ? '' : 'unnamed'}`.trim())
    pages[request.url ?? '']!(response, request)
  })
  let standIn: URL
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    standIn = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  beforeEach(() => void (seen = []))
  const options = { userAgent: 'Parley test', pause: 0, timeout: 300 }
  const ask = (path: string) => pageAsker({ ...options, standIn })(`https://daily.example${path}`)

  it.each<[path: string, answer: Answer]>([
    ['/ok', { status: 200 }],
    ['/no-head', { status: 206 }],
    ['/wrong-head', { status: 200 }],
    ['/gone', { status: 404 }],
    ['/refused', { status: 403 }],
    ['/busy', { status: 429 }],
    ['/broken', { status: 500 }],
    ['/slow', { problem: 'no answer in time' }],
    ['/cut', { problem: 'socket hang up' }],
    ['/moved', { status: 200, to: 'https://weekly.example/consent' }],
    ['/consent', { status: 200 }],
    ['/moved-to-gone', { status: 404, to: 'https://daily.example/gone' }],
    ['/loop', { problem: 'more than 10 redirects' }],
    ['/inside', { problem: 'a redirect to an address that is not asked' }],
    ['/script', { problem: 'a redirect to an address that is not asked' }],
    ['/nowhere', { problem: 'a redirect to no address' }],
  ])('asked for %s, says %j', async (path, answer) => expect(await ask(path)).toEqual(answer))

  it('asks by headers, then for one byte, and leaves alone who asks for that', async () => {
    await ask('/no-head')
    await ask('/busy')
    expect(seen).toEqual([
      'HEAD daily.example/no-head',
      'GET daily.example/no-head bytes=0-0',
      'HEAD daily.example/busy',
    ])
  })

  it('connects to no private host, whatever the address', async () => {
    const asked = pageAsker(options)
    expect(await asked(standIn.href)).toEqual({ problem: 'a redirect to an address that is not asked' })
    expect(seen).toEqual([])
  })

  it('asks a host one thing at a time, with a pause between, and others meanwhile', async () => {
    const log: string[] = []
    const inTurn = hostTurns(7, (ms) => Promise.resolve(void log.push(`pause ${ms}`)))
    const work = (name: string) => async () => {
      log.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, 10))
      log.push(`${name} ends`)
    }
    await Promise.all([inTurn('a', work('a1')), inTurn('a', work('a2')), inTurn('b', work('b1'))])
    expect(log.slice(0, 2)).toEqual(['a1 begins', 'b1 begins'])
    expect(log.filter((each) => !each.startsWith('b'))).toEqual([
      'a1 begins',
      'a1 ends',
      'pause 7',
      'a2 begins',
      'a2 ends',
    ])
  })
})

describe('the journal of links', () => {
  it('is read as it was written, the last line of a page, damaged ones left out', () => {
    const first = after(undefined, { problem: 'no answer in time' }, '2025-03-01')
    const second = after(first, { status: 502 }, '2025-03-02')
    const text = [first, second].map((asked) => linkJournalLine('https://daily.example/', asked)).join('')
    expect(readLinkJournal(`${text}{"url": "half\n`)).toEqual(new Map([['https://daily.example/', second]]))
  })
})

describe('askLinks', () => {
  const urls = ['https://a.example/1', 'https://a.example/2', 'https://b.example/1', 'http://10.0.0.1/']
  const run = async (answer: (url: string) => Answer, more: Partial<AskLinksOptions> = {}, all = urls) => {
    const asked: string[] = []
    const journal = more.journal ?? (new Map() as LinkJournal)
    const recorded: string[] = []
    const ask = (url: string) => {
      asked.push(url)
      return Promise.resolve(answer(url))
    }
    const record = (url: string) => Promise.resolve(void recorded.push(url))
    const options = { ask, record, today: '2025-03-02', limit: Infinity, again: false, ...more, journal }
    const count = await askLinks(all, options).catch((error: unknown) => error)
    return { count, asked: asked.sort(), recorded: recorded.sort(), journal }
  }
  const ok = () => ({ status: 200 })

  it('asks once a day, unless told to again, and no private host', async () => {
    const { journal, ...first } = await run(ok)
    expect(first).toEqual({ count: 3, asked: urls.slice(0, 3), recorded: urls.slice(0, 3) })
    expect(await run(ok, { journal })).toMatchObject({ count: 0, asked: [] })
    expect(await run(ok, { journal, again: true })).toMatchObject({ count: 3 })
    expect(await run(ok, { journal, today: '2025-03-03' })).toMatchObject({ count: 3 })
  })

  it('asks first what was asked longest ago, up to the limit', async () => {
    const journal: LinkJournal = new Map([
      [urls[0]!, { status: 200, asked: '2025-03-01' }],
      [urls[1]!, { status: 200, asked: '2025-02-01' }],
    ])
    expect(await run(ok, { journal, limit: 2 })).toMatchObject({ asked: [urls[1], urls[2]] })
    expect(await run(ok, { journal, limit: 2 })).toMatchObject({ asked: [urls[0]] })
  })

  it.each([
    [429, 1],
    [503, 1],
    [500, 3],
    [404, 5],
  ])('of a host that answers %d asks %d of 5 pages', async (status, pages) => {
    const five = Array.from({ length: 5 }, (_, index) => `https://a.example/${index}`)
    expect((await run(() => ({ status }), {}, five)).asked).toHaveLength(pages)
  })

  it('keeps nothing where no host answers: it is the network that is missing', async () => {
    const three = ['a', 'b', 'c'].map((name) => `https://${name}.example/`)
    const silent = () => ({ problem: 'getaddrinfo EAI_AGAIN' })
    const { count, recorded } = await run(silent, {}, three)
    expect(count).toBeInstanceOf(NoNetwork)
    expect(recorded).toEqual([])
    expect(await run((url) => (url === three[1] ? ok() : silent()), {}, three)).toMatchObject({ recorded: three })
    expect(await run(silent, {}, three.slice(1))).toMatchObject({ recorded: three.slice(1) })
  })
})

describe('the report', () => {
  const source = (id: string, url: string, more = {}) => ({ id, title: 'T', publisher: 'P', url, ...more })
  const entry = (id: string, sources: object[], more = {}): AnyEntry =>
    exampleEntry('terms', id, { term: id, sources: sources as never, ...more })

  it('names each address of published entries once, with a copy that any of them names', () => {
    const entries = [
      entry('a', [source('x', 'https://daily.example/1'), { id: 'book', title: 'T', publisher: 'P', note: 'A book' }]),
      entry('b', [source('y', 'https://daily.example/1', { archived: 'https://archive.example/1' })]),
      entry('c', [source('z', 'https://daily.example/2')], { draft: true }),
    ]
    expect(sourceAddresses(entries)).toEqual([
      {
        url: 'https://daily.example/1',
        archived: 'https://archive.example/1',
        uses: [
          { path: 'terms/a.md', id: 'x', index: 0 },
          { path: 'terms/b.md', id: 'y', index: 0 },
        ],
      },
    ])
  })

  it('lets no text of authors or servers out of its place, in any format', async () => {
    const place = () => Promise.resolve({ line: 1, column: 2 })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...awkwardTexts), fc.constantFrom(...awkwardTexts), async (a, b) => {
        const url = 'https://daily.example/'
        const address = { url, archived: a, uses: [{ path: `terms/${b}.md`, id: 'x', index: 0 }] }
        const journal = new Map([[url, { problem: a + b, asked: '2025-03-02', since: '2025-03-01' }]])
        const report = await linkReport([address], journal, 1, place)
        const { message, hint } = report.links[0]!
        expect(linkFormats.text(report, '').split('\n')).toHaveLength(5)
        expect(linkFormats.text(report, '')).not.toMatch(/[\0-\t\v-\x1F\u2028]|^\s*::|##\[/m)
        expect(linkFormats.markdown(report, '').split('\n').at(-2)).toBe(
          `- ${[`\`failing-source\`: ${codeSpan(message)}`, codeSpan(`terms/${b}.md:1:2`), codeSpan(hint!)].join('<br>')}`,
        )
        expect(JSON.parse(linkFormats.json(report))).toMatchObject({ links: [{ problem: a + b, archived: a }] })
      }),
    )
  })
})
