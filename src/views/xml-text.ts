const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * A text as XML holds it, in an element or an attribute (XML 1.0, 2.2 and 2.4): characters that XML has no way to write are
 * left out, line breaks and tabs become spaces.
 */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\r\u0085\u2028]+/g, ' ')
    .replace(/[\0-\x1F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"']/g, (character) => references[character]!)
}
