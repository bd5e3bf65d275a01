const fetched = new Set([location.pathname])

/** Asks for the page behind a link of this site in good time; not where readers save data. */
export function prefetch({ pathname }: HTMLAnchorElement): void {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } }
  if (fetched.has(pathname) || !pathname.endsWith('/') || connection?.saveData) return
  fetched.add(pathname)
  const link = document.createElement('link')
  link.rel = 'prefetch'
  link.href = pathname
  document.head.append(link)
}
