import { hash } from 'node:crypto'
import type { OutputLink, OutputText } from './output.ts'
import { addressesIn } from './read-data.ts'
import { readPage } from './read-markup.ts'
import { readXml, wordsOf } from './read-xml.ts'

/** What Atom asks for (RFC 4287, 4.1.1 and 4.1.2), and what ours have besides. */
const needed: Readonly<Record<string, readonly string[]>> = {
  feed: ['id', 'title', 'updated', 'link self', 'link alternate'],
  entry: ['id', 'title', 'updated', 'published', 'link alternate', 'content'],
}

/** What was read of the texts of items, each of which stands in many feeds. */
export interface Items {
  /** By digest. */
  known: Map<string, OutputText>
  /** Gives back an address apart from the text that it was cut from, which would stay in memory with it. */
  keep(url: string): string
}

/** Nothing was read yet. */
export function noItems(keep: (url: string) => string = (url) => url): Items {
  return { known: new Map(), keep }
}

/** Reads a feed in Atom: its own addresses, and what stands in its items. Titles are plain text and mean nothing else. */
export function readAtom(text: string, items: Items = noItems()): OutputText {
  const file: OutputText = { links: [], remarks: [] }
  const ids = new Set<string>()
  const open: string[] = []
  let has = new Map<string, Set<string>>()
  let own = ''
  const { stylesheet, fault } = readXml(text, {
    open(name, attributes, offset) {
      const parent = open.at(-1)
      open.push(name)
      if (needed[name]) has = new Map([...has, [name, new Set()]])
      const what = name === 'link' ? `link ${attributes.get('rel')}` : name
      if (parent) has.get(parent)?.add(what)
      const href = attributes.get('href')
      if (href !== undefined) file.links.push({ url: href, role: 'state', offset })
      if (what === 'link self') own = originOf(href)
      if (name === 'content' && attributes.get('type') !== 'html')
        file.remarks.push({ code: 'invalid-output', message: 'Unexpected kind of content, expected html', offset })
    },
    text(raw, offset) {
      const name = open.at(-1)
      if (name === 'content') addContent(contentOf(raw, own, items, wordsOf), offset, file)
      if (name === 'id' && open.at(-2) === 'entry') oneOf(ids, wordsOf(raw), offset, file)
      // An id is a name: the page may have moved since.
      if (name === 'uri' || name === 'icon') file.links.push({ url: wordsOf(raw), role: 'state', offset })
    },
    close(name) {
      open.pop()
      const missing = needed[name]?.filter((child) => !has.get(name)!.has(child)) ?? []
      for (const child of missing) file.remarks.push(gap(child))
    },
  })
  if (stylesheet !== undefined) file.links.push({ url: stylesheet, role: 'load', offset: 0 })
  if (fault) file.remarks.push(fault)
  return file
}

/** Reads a feed in JSON Feed 1.1. */
export function readJsonFeed(text: string, items: Items = noItems()): OutputText {
  const file: OutputText = { links: [], remarks: [] }
  let feed: Record<string, unknown> & { items?: Record<string, unknown>[] }
  try {
    feed = JSON.parse(text) as typeof feed
  } catch {
    return addressesIn(text)
  }
  const missing = ['version', 'title', 'home_page_url', 'feed_url', 'items'].filter(
    (name) => !Object.hasOwn(feed, name),
  )
  file.remarks.push(...missing.map(gap))
  for (const name of ['home_page_url', 'feed_url'])
    file.links.push({ url: String(feed[name]), role: 'state', offset: 0 })
  const ids = new Set<string>()
  const own = originOf(feed['feed_url'])
  let offset = 0
  for (const item of feed.items ?? []) {
    for (const name of ['id', 'url', 'title', 'content_html', 'date_published', 'date_modified'])
      if (typeof item[name] !== 'string') file.remarks.push(gap(name))
    // Each item has a line of its own.
    offset = Math.max(0, text.indexOf(`"url":${JSON.stringify(item['url'])}`, offset))
    file.links.push({ url: String(item['url']), role: 'state', offset })
    oneOf(ids, String(item['id']), offset, file)
    addContent(contentOf(String(item['content_html']), own, items), offset, file)
  }
  return file
}

/** Reads a list of feeds in OPML 2.0. */
export function readOutlines(text: string): OutputText {
  const links: OutputLink[] = []
  const { fault } = readXml(text, {
    open(_name, attributes, offset) {
      for (const name of ['xmlUrl', 'htmlUrl'])
        if (attributes.has(name)) links.push({ url: attributes.get(name)!, role: 'state', offset })
    },
    text: () => undefined,
    close: () => undefined,
  })
  return { links, remarks: fault ? [fault] : [] }
}

function gap(name: string) {
  return { code: 'invalid-output', message: `Unexpected gap in a feed, expected ${name}`, offset: 0 }
}

function oneOf(ids: Set<string>, id: string, offset: number, { remarks }: OutputText): void {
  if (ids.has(id))
    remarks.push({ code: 'invalid-output', message: `Unexpected second item ${id}, expected each once`, offset })
  ids.add(id)
}

function originOf(url: unknown): string {
  return typeof url === 'string' && URL.canParse(url) ? new URL(url).origin : ''
}

/** What the text of an item holds. `decode` takes off what the feed’s format put on. */
function contentOf(text: string, own: string, items: Items, decode?: (text: string) => string): OutputText {
  // The texts themselves would be as much as the whole story. In another format the same text may mean something else.
  const key = `${decode ? 'xml' : 'json'} ${own} ${hash('sha256', text, 'base64')}`
  let content = items.known.get(key)
  if (content) return content
  content = decode ? contentOf(decode(text), own, items) : readContent(text, own, items.keep)
  items.known.set(key, content)
  return content
}

/** The text of an item is judged as a page is; and it is read elsewhere, so its addresses are whole and it has no anchors. */
function readContent(html: string, own: string, keep: (url: string) => string): OutputText {
  const { links, remarks, anchors } = readPage(html)
  for (const { url } of links)
    if (!/^(?:https?|mailto):/.test(url))
      remarks.push({ code: 'broken-link', message: `Unexpected address ${url} in a feed, expected a whole one`, offset: 0 }) // prettier-ignore
  for (const anchor of anchors ?? [])
    remarks.push({ code: 'invalid-output', message: `Unexpected id ${anchor} in a feed, expected none`, offset: 0 })
  const seen = new Map<string, OutputLink>()
  for (const { url, role } of links) {
    const link = {
      url: keep(url),
      role: role === 'load' && !url.startsWith(`${own}/`) ? role : 'state',
      offset: 0,
    } as const
    seen.set(`${link.role} ${url}`, link)
  }
  return { links: [...seen.values()], remarks }
}

/** Adds what an item holds to its feed, at its place there. */
function addContent({ links, remarks }: OutputText, offset: number, file: OutputText): void {
  for (const { url, role } of links) file.links.push({ url, role, offset })
  for (const remark of remarks) file.remarks.push({ ...remark, offset })
}
