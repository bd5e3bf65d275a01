import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAtomFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataFileNames } from '../src/feeds/data/files.ts'
import { exampleDevelopment, exampleStory } from '../src/story/rules/example-story.ts'
import { readIndex } from '../src/search/read-index.ts'
import { awkward, everyField } from './every-field.ts'
import { run, temporaryFolder, writeFiles, type Outcome } from './story-folder.ts'

const slow = 120_000

interface Built extends Outcome {
  out: string
  content: string
}

/** Builds a story into a folder that lives as long as `folder`. */
async function build(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<Built> {
  const [content, out] = [join(folder, 'content'), join(folder, 'site')]
  writeFiles(content, files)
  return { ...(await run('scripts/build.ts', ['--content', content, '--out', out, ...args], env)), out, content }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(folder.length + 1))
    .sort()
}

/** All words of a built page, markup taken off. */
function textOf(html: string): string {
  const entities: Record<string, string> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&#34;': '"',
  }
  return html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39|#34);/g, (entity) => entities[entity]!)
    .replace(/\s+/g, ' ')
}

/** A node of a page and all below it. */
function* nodesOf(node: Tree.Node): Generator<Tree.Node> {
  yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* nodesOf(child)
}

describe('a good story', () => {
  const folder = temporaryFolder()
  let built: Built
  beforeAll(async () => {
    const draft = exampleDevelopment('draft: true\n', 'Zyzzyva in a draft [@daily].\n', '2025-01-12')
    built = await build(folder.path, {
      ...exampleStory,
      'developments/2025-01-12-secret.md': draft,
      'pages/secret.mdx':
        '---\ntitle: Zyzzyva\nsummary: A draft.\ndraft: true\n---\n<Callout>\n\nZyzzyva\n\n</Callout>\n',
    })
  }, slow)
  afterAll(() => folder[Symbol.dispose]())

  it('builds with exit code 0 and a summary that says where it is', () => {
    expect(built.stderr).toBe('')
    expect(built.code).toBe(0)
    expect(built.stdout).toMatch(/✓ Check .*8 entries, 2 drafts left out, 0 warnings/)
    expect(built.stdout).toMatch(
      /Built 8 entries into \d+ pages \(\d+\.\d MB\) in \d+\.\d s, no warnings\.\nIt is in .*site;/,
    )
  })

  it('has a page for every entry, the lists, search, 404 and what hosts need', () => {
    const files = filesIn(built.out).filter((file) => !/^(?:_assets|pagefind|previews)\//.test(file))
    expect(files).toEqual(
      [
        '404.html',
        '_headers',
        '_redirects',
        ...['', 'actors/ann-ames/', 'actors/atlantis/', 'topics/border/'].map((of) => `${of}calendar.ics`),
        ...['', 'actors/ann-ames/', 'actors/atlantis/', 'changes/', 'corrections/', 'topics/border/'].flatMap((of) => [
          `${of}feed.json`,
          `${of}feed.xml`,
        ]),
        'actors/ann-ames/index.html',
        'actors/ann-ames/index.json',
        'actors/atlantis/index.html',
        'actors/atlantis/index.json',
        'actors/index.html',
        'build.json',
        'calendar/index.html',
        'cards/actors/ann-ames.png',
        'cards/actors/atlantis.png',
        'cards/developments/2025-01-10-opening.png',
        'cards/site.png',
        'cards/topics/border.png',
        'changes.json',
        'changes/index.html',
        'corrections/index.html',
        'data/index.html',
        ...dataFileNames.map((name) => `data/${name}`),
        'developments/2025-01-10-opening/index.html',
        'developments/2025-01-10-opening/index.json',
        'developments/2025/index.html',
        'developments/index.html',
        'documents/index.html',
        'embed/timeline/border/index.html',
        'feeds.opml',
        'feeds/index.html',
        'glossary/index.html',
        'index.html',
        'llms.txt',
        'index.json',
        'maps/europe.svg',
        'maps/world.svg',
        'names.json',
        'opensearch.xml',
        'places/harbour/index.html',
        'places/harbour/index.json',
        'places/index.html',
        'positions/index.html',
        'robots.txt',
        'search/index.html',
        'site.webmanifest',
        'sitemap.xml',
        'sources/index.html',
        'statements/index.html',
        'sw.js',
        'topics/border/index.html',
        'topics/border/index.json',
        'topics/index.html',
        ...filesIn('public'),
      ].sort(),
    )
    expect(existsSync(join(built.out, 'pagefind/pagefind.js'))).toBe(true)
  })

  it('holds nothing of a draft', () => {
    for (const file of filesIn(built.out)) {
      expect(file).not.toContain('secret')
      expect(readFileSync(join(built.out, file), 'latin1'), file).not.toMatch(/zyzzyva|2025-01-12-secret/i)
    }
  })

  it('keeps the words of a sentence apart and its citation close', () => {
    const html = readFileSync(join(built.out, 'developments/2025-01-10-opening/index.html'), 'utf8')
    expect(textOf(html)).toContain('The talks opened on Friday1.')
  })

  it('leaves no temporary folder behind', () => {
    expect(readdirSync(folder.path).sort()).toEqual(['content', 'site'])
  })

  it(
    'is byte for byte the same in another time zone, locale and folder',
    async () => {
      using other = temporaryFolder()
      // Of cards that were drawn before nothing is known there.
      const env = { TZ: 'Asia/Tokyo', LC_ALL: 'sv_SE.UTF-8', PARLEY_CACHE: join(other.path, 'cache') }
      const again = await build(other.path, exampleStory, [], env)
      expect(again.stdout).toMatch(/✓ Cards .*5 cards, 5 drawn/)
      expect(again.code).toBe(0)
      expect(filesIn(again.out)).toEqual(filesIn(built.out))
      for (const file of filesIn(built.out))
        expect(readFileSync(join(again.out, file)).equals(readFileSync(join(built.out, file))), file).toBe(true)
    },
    slow,
  )

  it('stays as it is when the next build finds an error', async () => {
    const before = filesIn(built.out)
    const mistyped = exampleDevelopment().replace('ann-ames', 'ann-amse')
    const failed = await build(folder.path, { 'developments/2025-01-10-opening.md': mistyped })
    expect(failed.code).toBe(1)
    expect(failed.stdout).toContain('developments/2025-01-10-opening.md:6:10')
    expect(failed.stdout).toContain('did you mean ann-ames?')
    expect(failed.stdout).toContain('Nothing was built.')
    expect(filesIn(built.out)).toEqual(before)
  })
})

describe('drafts', () => {
  it(
    'are built when asked for',
    async () => {
      using folder = temporaryFolder()
      const draft = exampleDevelopment('draft: true\n', 'In a draft [@daily].\n', '2025-01-12')
      const built = await build(folder.path, { ...exampleStory, 'developments/2025-01-12-secret.md': draft }, [
        '--drafts',
      ])
      expect(built.code).toBe(0)
      expect(existsSync(join(built.out, 'developments/2025-01-12-secret/index.html'))).toBe(true)
    },
    slow,
  )
})

describe('a story with little in it', () => {
  it(
    'builds with no entries at all',
    async () => {
      using folder = temporaryFolder()
      const built = await build(folder.path, { 'story.yaml': exampleStory['story.yaml']! })
      expect(built).toMatchObject({ code: 0, stderr: '' })
      expect(readFileSync(join(built.out, 'index.html'), 'utf8')).toContain('A story that is an example')
    },
    slow,
  )

  it(
    'builds with a single entry',
    async () => {
      using folder = temporaryFolder()
      const alone = exampleDevelopment().replace('[ann-ames]', '[]').replace('[border]', '[]')
      const built = await build(folder.path, {
        'story.yaml': exampleStory['story.yaml']!,
        'developments/2025-01-10-opening.md': alone,
      })
      expect(built).toMatchObject({ code: 0, stderr: '' })
      expect(existsSync(join(built.out, 'developments/2025-01-10-opening/index.html'))).toBe(true)
    },
    slow,
  )
})

describe('a story that uses every field and every component', () => {
  const folder = temporaryFolder()
  let built: Built
  /** What was published once: a month, a statement of a development by its former name, one that was taken out. */
  const old = [
    '/embed/statements/2025-01-10-first-day/no-way/',
    '/embed/statements/2025-01-10-opening/taken-out/',
    '/positions/2019-05/',
  ]
  beforeAll(async () => {
    writeFiles(folder.path, { 'published-urls.txt': `${old.join('\n')}\n` })
    built = await build(folder.path, everyField.files, ['--record'])
  }, slow)
  afterAll(() => folder[Symbol.dispose]())

  it('builds', () => {
    expect(built).toMatchObject({ code: 0, stderr: '' })
  })

  it.each(Object.entries(everyField.shown))('shows all of it on %s', (page, texts) => {
    const html = readFileSync(join(built.out, page, 'index.html'), 'utf8')
    const text = textOf(html)
    for (const expected of texts) expect(text).toContain(expected)
  })

  it.each(Object.entries(everyField.linked))('links to all of it on %s', (page, addresses) => {
    const html = readFileSync(join(built.out, page, 'index.html'), 'utf8')
    for (const address of addresses) expect(html).toContain(`href="${address}"`)
  })

  it('shows texts that would break out as they are, in pages, data and search', () => {
    const page = parse(readFileSync(join(built.out, awkward.url, 'index.html'), 'utf8'))
    const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
    const texts = [...nodesOf(page)].flatMap((node) => ('value' in node ? [inOneLine(node.value)] : []))
    const named = (name: string) => [...nodesOf(page)].find(({ nodeName }) => nodeName === name)
    const words = (node: Tree.Node | undefined) => inOneLine([...nodesOf(node!)].map((each) => ('value' in each ? each.value : '')).join('')) // prettier-ignore
    expect(words(named('h1'))).toBe(awkward.title)
    expect(words(named('title'))).toBe(`${awkward.title} · Example`)
    expect(texts.join(' ')).toContain(awkward.quote)
    expect(texts).toContain(inOneLine(awkward.summary))
    const attributes = [...nodesOf(page)].flatMap((node) => ('attrs' in node ? node.attrs : []))
    expect(attributes.map(({ value }) => inOneLine(value))).toContain(inOneLine(awkward.summary))
    expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([])

    const linked = [...nodesOf(page)].find((node) => 'attrs' in node && node.attrs.some(({ value }) => value === 'application/ld+json')) // prettier-ignore
    const { '@graph': [article] } = JSON.parse([...nodesOf(linked!)].map((each) => ('value' in each ? each.value : '')).join('')) as { '@graph': { headline: string; hasPart: { text: string }[] }[] } // prettier-ignore
    expect(article?.headline).toBe(awkward.title)
    expect(article?.hasPart[0]?.text).toBe(awkward.quote)
    const embed = parse(
      readFileSync(join(built.out, `embed/statements${awkward.url.slice(13)}words/index.html`), 'utf8'),
    )
    expect([...nodesOf(embed)].map((node) => ('value' in node ? inOneLine(node.value) : '')).join(' ')).toContain(inOneLine(awkward.quote)) // prettier-ignore
    const feed = parseAtomFeed(readFileSync(join(built.out, 'feed.xml'), 'utf8'))
    const item = feed.entries!.find(({ id }) => id!.endsWith(awkward.url))!
    expect([item.title?.value, item.summary?.value]).toEqual([awkward.title, awkward.summary])
    expect(new Set([...nodesOf(parseFragment(item.content!.value!))].map(({ nodeName }) => nodeName))).not.toContain(
      'script',
    )
    const event = new ICAL.Component(ICAL.parse(readFileSync(join(built.out, 'calendar.ics'), 'utf8')) as unknown[])
      .getAllSubcomponents('vevent')
      .find((each) => String(each.getFirstPropertyValue('uid')).endsWith(awkward.url))!
    expect(event.getFirstPropertyValue('summary')).toBe(awkward.title)

    const data = (file: string) => JSON.stringify(JSON.parse(readFileSync(join(built.out, file), 'utf8')))
    const written = JSON.stringify(awkward.title)
    expect(data('changes.json')).toContain(written)
    expect(data('data/story.json')).toContain(written)
    expect(data(`${awkward.url}index.json`)).toContain(written)
    expect(readFileSync(join(built.out, 'data/developments.csv'), 'utf8')).toContain(
      awkward.title.replaceAll('"', '""'),
    )
    expect(data('previews/developments-2025-01.json')).toContain(written)
    const { records } = readIndex(join(built.out, 'pagefind'))
    expect(records.find(({ url }) => url === awkward.url)?.title).toBe(awkward.title)
  })

  it(
    'is, byte for byte, what Astro itself renders',
    async () => {
      const out = join(folder.path, 'astro')
      const env = { PARLEY_CONTENT: built.content }
      const astro = await run('node_modules/astro/bin/astro.mjs', ['build', '--outDir', out], env)
      expect(astro.code, astro.stdout + astro.stderr).toBe(0)
      const files = filesIn(out)
      expect(files.length).toBeGreaterThan(100)
      const ours = filesIn(built.out).filter((file) => !/^(?:cards|pagefind)\/|^(?:build\.json|_redirects)$/.test(file))
      expect(files).toEqual(ours)
      for (const file of files)
        expect(readFileSync(join(out, file)).equals(readFileSync(join(built.out, file))), file).toBe(true)
    },
    slow,
  )

  it('has a card of its own for the newest, and one of their kind for the others', () => {
    const cards = filesIn(join(built.out, 'cards'))
    expect(cards).toContain('site.png')
    expect(cards.filter((file) => file.startsWith('developments/'))).toHaveLength(1)
    expect(cards.some((file) => file.startsWith('kinds/'))).toBe(true)
  })

  it('keeps the former name of a term as an anchor of the glossary', () => {
    expect(readFileSync(join(built.out, 'glossary/index.html'), 'utf8')).toContain('id="ceasefire"')
    expect(readFileSync(join(built.out, '_redirects'), 'utf8')).not.toContain('glossary')
  })

  it('says that a removed entry is gone, to readers and not to search engines', () => {
    expect(readFileSync(join(built.out, 'places/quay/index.html'), 'utf8')).toContain('content="noindex"')
    expect(readFileSync(join(built.out, 'glossary/index.html'), 'utf8')).toContain('id="armistice"')
    expect(readFileSync(join(built.out, '_redirects'), 'utf8')).not.toContain('quay')
  })

  it('records its addresses when it is published, and keeps those that are recorded', () => {
    const ledger = readFileSync(join(folder.path, 'published-urls.txt'), 'utf8').split('\n')
    expect(ledger).toEqual(
      expect.arrayContaining(['/', '/glossary/#truce', '/places/quay/', '/positions/2019-05/', '/positions/2025-01/']),
    )
    expect(readFileSync(join(built.out, 'positions/2019-05/index.html'), 'utf8')).toContain('0; url=/positions/')
    expect(readFileSync(join(built.out, '_redirects'), 'utf8')).toContain('/positions/2019-05/ /positions/ 301')
    expect(readFileSync(join(built.out, '_redirects'), 'utf8')).toContain(
      `${old[0]} /embed/statements/2025-01-10-opening/no-way/ 301`,
    )
    expect(textOf(readFileSync(join(built.out, old[1]!, 'index.html'), 'utf8'))).toContain('No longer here')
  })

  it('sends former addresses to the entry', () => {
    expect(readFileSync(join(built.out, '_redirects'), 'utf8')).toContain(
      '/developments/2025-01-10-first-day/ /developments/2025-01-10-opening/ 301',
    )
    expect(readFileSync(join(built.out, 'developments/2025-01-10-first-day/index.html'), 'utf8')).toContain(
      '0; url=/developments/2025-01-10-opening/',
    )
  })

  it('keeps the files that programs know a renamed entry by', () => {
    const read = (file: string) => readFileSync(join(built.out, file), 'utf8')
    expect(read('developments/2025-01-10-first-day/index.json')).toBe(
      read('developments/2025-01-10-opening/index.json'),
    )
    for (const file of ['feed.xml', 'feed.json', 'calendar.ics', 'index.json'])
      expect(read(`actors/anna-ames/${file}`)).toBe(read(`actors/ann-ames/${file}`))
  })

  it('says a correction to programs as it says it to readers', () => {
    const html = readFileSync(join(built.out, 'developments/2025-01-10-opening/index.html'), 'utf8')
    const [, data] = /<script type="application\/ld\+json">([^<]*)/.exec(html)!
    const { '@graph': [article] } = JSON.parse(data!) as { '@graph': { correction: { text: string; '@id': string }[] }[] } // prettier-ignore
    expect(article!.correction).toMatchObject([{ text: 'The day was wrong.' }])
    expect(textOf(html)).toContain('The day was wrong.')
    expect(html).toContain(`id="${article!.correction[0]!['@id'].split('#')[1]}"`)
  })
})

describe('a story with a fault', () => {
  const opening = 'developments/2025-01-10-opening.md'

  it('that has addresses nobody recorded is not built where they must be', async () => {
    using folder = temporaryFolder()
    writeFiles(folder.path, { 'published-urls.txt': '/\n' })
    const failed = await build(folder.path, exampleStory, ['--require-recorded'])
    expect(failed).toMatchObject({ code: 1, stderr: '' })
    expect(failed.stdout).toMatch(/Unexpected \d+ addresses that are not in published-urls\.txt/)
    expect(existsSync(failed.out)).toBe(false)
  })

  it('that lost a published address is not built', async () => {
    using folder = temporaryFolder()
    writeFiles(folder.path, { 'published-urls.txt': '/actors/bob/\n' })
    const failed = await build(folder.path, exampleStory)
    expect(failed).toMatchObject({ code: 1, stderr: '' })
    expect(failed.stdout).toContain('vanished-url: Unexpected end of the published address /actors/bob/')
    expect(existsSync(failed.out)).toBe(false)
  })

  it.each([
    [
      'YAML that does not parse',
      { [opening]: exampleDevelopment().replace('title: Talks', 'title: "Talks') },
      'invalid-yaml',
    ],
    ['an alias bomb', { [opening]: exampleDevelopment('authors: [&a a, *a, *a]\n') }, 'yaml-feature'],
    ['no front matter', { [opening]: 'Only words.\n' }, 'missing-front-matter'],
    ['a NUL byte', { [opening]: exampleDevelopment('', 'A \u0000 byte [@daily].\n') }, 'invalid-encoding'],
    ['text that is not UTF-8', { [opening]: new Uint8Array([0x2d, 0x2d, 0x2d, 0xff, 0xfe]) }, 'invalid-encoding'],
    ['a megabyte of words', { [opening]: exampleDevelopment('', 'word '.repeat(200_000)) }, 'file-too-large'],
    [
      '4,000 nested quotations',
      { [opening]: exampleDevelopment('', `${'>'.repeat(4000)} deep\n`) },
      'nesting-too-deep',
    ],
    ['raw HTML', { [opening]: exampleDevelopment('', '<script>x()</script>\n') }, 'raw-html'],
    ['code in MDX', { 'pages/about.mdx': '---\ntitle: A\nsummary: B.\n---\n{process.exit(0)}\n' }, 'mdx-code'],
    ['an import in MDX', { 'pages/about.mdx': '---\ntitle: A\nsummary: B.\n---\nimport "node:fs"\n' }, 'mdx-code'],
    [
      'a layout in front matter',
      { 'pages/about.md': '---\ntitle: A\nsummary: B.\nlayout: "data:text/javascript,0"\n---\n' },
      'unknown-key',
    ],
    [
      'text that Astro would import',
      { [opening]: exampleDevelopment().replace('title: Talks open', 'title: "__ASTRO_IMAGE_/x.js?.png"') },
      'reserved-text',
    ],
    ['a story.yaml that lacks its keys', { 'story.yaml': 'name: Example\n' }, 'missing-key'],
  ])(
    'that has %s is not built, and the fault is named',
    async (_title, files: Record<string, string | Uint8Array>, code) => {
      using folder = temporaryFolder()
      const failed = await build(folder.path, { ...exampleStory, ...files })
      expect(failed).toMatchObject({ code: 1, stderr: '' })
      expect(failed.stdout).toMatch(new RegExp(`:\\d+:\\d+ ${code}: Unexpected`))
      expect(existsSync(failed.out)).toBe(false)
    },
  )
})

describe('wrong use', () => {
  it.each([
    ['an option that does not exist', ['--contnet', 'x'], /contnet/],
    ['a content folder that does not exist', ['--content', '/nowhere/at/all'], /Unexpected --content/],
    ['an output folder that holds other files', ['--out', 'src'], /expected a folder that can be replaced/],
    [
      'an output folder around the content',
      ['--content', 'content', '--out', '.'],
      /expected a folder that can be replaced/,
    ],
  ])('%s gives exit code 2 and a sentence', async (_name, args, message) => {
    const { code, stderr } = await run('scripts/build.ts', args)
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
    expect(stderr).not.toContain('    at ')
  })
})
