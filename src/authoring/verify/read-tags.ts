import { Tokenizer } from 'htmlparser2'

/** A tag of a page or a drawing. Names are lower case, character references are read. */
export interface Tag {
  name: string
  attributes: ReadonlyMap<string, string>
  /** Where it begins in the text. */
  offset: number
}

const nothing = () => undefined

/**
 * Calls `onTag` with every opening tag, and `onText` with what stands in elements whose tag it returned true for. It takes the
 * tokens as they come (HTML Living Standard, tokenization), without the tree a parser makes of them: what a browser would
 * leave out for its place is judged too. Values of `class` are not read: nothing can come of them.
 */
export function readTags(
  text: string,
  isXml: boolean,
  onTag: (tag: Tag) => boolean | undefined,
  onText: (words: string) => void,
): void {
  let [name, attribute, value] = ['', '', '']
  let attributes = new Map<string, string>()
  let offset = 0
  let isListening = false
  /** How many drawings and formulas are open: in them `<title>` and `<style>` hold elements. */
  let foreign = 0
  const end = () => {
    isListening = onTag({ name, attributes, offset }) === true
    if (attributes.size > 0) attributes = new Map()
  }
  const isForeign = (element: string) => element === 'svg' || element === 'math'
  const tokenizer = new Tokenizer(
    { xmlMode: isXml, decodeEntities: true },
    {
      onopentagname(from, to) {
        name = text.slice(from, to).toLowerCase()
        offset = from - 1
        if (isForeign(name)) foreign++
      },
      onattribname(from, to) {
        attribute = text.slice(from, to).toLowerCase()
        value = ''
      },
      onattribdata(from, to) {
        if (attribute !== 'class') value += text.slice(from, to)
      },
      onattribentity(codePoint) {
        value += String.fromCodePoint(codePoint)
      },
      onattribend() {
        // The first of two counts.
        if (attribute !== 'class' && !attributes.has(attribute)) attributes.set(attribute, value)
      },
      onopentagend: end,
      onselfclosingtag() {
        if (isForeign(name)) foreign--
        end()
      },
      onclosetag(from, to) {
        if (foreign > 0 && isForeign(text.slice(from, to).toLowerCase())) foreign--
        isListening = false
      },
      ontext(from, to) {
        if (isListening) onText(text.slice(from, to))
      },
      ontextentity(codePoint) {
        if (isListening) onText(String.fromCodePoint(codePoint))
      },
      isInForeignContext: () => foreign > 0,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onprocessinginstruction: nothing,
    },
  )
  tokenizer.write(text)
  tokenizer.end()
}
