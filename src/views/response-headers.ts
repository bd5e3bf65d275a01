import { embedPrefix } from '../story/urls.ts'
import { mediaTypes } from './media-types.ts'

interface Route {
  /** The beginning of the addresses it is for. A later route counts before an earlier one. */
  prefix: string
  headers: Readonly<Record<string, string>>
}

/** Where the build puts files whose names change with their content. */
export const hashedAssets = '/_assets/'

/**
 * What a page may load and run: what this site has, and nothing inline. `wasm-unsafe-eval` lets a page compile
 * WebAssembly, which the search needs, and no script from text (CSP Level 3, 6.7.2.8).
 */
const policy: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
}

/**
 * The policy for `<meta http-equiv="Content-Security-Policy">`, for hosts that send no headers of ours. It lacks
 * `frame-ancestors`, which browsers ignore there (CSP Level 3, 4.3).
 */
export const metaPolicy = directives(policy)

/** The policy of pages as a header says it: nobody may show them in a frame. */
export const headerPolicy = directives({ ...policy, 'frame-ancestors': "'none'" })

/** What pages made for the frames of others may load: styles, fonts and the site’s icon. Nothing runs in them and nothing can be sent. */
const policyInFrames: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'form-action': "'none'",
  'base-uri': "'none'",
}

/** The same two for pages made for frames, which anybody may show. */
export const metaPolicyInFrames = directives(policyInFrames)
export const headerPolicyInFrames = directives({ ...policyInFrames, 'frame-ancestors': '*' })

/** What no page of this site uses; writing to the clipboard is left, which the copy buttons do. */
const unused = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

const everywhere: Readonly<Record<string, string>> = {
  'Content-Security-Policy': headerPolicy,
  // Two years. Not for subdomains: they are not this site’s to decide about.
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Files whose kind a server does not tell by their names, below any page that has them. Feed readers and calendars ask for it. */
const kinds: readonly { file: string; type: string }[] = [
  { file: 'feed.xml', type: `${mediaTypes.feed}; charset=utf-8` },
  { file: 'feed.json', type: `${mediaTypes.json}; charset=utf-8` },
  { file: 'calendar.ics', type: `${mediaTypes.calendar}; charset=utf-8` },
]

/** Pages with such files, as Cloudflare Pages and Netlify write them: a name stands for one part of an address. */
const followedPages = ['/', '/changes/', '/corrections/', '/actors/:id/', '/topics/:id/']

/** What every answer carries, by the beginning of its address: the one place that says so. */
export const routes: readonly Route[] = [
  { prefix: '/', headers: everywhere },
  {
    prefix: embedPrefix,
    headers: {
      'Content-Security-Policy': headerPolicyInFrames,
      // Pages that isolate themselves (HTML, cross-origin isolation) show only what says so.
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
  },
  // The scripts of other sites may read the tables, which say nothing of who asks; pages anywhere may show the cards.
  { prefix: '/data/', headers: { 'Access-Control-Allow-Origin': '*' } },
  { prefix: '/cards/', headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' } },
  { prefix: hashedAssets, headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
]

/** For servers of ours: what has no rule of its own is asked for again each time, and answered by its tag. */
export const revalidated = 'no-cache'

/** The headers of the answer at an address, for servers that are written in code. */
export function headersFor(pathname: string): Record<string, string> {
  const matching = routes.filter(({ prefix }) => pathname.startsWith(prefix)).map(({ headers }) => headers)
  const kind = kinds.find(({ file }) => pathname.endsWith(`/${file}`))
  const type = kind && { 'Content-Type': kind.type }
  return Object.assign({ 'Cache-Control': revalidated }, ...matching, type) as Record<string, string>
}

/**
 * The `_headers` file of Cloudflare Pages and Netlify. Both send what all matching rules say and join a header that
 * two of them have, so a rule that says another value first takes the header off, with `!` (Cloudflare Pages, “Detach a header”).
 * Netlify does not know that line: it leaves it out and joins the policies, and then nobody can frame anything.
 * Pages need no rule for caches: both hosts have browsers ask again.
 */
export function headersFile(): string {
  const block = ({ prefix, headers }: Route, index: number) => {
    const before = routes.slice(0, index).filter((route) => prefix.startsWith(route.prefix))
    const repeated = Object.keys(headers).filter((name) => before.some((route) => name in route.headers))
    return [
      `${prefix}*\n`,
      ...repeated.map((name) => `  ! ${name}\n`),
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`),
    ]
  }
  const typed = followedPages.flatMap((page) =>
    kinds.map(({ file, type }) => `${page}${file}\n  Content-Type: ${type}\n`),
  )
  return [...routes.flatMap(block), ...typed].join('')
}

/**
 * What nginx includes in `http` (`maps`) and in `server` (`headers`). A location with an `add_header` of its own would
 * lose those of its server, so a header that differs by route is a variable and all stand in one place.
 */
export function nginxFiles(): { maps: string; headers: string } {
  const named = new Map<string, { prefix: string; value: string }[]>([
    ['Cache-Control', [{ prefix: '/', value: revalidated }]],
  ])
  for (const { prefix, headers } of routes)
    for (const [name, value] of Object.entries(headers))
      named.set(name, [...(named.get(name) ?? []), { prefix, value }])
  const isVarying = (values: readonly { prefix: string }[]) => values.length > 1 || values[0]!.prefix !== '/'
  const varying = [...named].filter(([, values]) => isVarying(values))
  const note = '# Written by npm run docs, from src/views/response-headers.ts.\n'
  const maps = varying.map(([name, values]) => {
    // Of a header without a value nginx says nothing.
    const fallback = values.find(({ prefix }) => prefix === '/')?.value ?? ''
    const others = values.filter(({ prefix }) => prefix !== '/').reverse()
    const rows = others.map(({ prefix, value }) => `  "~^${prefix}" "${value}";\n`)
    return `map $uri ${variable(name)} {\n  default "${fallback}";\n${rows.join('')}}\n`
  })
  const sent = [...named].map(([name, values]) => {
    const value = isVarying(values) ? variable(name) : `"${values[0]!.value}"`
    return `add_header ${name} ${value} always;\n`
  })
  return { maps: note + maps.join(''), headers: note + sent.join('') }
}

function variable(header: string): string {
  return `$parley_${header.toLowerCase().replaceAll('-', '_')}`
}

function directives(parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}
