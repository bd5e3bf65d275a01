/** What an address of a file means. */
export type Target =
  | { kind: 'file'; file: string; anchor: string }
  | { kind: 'elsewhere' }
  /** It runs code or opens what is no page of the web. */
  | { kind: 'unsafe' }
  | { kind: 'invalid' }

/** Where files of the site are judged as if they stood there. */
const host = 'site.invalid'

const unsafe = /^(?:javascript|data|vbscript|file|blob|filesystem):$/

/** Plain addresses from the root, which nearly all are: no parser need look at them. */
const plain = /^\/((?:[\w-]+\/)*)([\w-]+(?:\.[\w-]+)+)?(?:#([\w.-]*))?$/

/** A beginning with a host of plain words, the last of which makes it no number: nothing can be wrong with it, whatever follows. */
const withHost = /^https?:\/\/((?:(?!xn--)[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,})(?=[/?#]|$)/

/** Whether an address means the same in every file. */
export function isWhole(url: string): boolean {
  return /^(?:\/(?!\/)|https?:\/\/|mailto:|webcal:)/.test(url)
}

/** What an address in a file means. */
export type AddressReader = (url: string, path: string, role?: 'state') => Target

/** Reads addresses as browsers do (WHATWG URL). */
export function addressReader(ownUrl: string): AddressReader {
  const own = URL.canParse(ownUrl) ? new URL(ownUrl).host : host
  return (url, path, role) => {
    // Of our own calendars pages name the host, as programs need it.
    const home = role === 'state' || url.startsWith('webcal:') ? own : host
    const named = withHost.exec(url)
    if (!named) return read(url, path, home)
    if (named[1] !== home && named[1] !== host) return { kind: 'elsewhere' }
    const rest = url.slice(named[0].length)
    return plain.test(rest) ? read(rest, path, home) : read(url, path, home)
  }
}

function read(url: string, path: string, own: string): Target {
  const match = plain.exec(url)
  if (match) return target(`${match[1]!}${match[2] ?? ''}`, match[3] ?? '')
  // `\w` and dashes alone, so no browser reads anything else into it.
  if (/^#[\w-]+$/.test(url)) return { kind: 'file', file: path, anchor: url.slice(1) }
  const base = baseOf(path)
  if (!URL.canParse(url, base)) return { kind: 'invalid' }
  const parsed = new URL(url, base)
  if (unsafe.test(parsed.protocol)) return { kind: 'unsafe' }
  if (parsed.host !== host && parsed.host !== own) return { kind: 'elsewhere' }
  const [file, anchor] = [decode(parsed.pathname.slice(1)), decode(parsed.hash.slice(1))]
  return file === undefined || anchor === undefined ? { kind: 'invalid' } : target(file, anchor)
}

function target(path: string, anchor: string): Target {
  return { kind: 'file', file: path === '' || path.endsWith('/') ? `${path}index.html` : path, anchor }
}

/** The address of a file, as browsers resolve links against it. */
function baseOf(path: string): string {
  return `https://${host}/${path.replace(/(?<=^|\/)index\.html$/, '')}`
}

/** Percent signs taken off, or undefined where they are no UTF-8. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
