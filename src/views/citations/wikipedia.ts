import { formatDate } from '../format-date.ts'
import type { Reference } from './reference.ts'

/** A citation as Wikipedia’s template {{cite web}}. The day of access is for who cites to add. */
export function wikipediaCitation({ title, authors, site, publisher, published, changed, url }: Reference): string {
  const day = published ?? changed
  const parameters = [
    ...authors.map((name, index) => [authors.length > 1 ? `author${index + 1}` : 'author', name]),
    ['title', title],
    ['url', url],
    ['website', site],
    ['publisher', publisher === site ? '' : publisher],
    ['date', day ? formatDate(day) : ''],
  ].filter(([, value]) => value !== '')
  return `{{cite web ${parameters.map(([name, value]) => `|${name}=${name === 'url' ? value : inWikitext(value!)}`).join(' ')}}}`
}

/**
 * Text as wikitext that means itself: what ends a parameter, opens a template, a link, a tag or a reference, and every one of two
 * or more apostrophes, tildes and underscores, is written as a character reference. `:` before `//` too, so that no address links.
 */
function inWikitext(text: string): string {
  return text.replace(/[&<>[\]{}|]|(['~_])\1+|:(?=\/\/)/g, (found) =>
    found.replace(/./g, (character) => `&#${character.charCodeAt(0)};`),
  )
}
