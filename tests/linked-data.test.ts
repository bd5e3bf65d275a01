import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import jsonld from 'jsonld'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { describe, expect, it } from 'vitest'
import { schemaVocabulary } from './schema-vocabulary.ts'
import { siteFolder } from './site.ts'

type Thing = Record<string, unknown> & { '@type': string }

interface Read {
  path: string
  data: { '@context': string; '@graph': Thing[] }
  /** All words of the page as one text, spaces run together. */
  words: string
  title: string
  /** The days its `<time>` elements say. */
  days: Set<string>
  /** The words of each place on it, by its id. */
  places: Map<string, string>
}

const pages = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.html') && !path.startsWith('pagefind/'))
  .map((path) => ({ path, html: readFileSync(join(siteFolder, path), 'utf8') }))
// Pages that only lead on, or that search engines are asked to leave out, say nothing.
const speaking = pages.filter(({ html }) => !/content="noindex"|http-equiv="refresh"/.test(html))
const read = speaking.map(({ path, html }): Read => {
  const nodes = [...nodesOf(parse(html))]
  const blocks = nodes.filter((node) => attribute(node, 'type') === 'application/ld+json')
  expect(blocks, path).toHaveLength(1)
  return {
    path,
    data: JSON.parse(textOf(blocks[0]!)) as Read['data'],
    words: inOneLine(textOf(nodes.find(({ nodeName }) => nodeName === 'body')!)),
    title: inOneLine(textOf(nodes.find(({ nodeName }) => nodeName === 'h1')!)),
    days: new Set(nodes.flatMap((node) => attribute(node, 'datetime') ?? [])),
    places: new Map(nodes.flatMap((node) => { const id = attribute(node, 'id'); return id ? [[id, inOneLine(textOf(node))] as const] : [] })), // prettier-ignore
  }
})

function* nodesOf(node: Tree.Node): Generator<Tree.Node> {
  yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* nodesOf(child)
}

function attribute(node: Tree.Node, name: string): string | undefined {
  return 'attrs' in node ? node.attrs.find((each) => each.name === name)?.value : undefined
}

/** The text of an element as readers see it, without that of its scripts unless it is one. */
function textOf(element: Tree.Node): string {
  if (!('childNodes' in element)) return 'value' in element ? element.value : ''
  return element.childNodes.map((child) => (child.nodeName === 'script' ? '' : textOf(child))).join('')
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function* thingsIn(value: unknown): Generator<Thing> {
  if (typeof value !== 'object' || value === null) return
  if ('@type' in value) yield value as Thing
  for (const part of Object.values(value)) yield* thingsIn(part)
}

/** The texts of a property, of which there may be one, several or none. */
function textsOf(thing: Thing, property: string): string[] {
  return [thing[property] ?? []].flat().map(String)
}

const things = (type: string) =>
  read.flatMap((page) =>
    [...thingsIn(page.data['@graph'])].filter((thing) => thing['@type'] === type).map((thing) => ({ thing, page })),
  )

describe('the linked data of every page', () => {
  const vocabulary = schemaVocabulary()

  it('is looked at', () => {
    expect(vocabulary.size).toBeGreaterThan(800)
    expect(vocabulary.get('NewsArticle')?.has('headline')).toBe(true)
    expect(vocabulary.get('NewsArticle')?.has('birthDate')).toBe(false)
    expect(read.length).toBeGreaterThan(400)
  })

  it('has types and properties of schema.org alone, each where it belongs', () => {
    const faults = new Set<string>()
    for (const { path, data } of read) {
      expect(data['@context']).toBe('https://schema.org')
      for (const thing of thingsIn(data['@graph'])) {
        const known = vocabulary.get(thing['@type'])
        if (!known) faults.add(`${path}: ${thing['@type']}`)
        for (const property of Object.keys(thing).filter((key) => !key.startsWith('@')))
          // An annotation of a search action’s input, which is no property (schema.org, “Potential Actions”).
          if (!known?.has(property) && property !== 'query-input') faults.add(`${path}: ${thing['@type']}.${property}`)
      }
    }
    expect([...faults]).toEqual([])
  })

  it('says nothing empty', () => {
    for (const { path, data } of read) expect(JSON.stringify(data), path).not.toMatch(/:(?:""|\[\]|\{\}|null)/)
  })

  it('is what a JSON-LD processor reads: whole addresses, nothing left out', async () => {
    // The words of schema.org without its file, which would have to be fetched.
    const document = { '@context': { '@vocab': 'https://schema.org/' } }
    const documentLoader = (documentUrl: string) => Promise.resolve({ document, documentUrl })
    for (const { path, data } of read) {
      const expanded = await jsonld.expand(data, { documentLoader, safe: true })
      expect(expanded.length, path).toBe(data['@graph'].length)
      for (const { '@id': id } of expanded) if (id !== undefined) expect(id, path).toMatch(/^https:\/\/\S+$/)
    }
  })
})

describe('what linked data says stands on the page', () => {
  it('headlines and names', () => {
    expect(things('NewsArticle').length).toBeGreaterThan(100)
    for (const { thing, page } of things('NewsArticle')) expect(inOneLine(String(thing['headline']))).toBe(page.title)
    const named = ['Person', 'Organization', 'GovernmentOrganization', 'Place', 'Legislation', 'CollectionPage', 'WebPage', 'DefinedTerm', 'WebSite'] // prettier-ignore
    for (const type of named)
      for (const { thing, page } of things(type))
        for (const name of ['name', 'alternateName', 'jobTitle'].flatMap((property) => textsOf(thing, property)))
          expect(page.words, `${page.path}: ${type}`).toContain(inOneLine(name))
  })

  it('descriptions of what has one of its own', () => {
    for (const type of [
      'Person',
      'Organization',
      'GovernmentOrganization',
      'DefinedTerm',
      'CreativeWork',
      'Legislation',
    ])
      for (const { thing, page } of things(type).filter(({ thing }) => thing['description']))
        expect(page.words, page.path).toContain(inOneLine(String(thing['description'])))
  })

  it('quotations, word for word, and who is credited with them', () => {
    expect(things('Quotation').length).toBeGreaterThan(100)
    for (const { thing, page } of things('Quotation')) {
      expect(page.words, page.path).toContain(`“${inOneLine(String(thing['text']))}”`)
      for (const credit of textsOf(thing, 'creditText')) expect(page.words, page.path).toContain(credit)
      expect('creator' in thing || 'creditText' in thing, page.path).toBe(true)
    }
  })

  it('days', () => {
    const dated = ['datePublished', 'dateCreated', 'startDate', 'temporalCoverage']
    for (const page of read)
      for (const thing of thingsIn(page.data['@graph']))
        for (const day of dated.flatMap((property) => textsOf(thing, property)))
          expect([...page.days], `${page.path}: ${thing['@type']}`).toContain(day.split('/')[0])
    for (const { thing, page } of things('NewsArticle')) expect([...page.days]).toContain(thing['dateModified'])
  })

  it('the policy behind corrections', () => {
    const [publisher] = things('NewsMediaOrganization').filter(({ page }) => page.path === 'index.html')
    expect(publisher?.thing['correctionsPolicy']).toMatch(/\/corrections-policy\/$/)
  })

  it('events with the state they have', () => {
    const states: Readonly<Record<string, RegExp>> = {
      'https://schema.org/EventScheduled': /planned|held|outcome recorded/,
      'https://schema.org/EventPostponed': /postponed/,
      'https://schema.org/EventCancelled': /cancelled|withdrawn/,
      none: /no outcome recorded/,
    }
    const events = things('Event')
    expect(events.length).toBeGreaterThan(20)
    for (const { thing, page } of events) expect(page.words, page.path).toContain(inOneLine(String(thing['name'])))
    const own = events.flatMap(({ thing, page }) => {
      const [path, anchor = ''] = new URL(String(thing['@id'])).href.split(/(?<=\/)#/)
      return path!.endsWith(`/${page.path.replace('index.html', '')}`)
        ? [{ thing, words: page.places.get(anchor) }]
        : []
    })
    expect(own.length).toBeGreaterThan(20)
    for (const { thing, words } of own) {
      expect(words).toContain(inOneLine(String(thing['name'])))
      const status = textsOf(thing, 'eventStatus')[0] ?? 'none'
      expect(words, status).toMatch(states[status]!)
      if (status !== 'none') expect(words).not.toMatch(states['none']!)
    }
  })
})

describe('the linked data of a page', () => {
  it('weighs little: less than 6,500 bytes before compression, on every page but the glossary', () => {
    for (const { path, data } of read)
      if (path !== 'glossary/index.html') expect(JSON.stringify(data).length, path).toBeLessThan(6500)
  })
})
