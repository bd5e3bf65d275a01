import { collectionNouns, keyOf, type EntryRef } from '../ids.ts'
import { didYouMean } from '../suggest.ts'
import { entryOfUrl } from '../urls.ts'
import { examplePage, exampleStoryFile } from './example-story.ts'
import type { Reading, Rule } from './rule.ts'

export const vanishedUrl: Rule = {
  code: 'vanished-url',
  severity: 'error',
  title: 'Every address that was published still leads somewhere.',
  reason: 'Others link to it and cite it. Who renames an entry says so under formerly; who removes one says why.',
  published: ['/about/', '/imprint/', '/topics/border/'],
  good: {
    'pages/about-us.md': examplePage('Who we are.\n', 'formerly: [about]\n'),
    'story.yaml': exampleStoryFile(
      'tombstones: [{id: pages/imprint, date: 2025-02-01, reason: Now part of about-us.}]\n',
    ),
  },
  bad: {
    'pages/about-us.md': examplePage('Who we are.\n'),
    'pages/imprint.md': examplePage('Where we are.\n', 'draft: true\n'),
  },
  *check(reading, { published }) {
    if (!reading.storyFile) return
    if (published === null) {
      const message = 'Unexpected end of the ledger published-urls.txt, expected it beside the content folder'
      const hint =
        'Bring it back with: git restore published-urls.txt. A site that was never published begins with an empty one.'
      yield { file: 'story.yaml', place: 'file', message, hint }
      return
    }
    const kept = keptKeys(reading, reading.storyFile.tombstones)
    const recorded = new Set(published)
    const drafts = new Map(reading.entries.filter(({ data }) => data.draft).map((entry) => [keyOf(entry), entry]))
    for (const url of published) {
      const was = entryOfUrl(url)
      if (!was || kept.has(keyOf(was)) || someUnread(reading, was)) continue
      const draft = drafts.get(keyOf(was))
      if (draft) {
        const message = `Unexpected draft, expected an entry that stays public: it was published at ${url}`
        yield { file: draft.path, place: { path: ['draft'] }, message, hint: tombstoneHint(was) }
        continue
      }
      const fresh = [...reading.ids[was.collection]].filter((id) => !recorded.has(url.replace(was.id, id)))
      const message = `Unexpected end of the published address ${url}, expected the ${collectionNouns[was.collection]} ${was.id}, an entry with it under formerly, or a tombstone${didYouMean(was.id, fresh)}`
      const hint = `Renamed: add “formerly: [${was.id}]” to the entry with the new name. ${tombstoneHint(was)}`
      yield { file: 'story.yaml', place: { path: ['tombstones'] }, message, hint }
    }
  },
}

function tombstoneHint(ref: EntryRef): string {
  return `Removed: add {id: ${keyOf(ref)}, date: …, reason: …} under tombstones in story.yaml, and the entry to see instead.`
}

/** Entries, present and past, whose address leads somewhere. */
function keptKeys({ entries, ids }: Reading, tombstones: readonly { id: string }[]): Set<string> {
  const kept = new Set(tombstones.map(({ id }) => id))
  for (const [collection, list] of Object.entries(ids)) for (const id of list) kept.add(`${collection}/${id}`)
  for (const entry of entries) if (entry.data.draft) kept.delete(keyOf(entry))
  for (const { collection, data } of entries)
    if (!data.draft) for (const id of data.formerly) kept.add(keyOf({ collection, id }))
  return kept
}

/** Whether a file of the collection could not be read: it may be the one that has the former id. */
function someUnread({ entries, files, faults }: Reading, { collection }: EntryRef): boolean {
  const read = new Set(entries.map(({ path }) => path))
  return files.some(
    (path) =>
      path.startsWith(`${collection}/`) && (!read.has(path) || faults.get(path)?.some(([key]) => key === 'formerly')),
  )
}
