import { datedCollections, type Collection } from '../../story/schema/index.ts'
import { toSlug } from '../../story/transliterate.ts'

/** Longest id that is proposed: longer addresses are cut when they are shared. */
const longest = 60

/** Words after which something has to come: an id that was cut must not end in one. */
const openWords = new Set(
  `a about after against among an and are as at be because been before between but by for from has have his her if in
  into is it its no not of off on or our over says than that the their this to under until was were what when where
  which while who will with without`.split(/\s+/),
)

/**
 * Proposes an id: the date, where the collection is dated, and the words of the title in Latin letters, as many as
 * fit into 60 characters, up to the last one that may end a title. Undefined where no letter of the title can be
 * written in Latin ones.
 */
export function chooseId(collection: Collection, title: string, date = ''): string | undefined {
  const slug = toSlug(title)
  if (slug === '') return undefined
  const prefix = datedCollections.includes(collection) ? `${date}-` : ''
  return `${prefix}${slug.length <= longest - prefix.length ? slug : cutSlug(slug, longest - prefix.length)}`
}

/** As many whole words as there is room for; of a first word that is longer, as many letters. */
function cutSlug(slug: string, room: number): string {
  const words = slug.slice(0, room + 1).split('-')
  words.pop()
  if (words.length === 0) return slug.slice(0, room)
  const last = words.findLastIndex((word) => !openWords.has(word))
  return words.slice(0, last < 0 ? words.length : last + 1).join('-')
}
