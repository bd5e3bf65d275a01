import type { OutputLink, OutputText } from './output.ts'
import { readTags } from './read-tags.ts'

/** Reads a sitemap, or the list of its parts: every `<loc>`. */
export function readSitemap(text: string): OutputText {
  return { links: textsOf(text, new Set(['loc'])), remarks: [] }
}

/** Reads an OpenSearch description: where it searches, and its picture. */
export function readOpenSearch(text: string): OutputText {
  const links = textsOf(text, new Set(['image']))
  readTags(
    text,
    true,
    ({ name, attributes, offset }) => {
      const template = name === 'url' ? attributes.get('template') : undefined
      if (template !== undefined) links.push({ url: template.replaceAll('{searchTerms}', 'x'), role: 'state', offset })
      return undefined
    },
    () => undefined,
  )
  return { links, remarks: [] }
}

/** What stands in elements of these names, each an address. */
function textsOf(text: string, names: ReadonlySet<string>): OutputLink[] {
  const links: OutputLink[] = []
  readTags(
    text,
    true,
    ({ name, offset }) => names.has(name) && links.push({ url: '', role: 'state', offset }) > 0,
    (words) => (links.at(-1)!.url += words),
  )
  return links
}
