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

/** Reads a feed in Atom: its own addresses, and what stands in its items. Titles are plain text and mean nothing else. */
export function readAtom(text: string, before: Set<string> = new Set()): OutputText {
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
      if (name === 'content' && isNew(raw, before)) readContent(wordsOf(raw), own, offset, file)
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
export function readJsonFeed(text: string, before: Set<string> = new Set()): OutputText {
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
  let offset = 0
  for (const item of feed.items ?? []) {
    for (const name of ['id', 'url', 'title', 'content_html', 'date_published', 'date_modified'])
      if (typeof item[name] !== 'string') file.remarks.push(gap(name))
    // Each item has a line of its own.
    offset = Math.max(0, text.indexOf(`"url":${JSON.stringify(item['url'])}`, offset))
    file.links.push({ url: String(item['url']), role: 'state', offset })
    oneOf(ids, String(item['id']), offset, file)
    const html = String(item['content_html'])
    if (isNew(html, before)) readContent(html, originOf(feed['feed_url']), offset, file)
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

/** An item stands in many feeds: its text is judged where it comes first. */
function isNew(text: string, before: Set<string>): boolean {
  // The texts themselves would be as much as the whole story.
  const digest = hash('sha256', text, 'base64')
  if (before.has(digest)) return false
  before.add(digest)
  return true
}

/** The text of an item is judged as a page is; and it is read elsewhere, so its addresses are whole and it has no anchors. */
function readContent(html: string, own: string, offset: number, file: OutputText): void {
  const content = readPage(html)
  for (const { url, role } of content.links) {
    file.links.push({ url, role: role === 'load' && !url.startsWith(`${own}/`) ? role : 'state', offset })
    if (!/^(?:https?|mailto):/.test(url))
      file.remarks.push({
        code: 'broken-link',
        message: `Unexpected address ${url} in a feed, expected a whole one`,
        offset,
      })
  }
  for (const remark of content.remarks) file.remarks.push({ ...remark, offset })
  for (const anchor of content.anchors ?? [])
    file.remarks.push({ code: 'invalid-output', message: `Unexpected id ${anchor} in a feed, expected none`, offset })
}
