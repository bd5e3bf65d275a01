import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { codeOf, impactFormats, markdownLimit } from './formats.ts'
import type { Impact, SiteChanges } from './impact.ts'

const side = { entries: 7, errors: 0, warnings: 0, checkMs: 12, folder: 'content' }

function impact(changes: Partial<SiteChanges>): Impact {
  return {
    base: { ...side, entries: 6, commit: 'c0ffee' },
    head: side,
    changes: {
      entries: { added: [], changed: [], removed: [] },
      pages: { added: [], changed: [], removed: [] },
      drafts: [],
      frame: false,
      feeds: [],
      calendars: [],
      positions: [],
      vanished: { urls: [], statements: [], recorded: [] },
      links: [],
      actors: [],
      topics: [],
      unarchived: { base: 1, head: 1, added: [] },
      size: { base: 1000, head: 2000 },
      ...changes,
    },
    data: [],
  }
}

const from = { url: '/developments/a/#statement-s', by: ['ann'], date: '2025-01-10', text: 'North.', withdrawn: false }
const rich: Impact = {
  ...impact({
    entries: { added: ['developments/2025-01-20-b'], changed: [], removed: [] },
    drafts: [{ key: 'topics/fish', title: 'Fish' }],
    frame: true,
    pages: {
      added: [{ url: '/developments/2025-01-20-b/', title: 'Talks' }],
      changed: [{ url: '/', title: 'Story', because: ['a/1', 'a/2', 'a/3', 'a/4'] }],
      removed: [
        { url: '/actors/bob/', title: 'Bob', leadsTo: '/actors/robert/', tombstone: false },
        { url: '/actors/eve/', title: 'Eve', leadsTo: null, tombstone: true },
        { url: '/actors/mal/', title: 'Mal', leadsTo: null, tombstone: false },
      ],
    },
    feeds: [
      { of: '/', gained: [{ id: 'a', date: '2025-01-20', title: 'Talks' }], lost: [], changed: [] },
      { of: '/topics/border/', gained: [], lost: [{ id: 'a', date: null, title: 'x' }], changed: [] },
    ],
    calendars: [{ of: '/', gained: [], lost: [], changed: [{ id: 'a', date: null, title: 'A summit' }] }],
    positions: [{ party: 'atlantis', topic: 'border', from, to: { ...from, text: 'South.', withdrawn: true } }],
    vanished: { urls: ['/actors/mal/'], statements: ['/developments/a/#statement-t'], recorded: ['/b/'] },
    links: [{ url: 'https://new.example/a', host: 'new.example', newHost: true, in: 'actors/bob' }],
    actors: [{ key: 'actors/robert', title: 'Robert' }],
    unarchived: { base: 1, head: 2, added: [{ in: 'actors/bob', source: 'daily', url: 'https://new.example/a' }] },
  }),
  data: [
    { table: 'developments', added: 1, removed: 2, changed: 0, fields: [] },
    { table: 'statements', added: 0, removed: 0, changed: 2, fields: ['says', 'quote'] },
  ],
}

describe('a report', () => {
  it('names the time of the check only where it has grown much', () => {
    const text = (ms: number) => impactFormats.text({ ...rich, head: { ...side, checkMs: ms } })
    expect(text(2512)).toContain('  Time of the check, in s: 0.0 → 2.5\n')
    expect(text(500)).not.toContain('Time of the check')
  })

  it('as text', () =>
    expect(impactFormats.text(rich)).toMatchInlineSnapshot(`
      "Entries: 1 added, 0 changed, 0 removed. Pages: 1 added, 1 changed, 3 removed.

      Addresses that vanish
        /actors/mal/ has no page, redirect or tombstone
        /developments/a/#statement-t is a permanent address, and its statement is gone
        /b/ is taken out of the ledger of published addresses

      Drafts
        topics/fish Fish is a draft and adds no page

      Positions that move
        atlantis on border: 2025-01-10 North. → 2025-01-10 South. (withdrawn)

      Pages added
        /developments/2025-01-20-b/ Talks

      Pages removed
        /actors/bob/ leads to /actors/robert/
        /actors/eve/ has a tombstone
        /actors/mal/ vanishes

      Pages changed
        What stands around every page changes: its date, its name or its links
        /, because of a/1, a/2, a/3 and 1 more

      Feeds
        Into the site’s feed: Talks on 2025-01-20
        /topics/border/ loses 1

      Calendars
        Changed in the site’s calendar: A summit

      Data
        developments: 1 added, 2 removed
        statements: 2 changed (says, quote)

      New actors and topics
        actors/robert Robert

      New external links
        https://new.example/a in actors/bob, the first of its host

      New sources without archived copy
        actors/bob/daily https://new.example/a

      Figures
        Entries: 6 → 7
        Warnings of the check: 0, as before
        Sources without archived copy: 1 → 2
        Size of all page models, in kB: 1 → 2
      "
    `))

  it('as Markdown', () =>
    expect(impactFormats.markdown(rich)).toMatchInlineSnapshot(`
      "### What this does to the site

      Entries: 1 added, 0 changed, 0 removed. Pages: 1 added, 1 changed, 3 removed.

      **Addresses that vanish** (3)

      - \`/actors/mal/\` has no page, redirect or tombstone
      - \`/developments/a/#statement-t\` is a permanent address, and its statement is gone
      - \`/b/\` is taken out of the ledger of published addresses

      **Drafts** (1)

      - \`topics/fish\` \`Fish\` is a draft and adds no page

      **Positions that move** (1)

      - \`atlantis\` on \`border\`: \`2025-01-10 North.\` → \`2025-01-10 South. (withdrawn)\`

      **Pages added** (1)

      - \`/developments/2025-01-20-b/\` \`Talks\`

      **Pages removed** (3)

      - \`/actors/bob/\` leads to \`/actors/robert/\`
      - \`/actors/eve/\` has a tombstone
      - \`/actors/mal/\` vanishes

      **Pages changed** (2)

      - What stands around every page changes: its date, its name or its links
      - \`/\`, because of \`a/1\`, \`a/2\`, \`a/3\` and 1 more

      **Feeds** (2)

      - Into the site’s feed: \`Talks\` on \`2025-01-20\`
      - \`/topics/border/\` loses 1

      **Calendars** (1)

      - Changed in the site’s calendar: \`A summit\`

      **Data** (2)

      - developments: 1 added, 2 removed
      - statements: 2 changed (says, quote)

      **New actors and topics** (1)

      - \`actors/robert\` \`Robert\`

      **New external links** (1)

      - \`https://new.example/a\` in \`actors/bob\`, the first of its host

      **New sources without archived copy** (1)

      - \`actors/bob/daily\` \`https://new.example/a\`

      **Figures**

      - Entries: 6 → 7
      - Warnings of the check: 0, as before
      - Sources without archived copy: 1 → 2
      - Size of all page models, in kB: 1 → 2
      "
    `))

  it('as JSON keeps its keys', () => {
    const parsed = JSON.parse(impactFormats.json(rich)) as Impact
    expect(parsed).toEqual(rich)
    expect(Object.keys(parsed)).toEqual(['base', 'head', 'changes', 'data'])
    expect(Object.keys(parsed.changes!)).toMatchInlineSnapshot(`
      [
        "entries",
        "pages",
        "drafts",
        "frame",
        "feeds",
        "calendars",
        "positions",
        "vanished",
        "links",
        "actors",
        "topics",
        "unarchived",
        "size",
      ]
    `)
  })

  it('says in one line that nothing changes, and what to do where nothing can be said', () => {
    expect(impactFormats.text(impact({}))).toMatch(/^The published site stays as it is\.\n\nFigures\n/)
    const failed = { ...rich, head: { ...side, errors: 2 }, changes: null }
    expect(impactFormats.markdown(failed)).toMatchInlineSnapshot(`
      "### What this does to the site

      The content has 2 errors; npm run check names them. What the change does to the site can be said when they are mended.
      "
    `)
  })
})

/** All that GitHub would make of a comment besides paragraphs, lists, headings, bold words and code. */
function surprises(markdown: string): string[] {
  const tree = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
  const found: string[] = []
  const usual = ['root', 'heading', 'paragraph', 'list', 'listItem', 'strong', 'text', 'inlineCode']
  visit(tree, (node) => {
    if (!usual.includes(node.type)) found.push(node.type)
    // Mentions and links to issues or addresses are made of text, never of code.
    if (node.type === 'text' && /[@#<>|]|:\/\/|www\./.test(node.value)) found.push(node.value)
  })
  return found
}

describe('a comment', { timeout: 30_000 }, () => {
  const titled = (title: string) =>
    impactFormats.markdown(
      impact({
        pages: { added: [{ url: `/${title}/`, title }], changed: [], removed: [] },
        feeds: [{ of: '/', gained: [{ id: title, date: title, title }], lost: [], changed: [] }],
        positions: [{ party: title, topic: title, from: { ...from, text: title }, to: null }],
        actors: [{ key: title, title }],
      }),
    )

  it.each([
    ['@everyone look'],
    ['closes #1, GH-1, owner/repo#1, c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00'],
    ['<img src=x onerror=alert(1)>'],
    ['`</code>@ann`'],
    ['``` \n@ann\n```'],
    ['a | b\n--- | ---\n@ann | #1'],
    ['[x](https://evil.example) ![x](https://evil.example/x.png) https://evil.example'],
    ['x\n\n# Heading\n\n- [ ] task @ann\n> quote'],
    ['\u202E@nna'],
    ['<!-- hidden @ann'],
    ['\\`@ann\\`'],
    [''],
    ['`'],
  ])('shows the title %j as code and nothing else', (title) => {
    expect(surprises(titled(title))).toEqual([])
  })

  it('shows any title as code and nothing else', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('`', '@', '#1', '|', '\n', '<', '\\', ' ', 'a', '\r', '*', '[', ']('),
    })
    fc.assert(
      fc.property(nasty, (title) => {
        expect(surprises(titled(title))).toEqual([])
      }),
    )
  })

  it('keeps what was written', () => {
    expect(codeOf('A `b` c')).toBe('``A `b` c``')
    expect(codeOf('`b`')).toBe('`` `b` ``')
    expect(codeOf(' \n ')).toBe('`\uFFFD`')
    expect(codeOf('é'.repeat(200))).toBe(`\`${'é'.repeat(159)}…\``)
  })

  it('stays within what GitHub takes, whatever its length', () => {
    const many = <T>(one: T) => Array.from({ length: 5000 }, () => one)
    const long = '`'.repeat(159)
    const item = { id: long, date: long, title: long }
    const huge = impactFormats.markdown(
      impact({
        pages: {
          added: many({ url: long, title: long }),
          changed: many({ url: long, title: long, because: many(long) }),
          removed: many({ url: long, title: long, leadsTo: long, tombstone: false }),
        },
        feeds: [{ of: '/', gained: many(item), lost: many(item), changed: many(item) }],
        calendars: [{ of: '/', gained: many(item), lost: many(item), changed: many(item) }],
        positions: many({ party: long, topic: long, from: { ...from, text: long }, to: { ...from, text: long } }),
        vanished: { urls: many(long), statements: many(long), recorded: many(long) },
        links: many({ url: long, host: long, newHost: true, in: long }),
        actors: many({ key: long, title: long }),
        unarchived: { base: 1, head: 2, added: many({ in: long, source: long, url: long }) },
      }),
    )
    expect(huge.length).toBeLessThanOrEqual(markdownLimit)
    expect(huge).toMatch(/and \d+ more/)
    expect(surprises(huge)).toEqual([])
  })
})
