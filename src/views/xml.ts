/** Text that is XML already. Plain strings never are: they are escaped wherever they stand. */
export interface Markup {
  readonly xml: string
}

/** What XML 1.0 has no way to say, lone surrogates among it (XML 1.0, 2.2: Char). */
const unsayable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** An element. Attributes that are undefined are left out, and so are children. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly (string | Markup | undefined)[]
): Markup {
  const pairs = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${attributeText(value)}"`,
  )
  const inside = children.map((child) => (typeof child === 'string' ? contentText(child) : (child?.xml ?? ''))).join('')
  return { xml: inside === '' ? `<${name}${pairs.join('')}/>` : `<${name}${pairs.join('')}>${inside}</${name}>` }
}

/** Elements of which each has a line of its own, for those who read the file. */
export function lines(...elements: readonly (Markup | undefined)[]): Markup {
  return { xml: elements.map((each) => (each ? `\n${each.xml}` : '')).join('') + '\n' }
}

/** A whole document, with a style sheet for people who open it. */
export function xmlDocument(root: Markup, stylesheet?: string): string {
  const style = stylesheet ? `<?xml-stylesheet type="text/css" href="${attributeText(stylesheet)}"?>\n` : ''
  return `<?xml version="1.0" encoding="utf-8"?>\n${style}${root.xml}\n`
}

/** A parser would read a bare CR as a line feed, and `]]>` is no text (XML 1.0, 2.11 and 2.4). Quotation marks are, and feeds hold many. */
function contentText(text: string): string {
  return text.replace(unsayable, '\uFFFD').replace(/[&<>\r]/g, (character) => references[character]!)
}

/** In attributes a parser would read line breaks and tabs as spaces (XML 1.0, 3.3.3). */
function attributeText(text: string): string {
  return contentText(text).replace(/["\n\t]/g, (character) => references[character]!)
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}
