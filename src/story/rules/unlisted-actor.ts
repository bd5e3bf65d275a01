import { actingNames } from '../acting-names.ts'
import type { Entry } from '../entry.ts'
import { isOfAnotherDay } from '../other-day.ts'
import { buildNameIndex, type NameIndex } from '../names.ts'
import { speakersOf } from '../story.ts'
import { exampleDevelopment, exampleStory, opening } from './example-story.ts'
import { isEnglish } from './is-english.ts'
import { entriesOf, oncePerStory, type Finding, type Rule } from './rule.ts'

const { 'actors/ann-ames.md': ames } = exampleStory
const other = { 'actors/bob-byrd.md': ames!.replaceAll('Ann Ames', 'Bob Byrd') }

export const unlistedActor: Rule = {
  code: 'unlisted-actor',
  severity: 'warning',
  each: true,
  title: 'Whoever acts or speaks in a development is listed in its actors.',
  reason:
    'An actor’s page and feed show the developments that list them. Found are speakers of statements, and names that are the subject of a verb of saying or deciding in the title, the summary or the text. Who is only mentioned need not be listed; what was said on another day belongs to that day.',
  good: { ...other, [opening]: exampleDevelopment('', 'Ann Ames said she would meet Bob Byrd [@daily].\n') },
  bad: { ...other, [opening]: exampleDevelopment('', 'Bob Byrd said no [@daily].\n') },
  *check(reading) {
    const names = namesIn(reading)
    for (const entry of entriesOf(reading, 'developments')) {
      const seen = new Set(entry.data.actors)
      for (const { id, place, says } of acting(entry, names)) {
        if (seen.has(id) || !reading.registry.actorIds.has(id)) continue
        seen.add(id)
        const message = `Unexpected actor ${id} ${says}, expected ${id} in actors`
        yield { file: entry.path, place, message }
      }
    }
  },
}

/** Sentences are understood in English only. */
const namesIn = oncePerStory(({ storyFile, registry }) =>
  storyFile && isEnglish(storyFile) ? buildNameIndex(registry.actors) : undefined,
)

interface Acting {
  id: string
  place: Finding['place']
  /** How they come to be found. */
  says: string
}

function* acting({ data, facts }: Entry<'developments'>, names: NameIndex | undefined): Iterable<Acting> {
  for (const [index, { by }] of data.statements.entries()) {
    for (const id of speakersOf(by))
      yield { id, place: { path: ['statements', index, 'by'] }, says: 'who makes a statement' }
  }
  if (!names) return
  for (const key of ['title', 'summary'] as const)
    for (const { id } of sentencesOf(data[key], data).flatMap((sentence) => actingNames(names, sentence)))
      yield { id, place: { path: [key] }, says: `who acts in the ${key}` }
  for (const { to, sentence, line, column } of facts.mentions) {
    if (to.collection !== 'actors' || sentencesOf(sentence, data).length === 0) continue
    if (!actingNames(names, sentence).some(({ id }) => id === to.id)) continue
    yield { id: to.id, place: { line, column }, says: 'who acts in the text' }
  }
}

/** The sentences of a text that tell of the development’s own days. */
function sentencesOf(text: string, { date, end = date }: Entry<'developments'>['data']): string[] {
  return text.split(/(?<=[.?!]) /).filter((sentence) => !isOfAnotherDay(sentence, date, end))
}
