import { z } from 'zod'
import type { AnyEntry } from '../../../story/entry.ts'
import { keyOf } from '../../../story/ids.ts'
import { change as changeSchema } from '../../../story/schema/shared.ts'
import type { ChangeRecord } from '../../../story/story.ts'
import { anchors, pageUrlOf } from '../../../story/urls.ts'
import { changeView } from '../../../views/change-view.ts'
import { address, choice, day, fuzzyDay, key, text, uriOf } from '../fields.ts'
import { table, type DataSource } from '../table.ts'
import { sourceIds } from './entry.ts'

/** Where claims come from. */
export const sources = table({
  name: 'sources',
  title: 'Sources',
  meaning: 'A source that an entry cites. A report that several entries cite is one record for each.',
  record: z.object({
    id: key('Its permanent name: the entry with its folder, and its own.'),
    page: address('Where it stands on the site.'),
    entry: text('The entry that cites it, with its folder: developments/…, actors/….'),
    title: text('The headline or title, as published.'),
    publisher: text('Who published it.'),
    agency: text('The news agency whose report it carries.').optional(),
    url: address('Where it is.').optional(),
    note: text('What it is, where there is no address.').optional(),
    published: fuzzyDay('When it was published, as precisely as is known.').optional(),
    archived: address('An archived copy.').optional(),
    accessed: day('When the author last read it.').optional(),
    language: text('Its language, where not the story’s, as a tag of BCP 47.').optional(),
  }),
  rows: (source) => [...source.story.byKey.values()].flatMap((entry) => sourceRows(source, entry)),
})

export function sourceRows({ whole }: DataSource, entry: AnyEntry) {
  return entry.data.sources.map(({ id, title, publisher, agency, url, note, published, archived, accessed, lang }) => {
    const anchor = entry.collection === 'terms' ? anchors.foreignSource(entry.id, id) : anchors.source(id)
    return {
      id: sourceIds(entry, [id])[0]!,
      page: whole(`${pageUrlOf(entry)}#${anchor}`),
      entry: keyOf(entry),
      ...{ title, publisher, agency, url: url && uriOf(url), note, published },
      ...{ archived: archived && uriOf(archived), accessed, language: lang },
    }
  })
}

/** The story’s public history. */
export const changes = table({
  name: 'changes',
  title: 'Changes',
  meaning: 'One step of an entry’s public history: its publication, an update or a correction.',
  record: z.object({
    id: key('Its permanent name: the entry with its folder, and its own.'),
    page: address('Where it stands on the site.'),
    entry: text('The entry that changed, with its folder: developments/…, actors/….'),
    date: day('The day of the change.'),
    kind: choice(
      ['published', ...changeSchema.shape.kind.options],
      'Whether the entry was published, something was added, or something was wrong.',
    ),
    note: text('What changed and why.').optional(),
    was: text('What stood there before.').optional(),
    now: text('What stands there now.').optional(),
  }),
  rows: (source) => source.story.changes.map((record) => changeRow(source, record)),
})

export function changeRow({ whole }: DataSource, record: ChangeRecord) {
  const { id, entry, date, kind, change } = record
  return {
    id,
    page: whole(changeView(record).href),
    entry: keyOf(entry),
    ...{ date, kind, note: change?.note, was: change?.was, now: change?.now },
  }
}
