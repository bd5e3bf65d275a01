import { checkedContent, contentDir } from '../src/authoring/checked-content.ts'
import { buildStory } from '../src/story/build-story.ts'
import { writePlain } from '../src/markdown/render-plain.ts'
import { readBody } from '../src/site/read-body.ts'
import { renderTree } from '../src/markdown/processor.ts'
import { renderComponents } from '../src/markdown/render-plain.ts'
import { isMdx } from '../src/markdown/parse.ts'
import { urlOf } from '../src/story/urls.ts'
import { atomFeed } from '../src/feeds/atom.ts'
import { jsonFeed } from '../src/feeds/json-feed.ts'
import { calendarOf } from '../src/feeds/calendar.ts'
import { feedsOf } from '../src/views/subscriptions.ts'
import { channelsOf } from '../src/views/channels.ts'
import { readAtom, readJsonFeed } from '../src/authoring/verify/read-feeds.ts'
import { readCalendar } from '../src/authoring/verify/read-calendar.ts'
const { reading } = await checkedContent()
const story = buildStory(reading.storyFile!, reading.entries, { images: reading.images })
const renderer = {
  body: (entry: any, draw: any) =>
    writePlain(
      isMdx(entry.path)
        ? renderComponents(readBody(entry), { story, entry }, draw)
        : renderTree(readBody(entry), { story, entry }).children,
      { site: story.file.url, path: urlOf(entry) },
    ),
  write: (n: any, path: string) => writePlain(n, { site: story.file.url, path }),
}
const t = (name: string, f: () => unknown) => {
  const s = performance.now()
  const r = f()
  console.log(name, (performance.now() - s).toFixed(0), 'ms', r)
}
let out: string[] = []
t('atom (renders)', () => {
  out = feedsOf(story).map(({ path }) => atomFeed(story, path, renderer))
  return [out.length, out.join('').length]
})
t('verify atom', () => ((b) => out.map((t) => readAtom(t, b)))(new Set<string>()).length)
t('json', () => {
  out = feedsOf(story).map(({ path }) => jsonFeed(story, path, renderer))
  return out.join('').length
})
t('verify json', () => ((b) => out.map((t) => readJsonFeed(t, b)))(new Set<string>()).length)
t('ics', () => {
  out = channelsOf(story).map(({ path }) => calendarOf(story, path))
  return out.join('').length
})
t('verify ics', () => out.map(readCalendar).length)
