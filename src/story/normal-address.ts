/** Parameters that tell who sent the reader, not what is read. */
const tracking = /^(?:utm_\w+|fbclid|gclid|cmpid|ref|ref_src|source|src|rss)$/i

/** What two addresses of one page have in common: for comparing, not for opening. */
export function normalAddress(address: string): string {
  const url = URL.parse(address)
  if (!url) return address
  const host = url.hostname.replace(/^(?:www|m|amp)\./, '')
  const path = url.pathname.replace(/\/(?:amp)?\/?$/, '').replace(/^\/amp\//, '/')
  const query = [...url.searchParams].filter(([name]) => !tracking.test(name)).sort()
  return `${host}${path}${query.length > 0 ? `?${new URLSearchParams(query).toString()}` : ''}`
}
