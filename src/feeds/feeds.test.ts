import fc from 'fast-check'
import { parseAtomFeed, parseJsonFeed, parseOpml } from 'feedsmith'
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { feedStory, type Part } from '../../tests/feed-story.ts'
import { feedLengths } from '../views/channels.ts'
import { subscriptionFiles } from '../views/subscriptions.ts'
import { awkwardTexts } from '../story/awkward-texts.ts'
import { atomFeed, writeAtom } from './atom.ts'
import type { Feed } from './feed.ts'
import { feedOf } from './feed-of.ts'
import { jsonFeed, writeJsonFeed } from './json-feed.ts'
import { opmlOf } from './opml.ts'

const ann: Part = ['actors/ann.md', { name: 'Ann Ames' }]
const border: Part = ['topics/border.md', { title: 'The border' }]
const talks = (data: object = {}, body = 'They met.\n', id = '2025-01-10-talks'): Part => [
  `developments/${id}.md`,
  { title: 'Talks', actors: ['ann'], topics: ['border'], ...data },
  body,
]

function feed(parts: readonly Part[], path = '/'): Feed {
  const { story, renderer } = feedStory([ann, border, ...parts])
  return feedOf(story, path, renderer)
}

const correction = { id: 'c1', date: '2025-02-01', kind: 'correction', note: 'The day was wrong.', was: '9', now: '10' }

describe('feedOf', () => {
  it('knows an item by the address it had first, whatever becomes of its title and address', () => {
    const [first] = feed([talks()]).items
    const [renamed] = feed([
      talks({ title: 'New', formerly: ['2025-01-10-talks', '2025-01-10-b'] }, '', '2025-01-10-c'),
    ]).items
    expect(first!.id).toBe('https://example.org/developments/2025-01-10-talks/')
    expect(renamed).toMatchObject({
      id: first!.id,
      url: 'https://example.org/developments/2025-01-10-c/',
      title: 'New',
    })
  })

  it('is not moved by an edit, and by a public change in its date of change alone', () => {
    const dates = (parts: Part[]) => feed(parts).items.map(({ id, published, updated }) => [id, published, updated])
    const before = dates([talks(), talks({}, '', '2025-01-12-more')])
    expect(dates([talks({ title: 'B', summary: 'C' }, 'Other words.\n'), talks({}, '', '2025-01-12-more')])).toEqual(
      before,
    )
    expect(dates([talks({ changes: [correction] }), talks({}, '', '2025-01-12-more')])).toEqual(
      before.map(([id, published, updated]) => [id, published, id!.includes('talks') ? '2025-02-01' : updated]),
    )
  })

  it('has what was published last first, and of one day what happened last', () => {
    const at = (id: string, published: string) => talks({ published }, '', id)
    const { items } = feed([
      at('2025-01-01-a', '2025-02-01'),
      at('2025-01-03-b', '2025-01-04'),
      at('2025-01-02-c', '2025-01-04'),
    ])
    expect(items.map(({ id }) => id.slice(-2, -1))).toEqual(['a', 'b', 'c'])
  })

  it('holds so many items and no more', () => {
    const many = Array.from({ length: 60 }, (_, index) => talks({}, '', `2025-01-10-n${index}`))
    expect(feed(many).items).toHaveLength(feedLengths.site)
    expect(feed(many, '/actors/ann/').items).toHaveLength(feedLengths.part)
    expect(feed(many, '/topics/border/').items).toHaveLength(feedLengths.part)
  })

  it('says a correction at the top of the text, an update at its end', () => {
    const update = { id: 'c2', date: '2025-02-02', kind: 'update', note: 'A source more.' }
    const { html, updated } = feed([talks({ changes: [correction, update] })]).items[0]!
    expect(updated).toBe('2025-02-02')
    expect(html).toMatch(
      /^<p><strong>Correction of 1 February 2025:<\/strong> The day was wrong\. Was: <del>9<\/del>\. Now: <ins>10<\/ins>\.<\/p>/,
    )
    expect(html).toMatch(/<h2>History<\/h2><p><strong>Update of 2 February 2025:<\/strong> A source more\.<\/p><p>/)
  })

  it('has each change and correction as an item that never changes', () => {
    const parts = [
      talks({ changes: [correction] }),
      ['terms/truce.md', { changes: [{ ...correction, kind: 'update' }] }] as Part,
    ]
    const items = (path: string) => feed(parts, path).items.map(({ id, title, updated }) => [id, title, updated])
    const corrected = [
      'https://example.org/developments/2025-01-10-talks/#change-c1',
      'Correction: Talks',
      '2025-02-01',
    ]
    expect(items('/changes/')).toEqual([
      ['https://example.org/glossary/#truce-change-c1', 'Update: a term', '2025-02-01'],
      corrected,
      ['https://example.org/developments/2025-01-10-talks/#published', 'Published: Talks', '2025-01-10'],
    ])
    expect(items('/corrections/')).toEqual([corrected])
  })

  it('tells of an entry that was removed among the corrections', () => {
    const { story, renderer } = feedStory([ann, border, talks()], {
      tombstones: [{ id: 'places/quay', date: '2025-01-30', reason: 'It is <b>.', see: 'actors/ann' }],
    })
    const [item] = feedOf(story, '/corrections/', renderer).items
    expect(item).toMatchObject({ id: 'https://example.org/places/quay/#removed', published: '2025-01-30' })
    expect(item!.html).toContain('It is &#x3C;b>.')
    expect(item!.html).toContain('<a href="https://example.org/actors/ann/">Ann Ames</a>')
  })

  it('throws for a page without a feed', () => {
    expect(() => feed([], '/places/')).toThrow('no feed at /places/')
  })

  it('without items has a date that no other feed’s news moves', () => {
    expect(feed([])).toMatchObject({ updated: '1970-01-01', items: [] })
    const elsewhere = talks({ actors: [], topics: [] })
    expect(feed([elsewhere], '/actors/ann/')).toEqual(feed([], '/actors/ann/'))
  })

  it('stays at the addresses its page had before', () => {
    const { story } = feedStory([border, ['actors/ann.md', { formerly: ['anna', 'ann-ames'] }]])
    const of = (path: string) => subscriptionFiles(story).filter((file) => file.startsWith(path))
    for (const path of ['actors/ann/', 'actors/anna/', 'actors/ann-ames/'])
      expect(of(path)).toEqual(['feed.xml', 'feed.json', 'calendar.ics'].map((file) => path + file))
    expect(opmlOf(story)).not.toContain('/actors/anna/')
  })
})

const sources = [
  {
    id: 'one',
    title: 'One',
    publisher: 'Daily',
    agency: 'Wire',
    url: 'https://daily.example/',
    archived: 'https://a.example/',
    published: '2025-01',
  },
  { id: 'two', title: 'Two', publisher: 'Office', note: 'On paper' },
]
const vocabulary = `So [@one].

<Callout title="Mind">

Ann Ames said so [@two].

</Callout>

<Figure src="../images/grey.png" alt="Grey" credit="Office" caption="A field" licence="CC0" />

<Quote by="ann" at="the gate" source="one">

Ready

</Quote>

<Statement id="2025-01-10-talks/no" />

<Timeline topic="border" />

<Positions topic="border" />

<Map places="quay" caption="Where" />

<Compare documents="2025-01-01-a 2025-01-02-b" />

<Details summary="More">

Hidden

</Details>
`
const point = (text: string) => ({ points: [{ id: 'p', topic: 'border', text }] })
const rich: Part[] = [
  ann,
  border,
  ['places/quay.md', { name: 'Quay' }],
  ['documents/2025-01-01-a.md', { title: 'Draft A', date: '2025-01-01', ...point('The line stays here.') }],
  [
    'documents/2025-01-02-b.md',
    { title: 'Draft B', date: '2025-01-02', revises: '2025-01-01-a', ...point('The line moves here.') },
  ],
  [
    'developments/2025-01-10-talks.mdx',
    {
      title: 'Talks',
      actors: ['ann'],
      topics: ['border'],
      places: ['quay'],
      authors: ['Olga'],
      sources,
      statements: [
        {
          id: 'no',
          by: 'ann',
          says: 'No.',
          quote: 'Never',
          at: 'noon',
          status: 'disputed',
          translatedBy: 'Daily',
          position: { topic: 'border' },
          original: { lang: 'uk', text: 'Ні' },
          variants: [{ quote: 'No way', sources: ['two'] }],
          sources: ['one'],
        },
      ],
      disputed: [
        {
          point: 'Hands',
          accounts: [
            { by: 'ann', says: 'Shaken.', sources: ['one'] },
            { by: { label: 'A witness', via: 'Wire' }, says: 'Not.', sources: ['two'] },
          ],
        },
      ],
      scheduled: [
        {
          id: 'next',
          what: 'Round two',
          when: 'soon',
          date: '2025-01-20',
          place: 'quay',
          outcome: '2025-01-20-round',
          sources: ['one'],
        },
      ],
    },
    vocabulary,
  ],
  talks({ title: 'Round' }, '', '2025-01-20-round'),
]

describe('the text of an item', () => {
  const { story, renderer } = feedStory(rich)
  const item = feedOf(story, '/', renderer).items.find(({ title }) => title === 'Talks')!

  it('holds all that the page says, components too, in plain HTML', () => {
    expect(item.html).toMatchSnapshot()
  })

  it('has whole addresses, no anchors and nothing that styles or runs', () => {
    for (const [, address] of item.html.matchAll(/ (?:href|src)="([^"]*)"/g)) expect(address).toMatch(/^https:\/\//)
    expect(item.html).not.toMatch(/ (?:id|class|style|on\w+|data-[\w-]+)=|<(?:script|style|iframe|details)/)
  })

  it('is the same in every feed', () => {
    for (const path of ['/actors/ann/', '/topics/border/']) expect(feedOf(story, path, renderer).items).toContain(item)
  })
})

/** The words of a fragment of HTML, and its elements. */
function inside(html: string) {
  const [names, words]: [string[], string[]] = [[], []]
  const walk = (node: Tree.Node) => {
    if ('value' in node) words.push(node.value)
    if ('tagName' in node) names.push(node.tagName)
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  walk(parseFragment(html))
  return { names, words: words.join('') }
}

const line = fc
  .string({ unit: fc.constantFrom(...awkwardTexts, '\uD800', '\uFFFE', '\u0001'), minLength: 1, maxLength: 8 })
  .map((text) => `x${text}y`)

/** What a feed is made of, with awkward texts in every place an author writes. */
function hostile(text: string): Feed {
  const { story, renderer } = feedStory([ann, border, talks()])
  const plain = feedOf(story, '/', renderer)
  const html = renderer.write([{ type: 'element', tagName: 'p', properties: { title: text }, children: [{ type: 'text', value: text }] }], '/') // prettier-ignore
  const item = { ...plain.items[0]!, title: text, summary: text, authors: [text], categories: [{ id: 'border', label: text }], html } // prettier-ignore
  return {
    ...plain,
    title: text,
    subtitle: text,
    licence: text,
    publisher: { ...plain.publisher, name: text },
    items: [item],
  }
}

/** What XML can say of a text; parsers read its line breaks as one. */
const said = (text: string) => text.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD')
/** HTML reads CR as LF, and NUL as U+FFFD or nothing. */
const inHtml = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '')

describe('awkward texts', () => {
  it('are what they were in Atom, for a strict parser', () => {
    fc.assert(
      fc.property(line, (text) => {
        const parser = new SaxesParser({ xmlns: true })
        const words = new Map<string, string>()
        const open: string[] = []
        parser.on('error', (error) => {
          throw error
        })
        parser.on('opentag', ({ name }) => open.push(name))
        parser.on('closetag', () => open.pop())
        parser.on('text', (part) => words.set(open.join(' '), (words.get(open.join(' ')) ?? '') + part))
        parser.write(writeAtom(hostile(text))).close()
        for (const path of [
          'feed title',
          'feed subtitle',
          'feed rights',
          'feed entry title',
          'feed entry summary',
          'feed entry author name',
        ])
          // prettier-ignore
          expect(words.get(path), path).toBe(said(text))
        const content = inside(words.get('feed entry content')!)
        expect(content.names).toEqual(['p'])
        expect(said(content.words)).toBe(inHtml(said(text)))
      }),
    )
  })

  it('are what they were in JSON Feed', () => {
    fc.assert(
      fc.property(line, (text) => {
        const feed = JSON.parse(writeJsonFeed(hostile(text))) as { title: string; items: Record<string, string>[] }
        const item = feed.items[0]!
        expect([feed.title, item['title'], item['summary'], item['authors'], item['tags']]).toEqual([text, text, text, [{ name: text }], [text]]) // prettier-ignore
        const content = inside(item['content_html']!)
        expect(content.names).toEqual(['p'])
        expect(content.words).toBe(inHtml(text))
      }),
    )
  })

  it('make no items, for a feed reader’s parser', () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(parseAtomFeed(writeAtom(hostile(text))).entries).toHaveLength(1)
        expect(parseJsonFeed(writeJsonFeed(hostile(text))).items).toHaveLength(1)
      }),
    )
  })

  it('make no feeds in OPML', () => {
    fc.assert(
      fc.property(line, (text) => {
        const { story } = feedStory([['actors/ann.md', { name: text.replace(/[\r\n]/g, '').trim() }], border])
        const { body } = parseOpml(opmlOf(story))
        expect(body?.outlines?.map(({ outlines }) => outlines?.length)).toEqual([undefined, undefined, undefined, 1, 1])
      }),
    )
  })
})

describe('the formats', () => {
  const { story, renderer } = feedStory(rich)

  it('are read by a feed reader’s parser: Atom', () => {
    const { entries, ...feed } = parseAtomFeed(atomFeed(story, '/topics/border/', renderer))
    expect({ ...feed, aside: undefined }).toMatchSnapshot()
    const { content, ...entry } = entries!.find(({ authors }) => authors)!
    expect(entry).toMatchSnapshot()
    expect(content).toEqual(expect.objectContaining({ type: 'html' }))
  })

  it('are read by a feed reader’s parser: JSON Feed', () => {
    const { items, ...feed } = parseJsonFeed(jsonFeed(story, '/topics/border/', renderer))
    expect(feed).toMatchSnapshot()
    const { content_html: html, ...item } = items!.find(({ authors }) => authors)!
    expect(item).toMatchSnapshot()
    expect(html).toContain('Never')
  })

  it('are read by a feed reader’s parser: OPML', () => {
    expect(parseOpml(opmlOf(story))).toMatchSnapshot()
  })
})
