import { datedCollections, type Collection } from '../../story/schema/index.ts'
import { toSlug } from '../../story/transliterate.ts'

/** Longest id that is proposed: longer addresses are cut when they are shared. */
const longest = 60

/**
 * Proposes an id: the date, where the collection is dated, and the words of the title in Latin letters, as many as
 * fit into 60 characters. Undefined where no letter of the title can be written in Latin ones.
 */
export function chooseId(collection: Collection, title: string, date = ''): string | undefined {
  const slug = toSlug(title)
  if (slug === '') return undefined
  const prefix = datedCollections.includes(collection) ? `${date}-` : ''
  const room = longest - prefix.length
  if (slug.length <= room) return `${prefix}${slug}`
  const cut = slug.slice(0, room + 1).lastIndexOf('-')
  return `${prefix}${slug.slice(0, cut > 0 ? cut : room)}`
}
