import type { OutputLink, OutputText } from './output.ts'
import { addressesIn } from './read-data.ts'
import { readTags, type Tag } from './read-tags.ts'

/** Attributes with an address, and what it is there for; `href` depends on the element. */
const linking: ReadonlyMap<string, OutputLink['role']> = new Map([
  ['action', 'load'],
  ['background', 'load'],
  ['cite', 'follow'],
  ['data', 'load'],
  ['formaction', 'load'],
  ['longdesc', 'follow'],
  ['manifest', 'load'],
  ['ping', 'load'],
  ['poster', 'load'],
  ['src', 'load'],
])

/** Elements that are more than text: scripts and styles, and those that bring in other documents or move all addresses of a page. */
const special = new Set(
  'applet base embed fencedframe foreignobject frame iframe meta object portal script style'.split(' '),
)

/** Values of `rel` that make a browser fetch what a `<link>` names. */
const fetching =
  /(?:^|\s)(?:dns-prefetch|icon|manifest|modulepreload|preconnect|prefetch|preload|prerender|stylesheet)(?:\s|$)/i

/** Reads a page. */
export function readPage(text: string): OutputText {
  return readMarkup(text, false)
}

/** Reads a drawing: as strict as a page, but it may have a style of its own. */
export function readDrawing(text: string): OutputText {
  return readMarkup(text, true)
}

function readMarkup(text: string, isDrawing: boolean): OutputText {
  const anchors = new Set<string>()
  const file: OutputText = { links: [], remarks: [], anchors }
  const { links, remarks } = file
  const refuse = (what: string, offset: number) =>
    remarks.push({ code: 'script-in-page', message: `Unexpected ${what}, expected none`, offset })

  const readAttribute = (tag: Tag, attribute: string) => {
    const { attributes, offset } = tag
    const value = attributes.get(attribute)!
    if (attribute === 'id') {
      if (anchors.has(value))
        remarks.push({ code: 'duplicate-anchor', message: `Unexpected second id ${value}, expected each once`, offset })
      anchors.add(value)
    } else if (attribute === 'href' || attribute === 'xlink:href') {
      links.push({ url: value, role: roleOf(tag), isCode: isCode(tag), offset })
    } else if (linking.has(attribute)) {
      links.push({ url: value, role: linking.get(attribute)!, isCode: isCode(tag), offset })
    } else if (attribute === 'srcset' || attribute === 'imagesrcset') {
      for (const url of candidatesOf(value)) links.push({ url, role: 'load', offset })
    } else if (attribute === 'srcdoc' || attribute.startsWith('on')) {
      refuse(`handler ${attribute}`, offset)
    } else if (attribute === 'style' && !isDrawing) {
      refuse('attribute style', offset)
    }
  }

  /** JSON-LD, and where each begins. */
  const data: { text: string; offset: number }[] = []
  const onTag = (tag: Tag) => {
    const { name, attributes, offset } = tag
    for (const attribute of attributes.keys()) readAttribute(tag, attribute)
    if (!special.has(name)) return undefined
    if (name === 'script') {
      const isData = attributes.get('type') === 'application/ld+json' && !attributes.has('src')
      if (isDrawing) refuse('<script>', offset)
      else if (isData) return data.push({ text: '', offset }) > 0
      else if (!attributes.has('src')) refuse('inline script', offset)
    } else if (name === 'style') {
      if (!isDrawing) refuse('<style>', offset)
    } else if (name === 'meta') {
      const property = attributes.get('property')
      if (property === 'og:image' || property === 'og:url')
        links.push({ url: attributes.get('content') ?? '', role: 'state', offset })
      if (attributes.get('name') === 'robots' && /\bnoindex\b/.test(attributes.get('content') ?? ''))
        file.unlisted = true
      if (!/^\s*refresh\s*$/i.test(attributes.get('http-equiv') ?? '')) return undefined
      const content = attributes.get('content') ?? ''
      const url = /^\s*\d+\s*;\s*url=([^'"\s].*)$/i.exec(content)?.[1]
      if (url === undefined || file.jump) refuse(`jump to ${content}`, offset)
      else file.jump = { url, role: 'follow', offset }
    } else refuse(`<${name}>`, offset)
    return undefined
  }
  readTags(text, isDrawing, onTag, (words) => (data.at(-1)!.text += words))
  for (const { text: json, offset } of data) {
    const found = addressesIn(json)
    links.push(...found.links.map((link) => ({ ...link, offset })))
    remarks.push(...found.remarks.map((remark) => ({ ...remark, offset })))
  }
  return file
}

function roleOf({ name, attributes }: Tag): OutputLink['role'] {
  if (name === 'a' || name === 'area') return 'follow'
  if (name === 'link') return fetching.test(attributes.get('rel') ?? '') ? 'load' : 'state'
  return 'load'
}

function isCode({ name, attributes }: Tag): boolean {
  if (name !== 'link') return name === 'script'
  return /(?:^|\s)(?:stylesheet|modulepreload)(?:\s|$)/i.test(attributes.get('rel') ?? '')
}

/** The addresses of a `srcset`; a comma ends one only before a space or behind a width (HTML, parsing a srcset attribute). */
function candidatesOf(value: string): string[] {
  return value
    .split(/,\s+|\s+[\d.]+[wx]\s*,?\s*/)
    .map((url) => url.trim())
    .filter(Boolean)
}
