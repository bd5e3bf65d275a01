import type { OutputLink, OutputText } from './output.ts'
import type { Texts } from './texts.ts'

/**
 * What one file of the built site holds, in numbers of texts. Places are left out: they are looked up where something is
 * wrong, by reading the file again.
 */
export interface HeldFile {
  /** Below the folder, with `/`. */
  path: string
  /** Its SHA-256 in hex. */
  digest: string
  bytes: number
  /** Each link once, as `packLink` writes it. */
  links: Uint32Array
  /** Names of places on a page. Undefined where a fragment means nothing. */
  anchors?: Uint32Array
  /** Where a page leads by itself. */
  jump?: { url: string; offset: number }
  /** Set on a page that asks search engines not to list it. */
  unlisted?: true
  /** The lines of a `_redirects` file. */
  redirects?: OutputText['redirects']
}

const roles = ['follow', 'load', 'state'] as const

/** How many numbers the links to one address may have. */
export const kindsOfLink = 8

/** A link as one number: its address, and what it is there for. */
export function packLink({ url, role, isCode }: Omit<OutputLink, 'offset'>, texts: Texts): number {
  return texts.numberOf(url) * kindsOfLink + roles.indexOf(role) * 2 + (isCode ? 1 : 0)
}

/** The number of a packed link’s address. */
export const addressIn = (link: number) => link >>> 3

export const isFollowed = (link: number) => (link & 6) === 0

/** A packed link as it was. */
export function unpackLink(link: number, texts: Texts): Omit<OutputLink, 'offset'> {
  return { url: texts.list[addressIn(link)]!, role: roles[(link & 6) >> 1]!, isCode: (link & 1) === 1 }
}

export const noNumbers = new Uint32Array()

/** What a file holds, packed. */
export function packText(file: Pick<HeldFile, 'path' | 'digest' | 'bytes'>, text: OutputText, texts: Texts): HeldFile {
  const { links, anchors, jump, unlisted, redirects } = text
  return {
    ...file,
    links: Uint32Array.from(new Set(links.map((link) => packLink(link, texts)))),
    ...(anchors && { anchors: Uint32Array.from(anchors, texts.numberOf) }),
    ...(jump && { jump: { url: texts.list[texts.numberOf(jump.url)]!, offset: jump.offset } }),
    ...(unlisted && { unlisted }),
    ...(redirects && { redirects }),
  }
}

/** Files with the texts they use alone, numbered anew: a table that grows with each edit is cleared of what nobody names any more. */
export function withUsedTexts(files: readonly HeldFile[], { list }: Texts): { files: HeldFile[]; texts: string[] } {
  const texts: string[] = []
  const numbers = new Uint32Array(list.length)
  const renumber = (text: number) => (numbers[text] ||= texts.push(list[text]!)) - 1
  const relink = (link: number) => renumber(addressIn(link)) * kindsOfLink + (link % kindsOfLink)
  const renumbered = files.map((file): HeldFile => {
    const { links, anchors } = file
    return { ...file, links: links.map(relink), ...(anchors && { anchors: anchors.map(renumber) }) }
  })
  return { files: renumbered, texts }
}
