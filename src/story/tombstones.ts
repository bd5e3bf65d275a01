import { byCodeUnit } from './dates.ts'
import { parseKey } from './ids.ts'
import type { StoryFile } from './schema/story-file.ts'
import type { Tombstone } from './story.ts'

/** The entries that `story.yaml` says were removed: newest first, of one day in the order of the file. Lines that name no entry are left out. */
export function tombstonesOf(lines: StoryFile['tombstones']): Tombstone[] {
  return lines
    .flatMap(({ id, see, date, reason }): Tombstone[] => {
      const of = parseKey(id)
      return of ? [{ of, date, reason, see: see === undefined ? undefined : parseKey(see) }] : []
    })
    .sort((a, b) => byCodeUnit(b.date, a.date))
}
