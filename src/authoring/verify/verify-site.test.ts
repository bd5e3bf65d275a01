import { describe, expect, it } from 'vitest'
import { builtMemory } from './built-files.ts'
import { hiddenEntries } from './drafts.ts'
import { expectationOf, faultKinds } from './faults.ts'
import type { Expectation } from './output.ts'
import { verifySite } from './verify-site.ts'
import { exampleEntry } from '../../story/example-entry.ts'

/** What the verifier says of a site of these files, all of them expected but for what `expected` says. */
function verify(files: Record<string, string>, expected: Partial<Expectation> = {}): string[] {
  const { issues } = verifySite(builtMemory(files), expectationOf(files, expected))
  return issues.map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code}: ${message}`)
}

describe('verifySite', () => {
  it('finds nothing in a site whose links all lead somewhere', () => {
    const files = {
      'index.html':
        '<a href="/a/#x">A</a> <a href="a/">A</a> <a href="https://elsewhere.example/">E</a> <a href="mailto:a@b.example">M</a>',
      'a/index.html':
        '<h2 id="x">X</h2><a href="#x">X</a><a href="../">up</a><img src="/i.png" srcset="/i.png 1x, /i,2.png 2x">',
      'i.png': '',
      'i,2.png': '',
    }
    expect(verify(files)).toEqual([])
  })

  it('lets our own scripts and styles be, and addresses elsewhere that run nothing', () => {
    const head = [
      '<link rel="canonical" href="https://story.example/">',
      '<link rel="icon" href="/icon.svg" type="image/svg+xml">',
      '<link rel="preload" href="/_assets/a.woff2" as="font" type="font/woff2" crossorigin>',
      '<link rel="stylesheet" href="/_assets/a.css">',
      '<script type="module" src="/_assets/a.js"></script>',
      '<meta http-equiv="content-security-policy" content="default-src \'none\'">',
      '<script type="application/ld+json">{"url": "https://story.example/a/", "publisher": "https://elsewhere.example/"}</script>',
      '<svg><title>A</title><use href="/icon.svg#x"/></svg>',
      '<a href="https://elsewhere.example/%E0%A4%A">elsewhere</a>',
    ]
    const assets = {
      'icon.svg': '<svg><style>g { fill: red }</style><g id="x"/></svg>',
      '_assets/a.woff2': '',
      '_assets/a.css': '@font-face { src: url(a.woff2) }',
      '_assets/a.js': 'import("./b.js"); fetch("/names.json")',
      '_assets/b.js': '',
      'names.json': '[["/a/", "A", "a name / with a slash"]]',
    }
    const moved = '<meta http-equiv="refresh" content="0; url=/a/">'
    expect(
      verify({
        'index.html': head.join('\n'),
        'a/index.html': '',
        'b/index.html': moved,
        _redirects: '/b/ /a/ 301\n',
        ...assets,
      }),
    ).toEqual([])
  })

  it('names broken links, anchors and images with their place', () => {
    const files = {
      'index.html': '<p>\n<a href="/b/">B</a>\n<a href="/a/#y">Y</a><img src="/no.png"></p>',
      'a/index.html': '<h2 id="x">X</h2>',
    }
    expect(verify(files)).toMatchInlineSnapshot(`
      [
        "index.html:2:1 broken-link: Unexpected link to /b/, expected a file that exists",
        "index.html:3:1 broken-link: Unexpected anchor in /a/#y, expected one that exists",
        "index.html:3:22 broken-link: Unexpected link to /no.png, expected a file that exists",
      ]
    `)
  })

  it('looks for links everywhere', () => {
    const data = '<script type="application/ld+json">{"@id": "https://story.example/no1/"}</script>'
    const files = {
      'index.html': `<link rel="canonical" href="https://story.example/no2/"><img srcset="/no3.png 1x, /no4.png 2x">${data}<blockquote cite="/no5/">`,
      'icon.svg': '<svg><use href="/no6.svg#x"/></svg>',
      'names.json': '{"a": ["/no7/", {"b": "https://story.example/no8.json"}]}',
      '_assets/a.css': '@import "/no9.css"; a { background: url("no10.png") url( /_assets/a.js )}',
      '_assets/a.js': 'import"./no11.js";fetch("/no12.json");"/_assets/a.css"',
      _redirects: '/x/ /no13/ 301\n',
    }
    const found = verify(files).join('\n')
    for (let number = 1; number <= 13; number++) expect(found).toMatch(new RegExp(`broken-link: .*/?no${number}[/.]`))
  })

  it('names missing and left-over files', () => {
    const files = {
      'index.html': '',
      't/index.html': '',
      '_assets/old.js': '',
      'pagefind/fragment/old.pf_fragment': '',
    }
    expect(verify(files, { files: ['index.html', '404.html'] })).toMatchInlineSnapshot(`
      [
        "404.html:1:1 missing-output: Unexpected gap in the output, expected this file",
        "pagefind/fragment/old.pf_fragment:1:1 leftover-output: Unexpected file in the output, expected only files of the story",
        "t/index.html:1:1 leftover-output: Unexpected file in the output, expected only files of the story",
      ]
    `)
  })

  it('takes files of public/ as they are, of whatever kind', () => {
    expect(verify({ 'verify.xyz': '' }, { files: [], publicFiles: ['verify.xyz'] })).toEqual([])
  })

  it.each([
    ['<script>alert(1)</script>', 'script-in-page'],
    ['<p onclick="x()">', 'script-in-page'],
    ['<iframe src="/"></iframe>', 'script-in-page'],
    ['<script src="https://evil.example/x.js"></script>', 'script-in-page'],
    ['<script src="//evil.example/x.js"></script>', 'script-in-page'],
    ['<link rel="stylesheet" href="https://evil.example/x.css">', 'script-in-page'],
    ['<meta http-equiv="refresh" content="0; url=https://evil.example/">', 'script-in-page'],
    ['<meta http-equiv="Refresh" content="0; url=//evil.example/">', 'script-in-page'],
    ['<script src="/_assets.evil/x.js"></script>', 'script-in-page'],
    ['<script src="/_assets/../x.js"></script>', 'script-in-page'],
    ['<script src="x.js"></script>', 'script-in-page'],
    ['<script src=""></script>', 'script-in-page'],
    ['<link rel="alternate StyleSheet" href="/x.css">', 'script-in-page'],
    ['<link rel="modulepreload" href="https://evil.example/x.js">', 'script-in-page'],
    ['<base href="https://evil.example/">', 'script-in-page'],
    ['<object data="/x.svg"></object>', 'script-in-page'],
    ['<meta http-equiv="refresh" content="0; url=/\\evil.example/">', 'script-in-page'],
    ['<meta http-equiv="refresh" content="0; url=/&#9;/evil.example/">', 'script-in-page'],
    ['<meta http-equiv="refresh" content="0, https://evil.example/">', 'script-in-page'],
    ['<a href="/%E0%A4%A">x</a>', 'broken-link'],
    ['<p style="position: fixed">', 'script-in-page'],
    ['<button formaction="javascript:x()">', 'script-in-page'],
    ['<svg><a xlink:href="javascript:x()"></a></svg>', 'script-in-page'],
    ['<a href="javascript:x()">x</a>', 'script-in-page'],
    ['<a href="java&#10;script:x()">x</a>', 'script-in-page'],
    ['<a href="data:text/html,x">x</a>', 'script-in-page'],
    ['<i id="a"></i><b id="a"></b>', 'duplicate-anchor'],
    ['<style>p { color: red }</style>', 'script-in-page'],
    ['<iframe srcdoc="x"></iframe>', 'script-in-page'],
    ['<svg><title><script>x()</script></title></svg>', 'script-in-page'],
    ['<svg onload=x()>', 'script-in-page'],
    ['<svg><script href="https://evil.example/x.js"/></svg>', 'script-in-page'],
    ['<form><form onsubmit=x()>', 'script-in-page'],
    ['<p ONCLICK=x()>', 'script-in-page'],
    ['<a href="&#106;avascript:x()">x</a>', 'script-in-page'],
    ['<script type="application/ld+json">{"url": "javascript:x()"}</script>', 'script-in-page'],
    ['<script type="application/ld+json">{"url": }</script>', 'invalid-output'],
    ['<script type="application/ld+json" src="/x.json"></script>', 'script-in-page'],
    ['<form action="https://evil.example/">', 'foreign-load'],
    ['<a ping="https://evil.example/" href="/">', 'foreign-load'],
    ['<img srcset="https://evil.example/x.png 2x">', 'foreign-load'],
    ['<link rel="dns-prefetch" href="//evil.example">', 'foreign-load'],
    ['<meta http-equiv="refresh" content="0; url=/">', 'faulty-redirect'],
  ])('refuses %s', (html, code) => {
    expect(verify({ 'index.html': html }).join()).toContain(code)
  })

  it.each([
    ['<svg><script>x()</script></svg>', 'script-in-page'],
    ['<svg><g onclick="x()"/></svg>', 'script-in-page'],
    ['<svg><foreignObject/></svg>', 'script-in-page'],
    ['<svg><image href="https://evil.example/x.png"/></svg>', 'foreign-load'],
  ])('refuses in a drawing %s', (svg, code) => {
    expect(verify({ 'icon.svg': svg }).join()).toContain(code)
  })
})

describe('files for programs', () => {
  const xml = (root: string) => `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`
  const sitemap = (...urls: string[]) =>
    xml(`<urlset>${urls.map((url) => `\n<url><loc>${url}</loc></url>`).join('')}\n</urlset>`)
  const pages = { 'index.html': '<a href="/a/">A</a>', 'a/index.html': '' }

  it('are good where they name what is there', () => {
    expect(
      verify({
        ...pages,
        'sitemap.xml': xml(
          '<sitemapindex><sitemap><loc>https://story.example/sitemap-1.xml</loc></sitemap></sitemapindex>',
        ),
        'sitemap-1.xml': sitemap('https://story.example/', 'https://story.example/a/'),
        'old/index.html': '<meta http-equiv="refresh" content="0; url=/a/"><meta name="robots" content="noindex">',
        _redirects: '/old/ /a/ 301\n',
        'search/index.html': '<meta name="robots" content="noindex">',
        'robots.txt': 'User-agent: *\nAllow: /\n\nSitemap: https://story.example/sitemap.xml\n',
        'llms.txt': '# A\n\n- [A](https://story.example/a/): a\n- [B](https://elsewhere.example/): b\n',
        'opensearch.xml': xml(
          '<O><Url template="https://story.example/search/?q={searchTerms}"/><Image>https://story.example/i.png</Image></O>',
        ),
        'site.webmanifest': '{"start_url": "/", "icons": [{"src": "/i.png"}]}',
        'i.png': '',
      }),
    ).toEqual([])
  })

  it.each([
    ['sitemap.xml', sitemap('https://story.example/', 'https://story.example/a/', 'https://story.example/b/')],
    ['robots.txt', 'Sitemap: https://story.example/sitemap.xml\n'],
    ['llms.txt', '- [B](https://story.example/b/): b\n'],
    ['data/LICENCE.txt', 'Where the data are: https://story.example/data/\n'],
    ['opensearch.xml', xml('<O><Url template="https://story.example/search/?q={searchTerms}"/></O>')],
    ['opensearch.xml', xml('<O><Image>https://story.example/i.png</Image></O>')],
    ['site.webmanifest', '{"icons": [{"src": "/i.png"}]}'],
    ['a/index.html', '<meta property="og:image" content="https://story.example/cards/a.png?x">'],
    ['a/index.html', '<meta property="og:url" content="https://story.example/b/">'],
  ])('must not name what is not there: %s', (path, text) => {
    expect(verify({ ...pages, [path]: text }).join()).toContain(`${path}:`)
    expect(verify({ ...pages, [path]: text }).join()).toContain('broken-link')
  })

  it.each([
    ['sitemap.xml', sitemap('https://story.example/', 'https://story.example/a/').replace('</url>', '')],
    ['sitemap.xml', sitemap('https://story.example/', 'https://story.example/a/?b&c')],
    ['opensearch.xml', xml('<O><ShortName>A & B</ShortName></O>')],
  ])('must be well-formed: %s', (path, text) => {
    expect(verify({ ...pages, [path]: text }).join()).toMatch(new RegExp(`${path}:\\d+:\\d+ invalid-output`))
  })

  it.each([
    ['that leads on', 'c/index.html', '<meta http-equiv="refresh" content="0; url=/a/">'],
    ['that asks not to be listed', 'c/index.html', '<meta name="robots" content="noindex">'],
  ])('are at fault where a sitemap has a page %s', (_what, path, text) => {
    const all = sitemap('https://story.example/', 'https://story.example/a/', 'https://story.example/c/')
    const found = verify({ ...pages, [path]: text, 'sitemap.xml': all, _redirects: '/c/ /a/ 301\n' })
    expect(found).toContain(
      'sitemap.xml:5:11 faulty-sitemap: Unexpected https://story.example/c/, expected pages that may be listed',
    )
  })

  it.each([
    [
      'lacks a page',
      ['https://story.example/'],
      'a/index.html:1:1 faulty-sitemap: Unexpected page that no sitemap has',
    ],
    [
      'has a page of others',
      ['https://story.example/', 'https://story.example/a/', 'https://other.example/'],
      'faulty-sitemap: Unexpected https://other.example/, expected a page of this site',
    ],
  ])('are at fault where a sitemap %s', (_what, urls, message) => {
    expect(verify({ ...pages, 'sitemap.xml': sitemap(...urls) }).join()).toContain(message)
  })
})

describe('redirects', () => {
  const moved = (to: string) => `<meta http-equiv="refresh" content="0; url=${to}">`
  it.each([
    ['a chain', { 'a/index.html': moved('/b/'), 'b/index.html': moved('/c/'), _redirects: '/a/ /b/ 301\n/b/ /c/ 301\n' }, 'a/index.html:1:1 faulty-redirect: Unexpected redirect to /b/, which leads on, expected its goal'],
    ['a loop of one', { 'a/index.html': moved('/a/'), _redirects: '/a/ /a/ 301\n' }, 'a/index.html:1:1 faulty-redirect: Unexpected redirect to /a/, which leads on, expected its goal'],
    ['a line without a page', { _redirects: '/a/ /c/ 301\n' }, '_redirects:1:1 faulty-redirect: Unexpected line, expected the page /a/ to lead to /c/ too'],
    ['a line that differs', { 'a/index.html': moved('/c/'), _redirects: '/a/ / 301\n' }, '_redirects:1:1 faulty-redirect: Unexpected line, expected the page /a/ to lead to / too'],
    ['a second line', { 'a/index.html': moved('/c/'), _redirects: '/a/ /c/ 301\n/a/ /c/ 301\n' }, '_redirects:2:1 faulty-redirect: Unexpected second line for /a/, expected one'],
    ['a line that is none', { _redirects: '/a/ https://evil.example/ 301\n' }, '_redirects:1:1 invalid-output: Unexpected line "/a/ https://evil.example/ 301", expected /from/ /to/ 301'],
    ['a wild card', { _redirects: '/* /c/ 301\n' }, '_redirects:1:1 invalid-output: Unexpected line "/* /c/ 301", expected /from/ /to/ 301'],
  ])('are refused: %s', (_what, files, expected) => {
    expect(verify({ 'index.html': '', 'c/index.html': '', ...files })).toContain(expected)
  }) // prettier-ignore
})

describe('entries', () => {
  const ann = { url: '/actors/ann/', title: 'Ann' }
  const truce = { url: '/glossary/#truce', title: 'truce' }
  const record = (entry: { url: string; title: string }) => ({ ...entry, content: '' })

  it('are reached over any number of links, terms at their place', () => {
    const files = { 'index.html': '<a href="/glossary/">', 'glossary/index.html': '<p id="truce"><a href="../actors/ann/">', 'actors/ann/index.html': '' } // prettier-ignore
    expect(verify(files, { entries: [ann, truce] })).toEqual([])
    expect(verify({ ...files, 'glossary/index.html': '<link rel="canonical" href="/actors/ann/">' }, { entries: [ann, truce] })).toMatchInlineSnapshot(`
      [
        "actors/ann/index.html:1:1 unreachable-entry: Unexpected island: “Ann”, expected links from / to /actors/ann/",
        "glossary/index.html:1:1 unreachable-entry: Unexpected island: “truce”, expected links from / to /glossary/#truce",
      ]
    `) // prettier-ignore
  })

  it('are in the search index, each once, by their titles, and nothing else is', () => {
    const files = { 'index.html': '<a href="/actors/ann/">', 'actors/ann/index.html': '' }
    expect(verify(files, { entries: [ann], records: [record(ann)] })).toEqual([])
    expect(verify(files, { entries: [ann], records: [record({ ...ann, title: 'Anne' }), record(ann), record(truce)] }))
      .toMatchInlineSnapshot(`
      [
        "pagefind/pagefind-entry.json:1:1 unfindable-entry: Unexpected record “truce” (/glossary/#truce) in the search index, expected only entries of the site",
        "pagefind/pagefind-entry.json:1:1 unfindable-entry: Unexpected second record of one address in the search index, expected one for each entry",
      ]
    `)
    expect(verify(files, { entries: [ann], records: [] })).toMatchInlineSnapshot(`
      [
        "pagefind/pagefind-entry.json:1:1 unfindable-entry: Unexpected gap in the search index, expected “Ann” (/actors/ann/)",
      ]
    `)
  })
})

describe('drafts', () => {
  const opening = exampleEntry('developments', '2025-01-12-secret', {
    title: 'Talks & "terms" are secret',
    draft: true,
  })
  const bob = exampleEntry('actors', 'bob', { name: 'Bob', draft: true })
  const hidden = hiddenEntries([opening, bob])
  it.each([
    ['a headline', { 'index.html': '<p>Talks &amp; "terms" are secret</p>' }],
    ['a headline in an attribute', { 'index.html': '<p title="Talks &#38; &#34;terms&#34; are secret">'.replace('&#38;', '&amp;') }],
    ['a headline in data', { 'a.json': JSON.stringify(['Talks & "terms" are secret']) }],
    ['an id', { 'a.json': '["2025-01-12-secret"]' }],
    ['an address', { 'index.html': '<i data-of="/actors/bob/#x">' }],
    ['an address with its host', { 'a.json': '"https://story.example/actors/bob/"' }],
    ['a headline in a table', { 'data/a.csv': 'id,title\r\na,"Talks & ""terms"" are secret"\r\n' }],
    ['a headline in a folded line of a calendar', { 'calendar.ics': 'SUMMARY:Talks & "terms" a\r\n re secret\r\n' }],
    ['an address after a line break in a calendar', { 'calendar.ics': 'DESCRIPTION:A\\n\\nhttps://story.example/actors/b\r\n ob/\r\n' }],
    ['a headline after a line break in data', { 'a.json': JSON.stringify(['A\nTalks & "terms" are secret']) }],
    ['the name of a file', { '2025-01-12-secret.json': '[]' }],
  ])('are found by %s', (_how, files) => {
    expect(verify(files, { hidden }).join()).toContain('draft-in-output')
  }) // prettier-ignore

  it('are found in search records', () => {
    const records = [{ url: '/', title: '', content: 'Talks & "terms" are secret' }]
    expect(verify({}, { hidden, records }).join()).toContain('draft-in-output')
  })

  it('do not hide what others are called', () => {
    const files = {
      'index.html': 'Bob met Ann. <a href="https://elsewhere.example/actors/bob/">',
      'a.json': '["2025-01-12-secret-talks"]',
    }
    expect(verify(files, { hidden })).toEqual([])
    const same = exampleEntry('developments', '2025-02-01-other', { title: opening.data.title })
    expect(hiddenEntries([opening, same])[0]!.texts).toEqual(['2025-01-12-secret'])
  })
})

describe('the list of faults', () => {
  it.each(faultKinds)('has an example of $code', ({ code, bad, expected }) => {
    expect(verify({ ...bad }, expected).join('\n')).toContain(` ${code}: Unexpected`)
  })

  it('is sorted and has everything the verifier can say', () => {
    const codes = faultKinds.map(({ code }) => code)
    expect(codes).toEqual([...new Set(codes)].sort())
  })
})

const atom = (content: string, { id = 'https://story.example/a/', more = '' } = {}) =>
  [
    '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">',
    '<id>https://story.example/</id><title>T &lt;/script&gt;</title><updated>2025-01-10T12:00:00Z</updated>',
    '<link rel="self" href="https://story.example/feed.xml"/><link rel="alternate" href="https://story.example/"/>',
    `<entry><id>${id}</id><title>&lt;script&gt;</title><link rel="alternate" href="https://story.example/a/"/>`,
    '<published>2025-01-10T12:00:00Z</published><updated>2025-01-10T12:00:00Z</updated>',
    `<content type="html">${content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</content></entry>${more}</feed>`,
  ].join('')

const json = (content: string, item: object = {}) => {
  const dates = { date_published: '2025-01-10T12:00:00Z', date_modified: '2025-01-10T12:00:00Z' }
  const one = { id: 'https://story.example/a/', url: 'https://story.example/a/', title: '<script>', content_html: content, ...dates, ...item } // prettier-ignore
  const addresses = { home_page_url: 'https://story.example/', feed_url: 'https://story.example/feed.json' }
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', ...addresses, items: [one] })
}

const ics = (event: string) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//P//EN', 'BEGIN:VEVENT', event, 'END:VEVENT', 'END:VCALENDAR', ''].join(
    '\r\n',
  )

const event = [
  'UID:a', 'DTSTAMP:20250110T120000Z', 'DTSTART;VALUE=DATE:20250110', 'SUMMARY:x', 'SEQUENCE:0', 'STATUS:CONFIRMED',
  'URL:https://story.example/a/',
].join('\r\n') // prettier-ignore

describe('feeds and calendars', () => {
  /** What is said of a site with such a file. */
  const judge = (path: string, text: string) =>
    verify({ 'index.html': '<a href="/a/">A</a>', 'a/index.html': '', 'i.png': '', [path]: text }).map((each) =>
      each.replace(/^\S+ /, ''),
    )
  const good = '<p><a href="https://story.example/a/">A</a><img src="https://story.example/i.png" alt=""></p>'

  it.each([
    ['feed.xml', atom(good)],
    ['feed.json', json(good)],
    ['calendar.ics', ics(event)],
    ['feeds.opml', '<?xml version="1.0" encoding="utf-8"?>\n<opml><outline xmlUrl="https://story.example/a/"/></opml>'],
  ])('have no fault where they have none: %s', (path, text) => {
    expect(judge(path, text)).toEqual([])
  })

  it.each([
    ['<script>x()</script>', 'script-in-page: Unexpected inline script, expected none'],
    ['<p onclick="x()">', 'script-in-page: Unexpected handler onclick, expected none'],
    ['<iframe src="https://story.example/a/"></iframe>', 'script-in-page: Unexpected <iframe>, expected none'],
    [
      '<a href="javascript:x()">x</a>',
      'script-in-page: Unexpected address javascript:x(), expected one that runs nothing',
    ],
    [
      '<a href="https://story.example/b/">x</a>',
      'broken-link: Unexpected link to https://story.example/b/, expected a file that exists',
    ],
    [
      '<a href="https://story.example/a/#b">x</a>',
      'broken-link: Unexpected anchor in https://story.example/a/#b, expected one that exists',
    ],
    ['<a href="/a/">x</a>', 'broken-link: Unexpected address /a/ in a feed, expected a whole one'],
    [
      '<img src="https://elsewhere.example/x.png" alt="">',
      'foreign-load: Unexpected address https://elsewhere.example/x.png, expected a file of this site',
    ],
    ['<p id="x">', 'invalid-output: Unexpected id x in a feed, expected none'],
  ])('are judged by the text of their items: %s', (content, fault) => {
    expect(judge('feed.xml', atom(content))).toContain(fault)
    expect(judge('feed.json', json(content))).toContain(fault)
  })

  it.each([
    ['feed.xml', atom('').replace('</entry>', ''), 'Unexpected end of feed, expected well-formed XML'],
    ['feed.xml', atom('').replace('&lt;script', '<script'), 'Unexpected markup, expected well-formed XML'],
    ['feed.xml', atom('').replace('T &lt;', 'T ]]> &lt;'), 'Unexpected text "]]> &lt;/s", expected well-formed XML'],
    ['feed.xml', atom('').replace('T &lt;', '\u0001'), 'Unexpected text "\\u0001/script&g", expected well-formed XML'],
    ['feed.xml', atom('').replace('T &lt;', '&nbsp;'), 'Unexpected text "&nbsp;/scr", expected well-formed XML'],
    [
      'feed.xml',
      atom('').replace('<title>&', '<title a="1" a="2">&'),
      'Unexpected second attribute of title, expected well-formed XML',
    ],
    ['feed.xml', `${atom('')}<feed/>`, 'Unexpected second root, expected well-formed XML'],
    ['feed.xml', `${atom('')}x`, 'Unexpected text outside of the root, expected well-formed XML'],
    ['feed.xml', 'x', 'Unexpected beginning, expected well-formed XML'],
    [
      'feed.xml',
      atom('', { more: '<entry><id>https://story.example/a/</id></entry>' }),
      'Unexpected second item https://story.example/a/, expected each once',
    ],
    ['feed.xml', atom('').replace(/<published>.*?<\/published>/, ''), 'Unexpected gap in a feed, expected published'],
    ['feed.json', json('', { id: undefined }), 'Unexpected gap in a feed, expected id'],
    ['feed.json', '{', 'Unexpected text, expected JSON'],
    ['calendar.ics', ics(event).replaceAll('\r', ''), 'Unexpected end, expected a calendar of RFC 5545'],
    [
      'calendar.ics',
      ics(event.replace('SEQUENCE:0\r\n', '')),
      'Unexpected gap in an event without SEQUENCE, expected a calendar of RFC 5545',
    ],
    [
      'calendar.ics',
      ics(event.replace('SUMMARY:x', `SUMMARY:${'ü'.repeat(40)}`)),
      'Unexpected line of 88 octets, expected a calendar of RFC 5545',
    ],
    [
      'calendar.ics',
      ics(`${event}\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n${event}`),
      'Unexpected second event a, expected a calendar of RFC 5545',
    ],
    [
      'calendar.ics',
      ics(event).replace('END:VEVENT', 'END:VTODO'),
      'Unexpected end of VTODO, expected a calendar of RFC 5545',
    ],
    ['calendar.ics', ics(`${event}\r\nwords`), 'Unexpected line, expected a calendar of RFC 5545'],
    [
      'calendar.ics',
      ics(event.replace('/a/', '/b/')),
      'Unexpected link to https://story.example/b/, expected a file that exists',
    ],
  ])('are judged as data: %s', (path, text, fault) => {
    expect(judge(path, text).map((each) => each.replace(/^[\w-]+: /, ''))).toContain(fault)
  })

  it('are subscribed to at addresses that are there', () => {
    const link = (path: string) => ({ 'index.html': `<a href="webcal://story.example/${path}">x</a>`, 'calendar.ics': ics(event), 'a/index.html': '' }) // prettier-ignore
    expect(verify(link('calendar.ics'))).toEqual([])
    expect(verify(link('no.ics'))).toEqual([
      'index.html:1:1 broken-link: Unexpected link to webcal://story.example/no.ics, expected a file that exists',
    ])
  })
})
