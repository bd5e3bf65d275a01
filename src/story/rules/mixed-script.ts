import { placeIn } from '../own-texts.ts'
import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'

const others = String.raw`\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}`
const mixed = new RegExp(String.raw`\p{Script=Latin}\p{M}*(?=[${others}])|[${others}]\p{M}*(?=\p{Script=Latin})`, 'u')
const words = /[\p{L}\p{M}]+/gu

/** Most texts have none of these letters, and this is quicker to see. */
const beyondLatin = /[\u0370-\u058F\u13A0-\u13FF\u1C80-\u1C8F\u1F00-\u1FFF\uA640-\uA69F\uAB70-\uABBF]/

export const mixedScript: Rule = {
  code: 'mixed-script',
  severity: 'warning',
  title: 'A word is written in one script.',
  reason:
    'Cyrillic and Greek have letters that look Latin. A name with one of them reads right, but is another name: search, links and the check miss it. After Unicode Technical Standard 39.',
  good: { [opening]: exampleDevelopment('', 'Київ and Kyiv are one city [@daily].\n') },
  // The first letter is Cyrillic.
  bad: { [opening]: exampleDevelopment('', '\u0410tlantis agreed [@daily].\n') },
  each: true,
  *check({ ownWords }) {
    for (const { path, texts } of ownWords) {
      for (const text of texts) {
        if (!beyondLatin.test(text.text) || !mixed.test(text.text)) continue
        for (const { 0: word, index } of text.text.matchAll(words)) {
          if (!mixed.test(word)) continue
          const message = `Unexpected word ${word} of letters from two scripts (${spelled(word)}), expected one script`
          yield { file: path, place: placeIn(text, index), message }
        }
      }
    }
  },
}

/** Which letters are not Latin: on the page they look as if they were. */
function spelled(word: string): string {
  const foreign = [...new Set(word.match(new RegExp(`[${others}]`, 'gu')))].slice(0, 5)
  return foreign.map((letter) => `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(', ')
}
