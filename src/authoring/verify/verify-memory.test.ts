import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtMemory, type BuiltFiles } from './built-files.ts'
import { expectationOf } from './faults.ts'
import { loadVerified, saveVerified } from './verified-store.ts'
import { noMemory, type VerifyMemory } from './verify-memory.ts'
import { verifySite, type Expectation, type VerifiedSite } from './verify-site.ts'

const own = 'https://story.example'
const words = (count: number) =>
  [...Array(count).keys()].map((number) => ((number * 7919) % 104_729).toString(36)).join(' ')

const links = [
  '<a href="/a/">', '<a href="/a/#x">', '<a href="#x">', '<a href="../b/#y">', '<a href="b/">', '<a href="/c/#é">',
  `<link rel="canonical" href="${own}/c/">`, `<a href="${own}/c/">`, '<img src="/i.png">', '<img src="https://elsewhere.example/i.png">',
  '<script src="/_assets/a.js"></script>', '<script src="_assets/a.js"></script>', '<a href="javascript:x()">', '<a href="/%E0%A4%A">',
  '<a href="https://elsewhere.example/"></a>', '<script src="https://elsewhere.example/a.js"></script>', '<a href="https://[/">',
] // prettier-ignore
const marks = ['<i id="x">', '<i id="y">', '<i id="x"></i><i id="x">', '<i id="é">', '<meta name="robots" content="noindex">', '<p onclick="x()">', 'The secret talks begin', '"/actors/bob/"'] // prettier-ignore
const jumps = ['/a/', '/b/', '/no/', 'https://elsewhere.example/'].map(
  (to) => `<meta http-equiv="refresh" content="0; url=${to}">`,
)

const page = fc
  .tuple(
    fc.subarray(links, { maxLength: 5 }),
    fc.subarray(marks, { maxLength: 2 }),
    fc.option(fc.constantFrom(...jumps), { freq: 6 }),
  ) // prettier-ignore
  .map(([some, others, jump]) => [...some, ...others, jump ?? ''].join('\n'))

const items = [
  `<a href="${own}/a/#x">A</a>`, `<a href="${own}/b/">B</a>`, '<a href="/c/">C</a>', '<p onclick="x()">', '<i id="x">', 'The secret talks begin',
] // prettier-ignore
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const atom = fc.subarray(items).map((some) => {
  const entries = some.map(
    (content, id) =>
      `<entry><id>${id}</id><title>T</title><link rel="alternate" href="${own}/a/"/><published>1</published><updated>1</updated><content type="html">${escaped(content)}</content></entry>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed><id>1</id><title>T</title><updated>1</updated><link rel="self" href="${own}/feed.xml"/><link rel="alternate" href="${own}/"/>${entries.join('\n')}</feed>`
})
const json = fc.subarray(items).map((some) =>
  JSON.stringify({
    ...{ version: '1', title: 'T', home_page_url: `${own}/`, feed_url: `${own}/feed.json` },
    items: some.map((content_html, id) => ({ id: String(id), url: `${own}/a/`, title: 'T', content_html, date_published: '1', date_modified: '1' })), // prettier-ignore
  }),
)

/** What may stand at each path; `undefined` for nothing. */
const contents: Readonly<Record<string, fc.Arbitrary<string | undefined>>> = {
  'index.html': page,
  'a/index.html': fc.option(page, { nil: undefined, freq: 6 }),
  'b/index.html': fc.option(page, { nil: undefined, freq: 4 }),
  'c/index.html': fc.option(page, { nil: undefined, freq: 4 }),
  'about/index.html': fc.constantFrom(undefined, `<link rel="stylesheet" href="/_assets/a.css">${words(5000)}`),
  '_assets/a.css': fc.constantFrom('', words(4000), 'a { background: url(a.js) }'),
  '_assets/a.js': fc.constantFrom('import("./b.js")', 'fetch("/names.json")', ''),
  'names.json': fc.constantFrom(undefined, '["/a/", "/b/#x"]', '["/actors/bob/"]', '['),
  'feed.xml': atom,
  'a/feed.xml': atom,
  'feed.json': json,
  'sitemap.xml': fc.option(
    fc.subarray(['/', '/a/', '/b/', '/c/', '/about/']).map((urls) => `<?xml version="1.0" encoding="utf-8"?>\n<urlset>${urls.map((url) => `<loc>${own}${url}</loc>`).join('\n')}</urlset>`), // prettier-ignore
    { nil: undefined },
  ),
  _redirects: fc.constantFrom(undefined, '/b/ /a/ 301\n', '/b/ /c/ 301\n/c/ /a/ 301\n'),
  'i.png': fc.constantFrom(undefined, 'one', 'two'),
  'a.xyz': fc.constantFrom(undefined, '1', '2'),
}

const bob = { name: 'actors/bob', url: '/actors/bob/', texts: [] }
const talks = { name: 'developments/2025-01-12-talks', url: '/developments/2025-01-12-talks/', texts: ['The secret talks begin'] } // prettier-ignore
const expected: fc.Arbitrary<Partial<Expectation>> = fc.record({
  hidden: fc.subarray([bob, talks]),
  publicFiles: fc.subarray(['a.xyz']),
  entries: fc.subarray([
    { url: '/a/', title: 'A' },
    { url: '/b/#y', title: 'B' },
  ]),
})

/** A site at first, then edits of it: some files, what is expected, and the files whose digests are told before they are read. */
const edits = fc.array(
  fc.record({
    files: fc.oneof(fc.constant({}), fc.record(contents as Record<string, fc.Arbitrary<string>>, { requiredKeys: [] })),
    few: fc.subarray(Object.keys(contents), { maxLength: 3 }),
    expected,
    told: fc.subarray(Object.keys(contents)),
    isStored: fc.boolean(),
  }),
  { minLength: 2, maxLength: 6 },
)

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-verified-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const verdict = ({ issues, pages, files, bytes, digests }: VerifiedSite) => ({ issues, pages, files, bytes, digests })

describe('verifySite with a memory', () => {
  it('finds what it finds without, whatever is edited', { timeout: 60_000 }, () => {
    const file = join(folder, 'walk')
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.record(contents), edits, (first, steps) => {
        let files: Record<string, string | undefined> = first
        let memory = noMemory()
        for (const [step, { files: changed, few, expected, told, isStored }] of steps.entries()) {
          const taken = Object.entries(changed).filter(([path]) => step === 0 || few.includes(path))
          files = { ...files, ...Object.fromEntries(taken) }
          const present = Object.fromEntries(Object.entries(files).filter((each) => each[1] !== undefined)) as Record<string, string> // prettier-ignore
          const site = builtMemory(present)
          const expectation = { ...expectationOf(present, expected), files: Object.keys(contents) }
          const whole = verifySite(site, expectation)
          const digestOf = (path: string) => (told.includes(path) ? whole.digests.get(path) : undefined)
          const again = verifySite({ ...site, digestOf }, expectation, memory)
          expect(verdict(again)).toEqual(verdict(whole))
          for (const { code } of whole.issues) seen.add(code)
          memory = again.memory
          if (isStored) saveVerified(file, memory)
          if (isStored) memory = loadVerified(file)!
        }
      }),
      { numRuns: 60 },
    )
    // The edits reach nearly all that can be wrong.
    expect([...seen].sort()).toMatchInlineSnapshot(`
      [
        "broken-link",
        "draft-in-output",
        "duplicate-anchor",
        "faulty-redirect",
        "faulty-sitemap",
        "foreign-load",
        "heavy-page",
        "invalid-output",
        "missing-output",
        "script-in-page",
        "unknown-output",
        "unreachable-entry",
      ]
    `)
  })

  /** Which files are read. */
  const reads = (files: Record<string, string>, memory: VerifyMemory, more: Partial<Expectation> = {}) => {
    const read: string[] = []
    const site = builtMemory(files)
    const { digests } = verifySite(site, expectationOf(files))
    const watched: BuiltFiles = { ...site, read: (path) => (read.push(path), site.read(path)), digestOf: (path) => digests.get(path) } // prettier-ignore
    verifySite(watched, expectationOf(files, more), memory)
    return read
  }
  const files = { 'index.html': '<a href="/a/">', 'a/index.html': '', 'i.png': '' }

  it('reads no file that is as it was', () => {
    const { memory } = verifySite(builtMemory(files), expectationOf(files))
    expect(reads(files, memory)).toEqual([])
    expect(reads({ ...files, 'a/index.html': '<p>' }, memory)).toEqual(['a/index.html'])
  })

  it('reads all texts again where there is more of drafts to look for, but not where there is less', () => {
    const hidden = [bob, talks]
    const { memory } = verifySite(builtMemory(files), expectationOf(files, { hidden }))
    expect(reads(files, memory, { hidden: [talks] })).toEqual([])
    expect(reads(files, verifySite(builtMemory(files), expectationOf(files)).memory, { hidden })).toEqual([
      'a/index.html',
      'index.html',
    ])
  })
})
