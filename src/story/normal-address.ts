/** Parameters that tell where a reader came from, not what is read. */
const tracking =
  /^(?:utm_.+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|ref_src|ref_url|cmpid|cmp|ocid|smid|ito|at_medium|at_campaign|at_custom\d|ns_campaign|ns_mchannel|ns_source|xtor|guccounter|guce_referr?er.*|__twitter_impression|taid|srnd|s_cid|twclid|li_fat_id)$/i

/** Parameters that mostly do so: nothing to take out of an address, but no difference between two. */
const mostlyTracking = /^(?:ref|source|src|rss)$/i

/** Whether a parameter can be taken out of an address. */
export function isTracking(parameter: string): boolean {
  return tracking.test(parameter)
}

/** What two addresses of one page have in common: for comparing, not for opening. */
export function normalAddress(address: string): string {
  const url = URL.parse(address)
  if (!url) return address
  const host = url.hostname.replace(/^(?:www|m|amp)\./, '')
  const path = url.pathname.replace(/\/(?:amp)?\/?$/, '').replace(/^\/amp\//, '/')
  const query = [...url.searchParams].filter(([name]) => !isTracking(name) && !mostlyTracking.test(name)).sort()
  return `${host}${path}${query.length > 0 ? `?${new URLSearchParams(query).toString()}` : ''}`
}
