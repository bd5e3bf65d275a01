import { expect, it } from 'vitest'
import { mediaTypeOf } from './media-types.ts'

it.each([
  ['/feed.xml', 'application/atom+xml'],
  ['/actors/nato/feed.json', 'application/feed+json'],
  ['/sitemap-1.xml', 'application/xml'],
  ['/data/story.json', 'application/json'],
  ['/developments/2025-01-10-talks/next.ics', 'text/calendar'],
  ['/robots.txt', 'text/plain'],
  ['/data/CITATION.cff', 'application/yaml'],
])('%s is %s', (url, type) => expect(mediaTypeOf(url)).toBe(type))
