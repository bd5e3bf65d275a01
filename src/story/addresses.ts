import { parseEntryLink } from './ids.ts'
import { isWebAddress } from './schema/shared.ts'

/**
 * What an address in a body is: `internal` leads somewhere on this site by its path;
 * `unsafe` is every other scheme and whatever does not parse.
 */
export type AddressKind = 'web' | 'mail' | 'entry' | 'fragment' | 'image' | 'internal' | 'unsafe'

const base = new URL('https://site.invalid/collection/entry')

/** Judges an address as a browser would read it (WHATWG URL): tabs, case and spaces hide no scheme. */
export function kindOfAddress(address: string): AddressKind {
  if (address.startsWith('#')) return 'fragment'
  if (parseEntryLink(address)) return 'entry'
  if (imageFileOf(address) !== undefined) return 'image'
  const parsed = URL.parse(address, base.href)
  if (parsed?.host === base.host && parsed.protocol === base.protocol) return 'internal'
  if (parsed?.protocol === 'https:' && isWebAddress(address)) return 'web'
  return parsed?.protocol === 'mailto:' && /^mailto:[^\s@]+@[^\s@]+$/.test(address) ? 'mail' : 'unsafe'
}

/** `../images/kyiv.jpg` → `kyiv.jpg`: how bodies name a file of `content/images/`. Undefined for other addresses. */
export function imageFileOf(address: string): string | undefined {
  return /^\.\.\/images\/([A-Za-z0-9._-]+)$/.exec(address)?.[1]
}
