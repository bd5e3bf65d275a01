/** The kinds of feeds and calendars, as a page’s head and a server’s answer say them. */
export const mediaTypes = {
  feed: 'application/atom+xml',
  json: 'application/feed+json',
  calendar: 'text/calendar',
  outlines: 'text/x-opml',
} as const
