import { collectionNouns, isEntryId } from '../ids.ts'
import { datedCollections } from '../schema/index.ts'
import { ownSegments } from '../urls.ts'
import { exampleDevelopment, examplePage, exampleStory, opening } from './example-story.ts'
import { entriesOf, type Rule } from './rule.ts'

/** Devices of Windows, with any ending (Microsoft, “Naming Files, Paths, and Namespaces”), and what web servers give for a folder. */
const keptNames = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/

export const reservedId: Rule = {
  code: 'reserved-id',
  severity: 'error',
  title: 'No id, present or former, takes an address that the site uses itself or a name that some systems keep.',
  reason:
    'One of two pages would overwrite the other. Windows keeps the names of devices, so nobody could check the file out there; hosts serve index for the folder around it.',
  good: {
    'pages/about.md': examplePage('Who we are.\n', 'formerly: [about-us]\n'),
    [opening]: exampleDevelopment('formerly: [2025-01-10-start]\n'),
  },
  bad: {
    'actors/con.md': exampleStory['actors/atlantis.md']!.replace('Atlantis', 'Constance'),
    'pages/sources.md': examplePage('Where it comes from.\n'),
    'pages/about.md': examplePage('Who we are.\n', 'formerly: [about-us, actors]\n'),
    [opening]: exampleDevelopment('formerly: ["2025"]\n'),
  },
  *check(reading) {
    for (const path of [...reading.files, ...[...reading.images.keys()].map((file) => `images/${file}`)]) {
      const name = path.replace(/^.*\//, '').replace(/\..*$/, '')
      if (!keptNames.test(name)) continue
      const message = `Unexpected name ${name}, expected another one: Windows or web servers keep it for something else`
      yield { file: path, place: 'file', message }
    }
    for (const { id, path, data } of entriesOf(reading, 'pages')) {
      const taken = (noun: string, id: string) =>
        `Unexpected ${noun} ${id}, expected another name: the site has a page of its own at /${id}`
      if (ownSegments.has(id)) yield { file: path, place: 'file', message: taken('page', id) }
      for (const [index, former] of data.formerly.entries())
        if (ownSegments.has(former))
          yield { file: path, place: { path: ['formerly', index] }, message: taken('former id', former) }
    }
    for (const { collection, data, path } of reading.entries) {
      if (!datedCollections.includes(collection)) continue
      for (const [index, former] of data.formerly.entries()) {
        if (isEntryId(collection, former)) continue
        const message = `Unexpected former id ${former}, expected YYYY-MM-DD- and a name, as every ${collectionNouns[collection]} has`
        yield { file: path, place: { path: ['formerly', index] }, message }
      }
    }
  },
}
