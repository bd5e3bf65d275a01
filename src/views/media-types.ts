/** The kinds of feeds and calendars, as a page’s head and a server’s answer say them. */
export const mediaTypes = {
  feed: 'application/atom+xml',
  json: 'application/feed+json',
  calendar: 'text/calendar',
  outlines: 'text/x-opml',
} as const

/** Kinds of files by the ends of their names; the first that fits counts. */
const byEnding: readonly (readonly [ending: string, type: string])[] = [
  ['/feed.xml', mediaTypes.feed],
  ['/feed.json', mediaTypes.json],
  ['.avif', 'image/avif'],
  ['.ics', mediaTypes.calendar],
  ['.jpeg', 'image/jpeg'],
  ['.jpg', 'image/jpeg'],
  ['.opml', mediaTypes.outlines],
  ['.png', 'image/png'],
  ['.cff', 'application/yaml'],
  ['.csv', 'text/csv'],
  ['.js', 'text/javascript'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.webmanifest', 'application/manifest+json'],
  ['.webp', 'image/webp'],
  ['.xml', 'application/xml'],
]

/** What kind of file stands at an address: `/actors/nato/feed.xml` → `application/atom+xml`. Text where its name says nothing. */
export function mediaTypeOf(url: string): string {
  return byEnding.find(([ending]) => url.endsWith(ending))?.[1] ?? 'text/plain'
}
