import type { Expectation } from './output.ts'

/** Something the verifier looks for, as its page in `docs/` explains it. */
export interface FaultKind {
  code: string
  /** What is asked of a site, as a sentence. */
  title: string
  reason: string
  /** A site that is faulty; all its files are expected but for what `expected` says. */
  bad: Readonly<Record<string, string>>
  expected?: Partial<Expectation>
}

const moved = (to: string) => `<meta http-equiv="refresh" content="0; url=${to}">\n`

/** Everything the verifier looks for. All are errors, and nothing is published, but `heavy-page`, which is a warning. */
export const faultKinds: readonly FaultKind[] = [
  {
    code: 'broken-link',
    title: 'Every internal address leads to a file, every fragment to a place on the page.',
    reason:
      'A dead link is the commonest fault of a growing site, and nobody tells. Looked at are links, images, `srcset`, style sheets, scripts, JSON and JSON-LD, feeds and the text of their items, calendars, drawings and `_redirects`, and what names the site’s own host in data.',
    bad: { 'index.html': '<p>\n<a href="/actors/bob/">Bob</a>\n<a href="#talks">Talks</a>\n</p>\n' },
  },
  {
    code: 'draft-in-output',
    title: 'Nothing tells of a draft.',
    reason:
      'A draft may hold what is not verified. Its address, its dated id and its headline stand in no file and no search record.',
    bad: { 'names.json': '["/actors/bob/"]', 'actors/bob/index.html': '' },
    expected: { hidden: [{ name: 'actors/bob', url: '/actors/bob/', texts: [] }] },
  },
  {
    code: 'duplicate-anchor',
    title: 'An id stands once on a page.',
    reason: 'A link to it would lead to the first alone.',
    bad: { 'index.html': '<h2 id="talks">One</h2>\n<h2 id="talks">Two</h2>\n' },
  },
  {
    code: 'faulty-redirect',
    title: 'A former address leads to its page in one step.',
    reason:
      'Chains are slow, loops lead nowhere, and the page and the line in `_redirects` must not differ between hosts.',
    bad: { 'a/index.html': moved('/b/'), 'b/index.html': moved('/a/'), _redirects: '/a/ /b/ 301\n/b/ /a/ 301\n' },
  },
  {
    code: 'faulty-sitemap',
    title: 'The sitemap lists every page that may be listed, and no other.',
    reason:
      'Search engines go by it. Addresses that lead on, removed entries and drafts are not in it; a page that should not be found says `noindex`.',
    bad: {
      'index.html': '',
      'sitemap.xml':
        '<?xml version="1.0" encoding="utf-8"?>\n<urlset><url><loc>https://story.example/old/</loc></url></urlset>\n',
      'old/index.html': '<meta name="robots" content="noindex">\n',
    },
  },
  {
    code: 'foreign-load',
    title: 'A page loads nothing from elsewhere.',
    reason: 'It would tell others who reads what, the content security policy forbids it, and it may be gone tomorrow.',
    bad: { 'index.html': '<img src="https://elsewhere.example/x.png" alt="">\n' },
  },
  {
    code: 'formula-cell',
    title: 'A cell of a table is no formula.',
    reason:
      'Spreadsheets run a cell that begins with `=`, `+`, `-`, `@`, a tab or a line break, whoever wrote it. An apostrophe in front keeps it text; a number is no formula.',
    bad: { 'data/points.csv': 'id,text\r\na,"=1+1"\r\nb,-1.5\r\n' },
  },
  {
    code: 'heavy-page',
    title: 'A page is no larger than it may be.',
    reason:
      'Readers wait, on bad connections for long. Weighed are the largest pages, compressed; `npm run budget` fails where a page of any kind is too large.',
    bad: {
      'about/index.html':
        'https://'.repeat(10) +
        [...Array(12_000).keys()].map((number) => ((number * 7919) % 104_729).toString(36)).join(' '),
    },
  },
  {
    code: 'invalid-output',
    title: 'Data can be read.',
    reason: 'A program that reads it would fail.',
    bad: { 'names.json': '["/", ' },
  },
  {
    code: 'leftover-output',
    title: 'There are no files but those of the story.',
    reason:
      'What was taken back would stay public. Files of the search index count that it does not name; assets do not, since a story may have no use for a part of the site.',
    bad: { 'topics/old/index.html': '' },
    expected: { files: [] },
  },
  {
    code: 'missing-output',
    title: 'Every file of the story is there.',
    reason: 'A page that was swallowed on the way is a dead address.',
    bad: {},
    expected: { files: ['topics/border/index.html'] },
  },
  {
    code: 'script-in-page',
    title: 'Nothing runs that is not ours.',
    reason:
      'Scripts and styles come from the build alone. There are no inline scripts or styles, no handlers, in pages or in the text of feeds, no frames, no addresses that run code, and no jumps but redirects.',
    bad: { 'index.html': '<p onclick="x()">\n<script>x()</script>\n<a href="javascript:x()">X</a>\n' },
  },
  {
    code: 'unfindable-entry',
    title: 'The search index holds every entry under its title, and nothing else.',
    reason: 'What cannot be found might as well not be there; what is no more must not be found.',
    bad: {},
    expected: {
      entries: [{ url: '/topics/border/', title: 'The border' }],
      records: [{ url: '/topics/old/', title: 'Old', content: '' }],
    },
  },
  {
    code: 'unknown-output',
    title: 'Every kind of file is read by the verifier.',
    reason:
      'Nothing is published that nobody looked at: a new kind of file needs a reader in `src/authoring/verify/file-readers.ts`.',
    bad: { 'calendar.xyz': '' },
  },
  {
    code: 'unreachable-entry',
    title: 'Links lead from the home page to every entry.',
    reason: 'An entry without a way to it is lost to readers and search engines.',
    bad: { 'index.html': '', 'topics/border/index.html': '' },
    expected: { entries: [{ url: '/topics/border/', title: 'The border' }] },
  },
]

/** What is expected of a site by default: all its files, and nothing hidden. */
export function expectationOf(
  files: Readonly<Record<string, string>>,
  expected: Partial<Expectation> = {},
): Expectation {
  return {
    url: 'https://story.example',
    files: Object.keys(files),
    publicFiles: [],
    entries: [],
    hidden: [],
    ...expected,
  }
}
