import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnyEntry } from '../../story/entry.ts'
import { exampleEntry } from '../../story/example-entry.ts'
import { archive, ArchiveUnavailable, PageUnanswered, retryAfter, type Archive } from './ask-archive.ts'
import { fillArchived, type FillOptions } from './fill-archived.ts'
import { isSettled, journalLine, readJournal, type JournalLine } from './journal.ts'
import { knownCopies } from './pending.ts'
import { acceptSnapshot, readAvailability } from './snapshot.ts'

const page = 'https://daily.example/a?b=1'
const copy = `https://web.archive.org/web/20250213101112/${page}`
const available = (url: string, more = {}) =>
  JSON.stringify({
    archived_snapshots: { closest: { available: true, status: '200', url, timestamp: '20250213101112', ...more } },
  })

describe('acceptSnapshot', () => {
  it.each([
    [copy, copy],
    [copy.replace('https:', 'http:'), copy],
    [
      `https://web.archive.org/web/20250213101112/http://daily.example:80/a?b=1`,
      `https://web.archive.org/web/20250213101112/http://daily.example:80/a?b=1`,
    ],
    [`https://web.archive.org/web/20250211235959/${page}`, `https://web.archive.org/web/20250211235959/${page}`],
  ])('takes %s', (snapshot, archived) => expect(acceptSnapshot(snapshot, page, '2025-02-12')).toEqual({ archived }))

  it.each([
    [`https://evil.example/web/20250213101112/${page}`, 'an address that is not of the archive'],
    [`https://web.archive.org.evil.example/web/20250213101112/${page}`, 'an address that is not of the archive'],
    [`https://web.archive.org/web/2025/${page}`, 'an address that is not of the archive'],
    [`https://web.archive.org/web/20250213101112id_/${page}`, 'an address that is not of the archive'],
    [
      `javascript:alert(1)//https://web.archive.org/web/20250213101112/${page}`,
      'an address that is not of the archive',
    ],
    [`${copy}\nevil: true`, 'an address that is not of the archive'],
    [`https://web.archive.org/web/20250213101112/https://evil.example/a?b=1`, 'a copy of another page'],
    [`https://web.archive.org/web/20250213101112/https://daily.example/`, 'a copy of another page'],
    [`https://web.archive.org/web/20250231000000/${page}`, 'a copy of a day that does not exist'],
    [`https://web.archive.org/web/20250101000000/${page}`, 'only a copy of 2025-01-01, before publication'],
    [`https://web.archive.org/web/20260301000000/${page}`, 'only a copy of 2026-03-01, long after publication'],
  ])('refuses %j', (snapshot, none) => expect(acceptSnapshot(snapshot, page, '2025-02-12')).toEqual({ none }))

  it('takes a month and a year for all their days', () => {
    expect(acceptSnapshot(copy, page, '2025-02')).toEqual({ archived: copy })
    expect(acceptSnapshot(copy, page, '2025')).toEqual({ archived: copy })
    expect(acceptSnapshot(copy, page, undefined)).toEqual({ archived: copy })
  })
})

describe('readAvailability', () => {
  it.each([
    [available(copy), { archived: copy }],
    ['{"url": "x", "archived_snapshots": {}}', { none: 'no copy' }],
    [available(copy, { available: false }), { none: 'no copy' }],
    [available(copy, { status: '404' }), { none: 'a copy of an answer with status 404' }],
  ])('reads %s', (text, found) => expect(readAvailability(text, page, '2025-02-12')).toEqual(found))

  it.each([
    '',
    '<html>',
    'null',
    '[]',
    '{}',
    '{"archived_snapshots": []}',
    '{"archived_snapshots": {"closest": "x"}}',
    available(copy, { url: 5 }),
  ])('takes %s for no answer', (text) => expect(() => readAvailability(text, page, undefined)).toThrow(/^Unexpected /))
})

describe('retryAfter', () => {
  it.each([
    [null, 0],
    ['7', 7000],
    ['Tue, 11 Mar 2025 00:00:10 GMT', 10_000],
    ['Tue, 11 Mar 2020 00:00:10 GMT', 0],
    ['soon', 0],
  ])('reads %s', (header, milliseconds) =>
    expect(retryAfter(header, Date.parse('2025-03-11T00:00:00Z'))).toBe(milliseconds),
  )
})

describe('archive', () => {
  type Answer = (response: ServerResponse, request: IncomingMessage) => void
  let answers: Answer[] = []
  let seen: string[] = []
  let waits: number[] = []
  let agents = new Set<string | undefined>()
  const server = createServer((request, response) => {
    seen.push(request.url ?? '')
    agents.add(request.headers['user-agent'])
    const answer = answers.shift()
    if (answer) answer(response, request)
    else response.end(available(copy))
  })
  let base = ''
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const ask = (...given: Answer[]): Archive => {
    ;[answers, seen, waits, agents] = [given, [], [], new Set()]
    const wait = (ms: number) => {
      waits.push(ms)
      return Promise.resolve()
    }
    return archive({
      availability: base,
      capture: base,
      userAgent: 'Parley test',
      pause: 100,
      timeout: 300,
      captureTimeout: 600,
      wait,
    })
  }
  const status =
    (code: number, headers = {}): Answer =>
    (response) =>
      response.writeHead(code, headers).end()

  it('names the page, the day and itself, and pauses between two questions', async () => {
    const asked = ask()
    expect(await asked.find(page, '2025-02')).toEqual({ archived: copy })
    await asked.find(page, '2025-02-12')
    expect(seen[0]).toBe(`/wayback/available?url=${encodeURIComponent(page)}&timestamp=20250201`)
    expect([...agents]).toEqual(['Parley test'])
    expect(waits).toEqual([100])
  })

  it('backs off when told to, as long as told', async () => {
    expect(await ask(status(429, { 'Retry-After': '2' }), status(503)).find(page, undefined)).toEqual({
      archived: copy,
    })
    expect(waits).toEqual([2000, 200, 400])
  })

  it.each<[string, Answer[], string]>([
    [
      'is told to wait for hours',
      [status(429, { 'Retry-After': '7200' })],
      'The archive asks to wait for 120 minutes.',
    ],
    [
      'finds it broken',
      [status(500), status(502), status(503), status(504)],
      'The archive did not answer 4 times, the last time with status 504.',
    ],
    [
      'hears nothing',
      Array.from({ length: 4 }, (): Answer => () => undefined),
      'The archive did not answer 4 times, the last time with no answer in time.',
    ],
    [
      'is cut off',
      Array.from({ length: 4 }, (): Answer => (response) => response.destroy()),
      'The archive did not answer 4 times, the last time with ',
    ],
    [
      'is drowned',
      Array.from({ length: 4 }, (): Answer => (response) => response.end('x'.repeat(70_000))),
      'The archive did not answer 4 times, the last time with an answer of more than 65536 bytes.',
    ],
    [
      'is sent elsewhere',
      [status(302, { Location: 'https://evil.example' })],
      'Unexpected status 302, expected 200 of the availability API.',
    ],
  ])('gives up when it %s', async (_what, given, message) => {
    await expect(ask(...given).find(page, undefined)).rejects.toThrow(message)
  })

  it('has a copy made, and takes its address only from the archive’s own words', async () => {
    const saved = (headers: object) => ask(status(302, headers)).capture(page)
    expect(await saved({ Location: copy })).toEqual({ archived: copy })
    expect(seen).toEqual([`/save/${page}`])
    expect(await saved({ Location: 'https://evil.example/x' })).toEqual({
      none: 'an address that is not of the archive',
    })
    expect(await saved({})).toEqual({ none: 'asked for a copy, status 302' })
    await expect(ask(status(401)).capture(page)).rejects.toThrow('members only')
  })

  it('waits longer for a copy than for an answer, and whatever the page weighs', async () => {
    const slow: Answer = (response) =>
      void setTimeout(() => response.writeHead(200, { 'Content-Location': copy }).end('x'.repeat(70_000)), 400)
    expect(await ask(slow).capture(page)).toEqual({ archived: copy })
  })

  it.each<[string, Answer, string]>([
    ['is slow', () => undefined, 'asked for a copy, no answer in time'],
    ['breaks', status(520), 'asked for a copy, status 520'],
    ['is cut off', (response) => response.destroy(), 'asked for a copy, '],
  ])('asks once for a copy of a page that %s', async (_what, answer, message) => {
    const capture = ask(answer).capture(page)
    await expect(capture).rejects.toThrow(PageUnanswered)
    await expect(capture).rejects.toThrow(message)
    expect(seen).toHaveLength(1)
  })

  it('asks again for a copy when turned away, and gives up when that goes on', async () => {
    const made = status(302, { Location: copy })
    expect(await ask(status(429), made).capture(page)).toEqual({ archived: copy })
    await expect(ask(...Array.from({ length: 4 }, () => status(429))).capture(page)).rejects.toThrow(ArchiveUnavailable)
  })

  it('gives up where nobody listens', async () => {
    const nowhere = 'http://127.0.0.1:1'
    const asked = archive({
      availability: nowhere,
      capture: nowhere,
      userAgent: 'Parley test',
      pause: 0,
      timeout: 300,
      captureTimeout: 300,
      fetch: () =>
        Promise.reject(
          new TypeError('fetch failed', { cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }) }),
        ),
    })
    await expect(asked.capture(page)).rejects.toThrow(ArchiveUnavailable)
  })

  it('takes a refusal of one page for that page’s answer', async () => {
    const refused = ask(status(404)).find(page, undefined)
    await expect(refused).rejects.toThrow(PageUnanswered)
    await expect(refused).rejects.toThrow('status 404 of the availability API')
  })
})

describe('the journal', () => {
  it('is read as it was written, damaged lines left out', () => {
    const line = { asked: '2025-03-01', none: 'no copy', saved: false }
    expect(readJournal(`${journalLine(page, line)}{"url": "half\n`)).toEqual(new Map([[page, line]]))
  })

  it.each([
    ['2025-03-02', false, false, true],
    ['2025-03-02', false, true, false],
    ['2025-04-02', false, false, false],
    ['2025-03-01', true, true, true],
    ['2025-03-03', true, true, false],
  ])('on %s, saved %s, with --save %s: settled %s', (today, saved, save, settled) =>
    expect(isSettled({ asked: '2025-03-01', none: '', saved }, today, save)).toBe(settled),
  )
})

describe('fillArchived', () => {
  const source = (id: string, url: string, more = {}) => ({
    id,
    title: 'T',
    publisher: 'P',
    url,
    published: '2025-02-12',
    ...more,
  })
  const entry = (id: string, sources: object[]): AnyEntry =>
    exampleEntry('terms', id, { term: id, sources: sources as never })
  const entries = [
    entry('a', [
      source('x', page),
      source('y', 'https://daily.example/none'),
      source('old', page, { published: '2019-01-01' }),
    ]),
    entry('b', [source('x', page)]),
  ]
  const run = async (more: Partial<FillOptions> = {}, story = entries) => {
    const files = new Map(
      story.map(({ path, data }) => [
        path,
        `---\nterm: a\nsources:\n${data.sources.map(({ id, url }) => `  - {id: ${id}, url: ${JSON.stringify(url)}}\n`).join('')}---\n`,
      ]),
    )
    const said: string[] = []
    const asked: string[] = []
    const recorded: string[] = []
    const result = await fillArchived(story, {
      archive: {
        find: (url) => {
          asked.push(url)
          return Promise.resolve(url === page ? { archived: copy } : { none: 'no copy' })
        },
        capture: (url) => Promise.resolve({ archived: `https://web.archive.org/web/20270101000000/${url}` }),
      },
      copies: new Map(),
      journal: new Map(),
      today: '2025-03-01',
      limit: Infinity,
      save: false,
      read: (path) => Promise.resolve(files.get(path)!),
      write: (path, _before, after) => Promise.resolve(void files.set(path, after)),
      record: (url) => Promise.resolve(void recorded.push(url)),
      say: (line) => said.push(line),
      ...more,
    })
    return { result, files: Object.fromEntries(files), said, asked, recorded }
  }

  it('asks once for a page and fills all that name it, where the day fits', async () => {
    const { result, files, asked, recorded } = await run()
    expect(asked).toEqual([page, 'https://daily.example/none'])
    expect(result).toEqual({ filled: 2, none: 1, left: 0 })
    expect(recorded).toEqual(['https://daily.example/none'])
    expect(files['terms/a.md']).toBe(
      `---\nterm: a\nsources:\n  - {id: x, url: "${page}", archived: ${copy}}\n  - {id: y, url: "https://daily.example/none"}\n  - {id: old, url: "${page}"}\n---\n`,
    )
  })

  it('does not ask for what the journal or the story knows, nor beyond the limit', async () => {
    const journal = new Map([['https://daily.example/none', { asked: '2025-02-28', none: 'no copy', saved: false }]])
    expect(await run({ journal, copies: new Map([[page, copy]]) })).toMatchObject({
      asked: [],
      result: { filled: 2, left: 1 },
    })
    expect(await run({ limit: 1 })).toMatchObject({ asked: [page], result: { left: 1 } })
  })

  it('has copies made with --save', async () => {
    const { result, files } = await run({ save: true })
    expect(result).toEqual({ filled: 3, none: 0, left: 0 })
    expect(files['terms/a.md']).toContain('web/20270101000000/https://daily.example/none')
  })

  describe('where pages have no answer', () => {
    const pages = ['a', 'b', 'c', 'd'].map((name) => `https://daily.example/${name}`)
    const four = [
      entry(
        'four',
        pages.map((url, index) => source(`s${index}`, url)),
      ),
    ]
    const capturing = async (isSlow: (url: string) => boolean) => {
      const journal: [string, JournalLine][] = []
      const options = {
        archive: {
          find: () => Promise.resolve({ none: 'no copy' }),
          capture: (url: string) =>
            isSlow(url)
              ? Promise.reject(new PageUnanswered('no answer'))
              : Promise.resolve({ none: 'a copy of another page' }),
        },
        save: true,
        record: (url: string, line: JournalLine) => Promise.resolve(void journal.push([url, line])),
      }
      return { ...(await run(options, four)), journal }
    }

    it('goes on with the others, and does not ask for the same again that day', async () => {
      const { result, journal } = await capturing((url) => url !== pages[2])
      expect(result).toEqual({ filled: 0, none: 4, left: 0 })
      expect(journal[0]).toEqual([pages[0], { asked: '2025-03-01', none: 'no answer', saved: true }])
    })

    it('stops after three in a row', async () => {
      const { result, journal } = await capturing(() => true)
      expect(result).toEqual({
        filled: 0,
        none: 3,
        left: 0,
        stopped: 'The archive had no answer for 3 pages in a row: no answer.',
      })
      expect(journal.map(([url]) => url)).toEqual(pages.slice(0, 3))
    })
  })

  it('knows the copies that entries name', () => {
    const known = entry('c', [
      source('x', page, { archived: copy }),
      source('z', 'https://daily.example/z', { archived: 'https://other.example' }),
    ])
    expect([...knownCopies([known])]).toEqual([[page, copy]])
  })
})
