import type { OutputLink, OutputText } from './output.ts'
import { readXml, wordsOf } from './read-xml.ts'

/** Reads a sitemap, or the list of its parts: every `<loc>`. */
export function readSitemap(text: string): OutputText {
  return readAddresses(text, 'loc')
}

/** Reads an OpenSearch description: where it searches, and its picture. */
export function readOpenSearch(text: string): OutputText {
  return readAddresses(text, 'Image')
}

/** The addresses in elements of a name, and in templates, where words to search for stand in braces. */
function readAddresses(text: string, name: string): OutputText {
  const links: OutputLink[] = []
  let inside = ''
  const { fault } = readXml(text, {
    open(opened, attributes, offset) {
      inside = opened
      const template = attributes.get('template')
      if (template !== undefined) links.push({ url: template.replaceAll('{searchTerms}', 'x'), role: 'state', offset })
    },
    text(words, offset) {
      if (inside === name) links.push({ url: wordsOf(words), role: 'state', offset })
    },
    close: () => (inside = ''),
  })
  return { links, remarks: fault ? [fault] : [] }
}
