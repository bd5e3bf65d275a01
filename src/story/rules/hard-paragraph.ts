import { exampleDevelopment, opening } from './example-story.ts'
import { isEnglish } from './is-english.ts'
import type { Rule } from './rule.ts'

const said = (sentences: string) => ({ [opening]: exampleDevelopment('', `${sentences} [@daily].\n`) })

export const hardParagraph: Rule = {
  code: 'hard-paragraph',
  severity: 'warning',
  each: true,
  title: 'Paragraphs can be read without effort.',
  reason:
    'Many readers come tired, in a hurry, or from another language. Measured as Flesch’s reading ease of paragraphs of 40 words or more, names counting as short; the lowest is `style.ease` in story.yaml, 30 unless it says otherwise.',
  good: said(
    'The talks opened on Friday. The two sides met at noon. They spoke of the border, of the ships in the harbour, and of the people who want to go home. They will meet again next week, and then the guns should be silent',
  ),
  bad: said(
    'Representatives of the participating delegations acknowledged considerable disagreements concerning the implementation of previously negotiated arrangements, notwithstanding intermediaries’ recommendations regarding demilitarisation, verification, compensation, humanitarian accessibility, territorial administration, international recognition, constitutional guarantees, parliamentary ratification, independent arbitration and, ultimately, the progressive normalisation of diplomatic relationships between neighbouring administrations',
  ),
  *check({ storyFile, ownWords }) {
    if (!storyFile || !isEnglish(storyFile)) return
    const lowest = storyFile.style.ease
    for (const { path, texts } of ownWords) {
      for (const { ease, place } of texts) {
        if (ease === undefined || ease >= lowest) continue
        const message = `Unexpected paragraph of reading ease ${Math.floor(ease)}, expected ${lowest} or more: shorter sentences, plainer words`
        yield { file: path, place, message }
      }
    }
  },
}
