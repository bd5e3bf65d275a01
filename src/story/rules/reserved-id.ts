import { examplePage } from './example-story.ts'
import { entriesOf, type Rule } from './rule.ts'

/** The first parts of addresses that are taken: pages stand at the root of the site. */
const reserved = new Set(
  (
    'actors developments documents topics places glossary search statements positions calendar changes corrections ' +
    'sources data feeds images pagefind embed 404 index _astro'
  ).split(' '),
)

export const reservedId: Rule = {
  code: 'reserved-id',
  severity: 'error',
  title: 'A page does not take an address that the site uses itself.',
  reason: 'One of the two pages would overwrite the other.',
  good: { 'pages/about.md': examplePage('Who we are.\n') },
  bad: { 'pages/sources.md': examplePage('Where it comes from.\n') },
  *check(reading) {
    for (const { id, path } of entriesOf(reading, 'pages')) {
      if (!reserved.has(id)) continue
      const message = `Unexpected page ${id}, expected another name: the site has a page of its own at /${id}`
      yield { file: path, place: 'file', message }
    }
  },
}
