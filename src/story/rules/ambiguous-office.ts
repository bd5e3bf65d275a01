import { isHeldOn } from '../offices.ts'
import { speakersOf } from '../story.ts'
import { exampleDevelopment, exampleStory, opening } from './example-story.ts'
import { entriesOf, oncePerStory, type Rule } from './rule.ts'

const statement = 'statements: [{id: no, by: ann-ames, says: No., position: border, sources: [daily]}]\n'
const offices = (from: string) => ({
  'actors/lemuria.md': exampleStory['actors/atlantis.md']!.replace('Atlantis', 'Lemuria'),
  'actors/ann-ames.md': exampleStory['actors/ann-ames.md']!.replace(
    'roles:\n',
    `roles:\n  - {title: judge, of: lemuria${from}}\n`,
  ),
  [opening]: exampleDevelopment(statement),
})

export const ambiguousOffice: Rule = {
  code: 'ambiguous-office',
  severity: 'warning',
  each: true,
  title: 'A position follows from one office: the last that began.',
  reason:
    'The ledger lists the party whose office the speaker held that day. Of two offices that began together, or at no known time, nobody can say which spoke: date them, or name the party with `for`.',
  good: offices(', from: 2023-01-01'),
  bad: offices(', from: 2024-01-01'),
  *check(reading) {
    const actors = actorsIn(reading)
    for (const { path, data } of entriesOf(reading, 'developments')) {
      for (const [index, { by, position, date = data.date }] of data.statements.entries()) {
        if (position === undefined || (typeof position === 'object' && position.for)) continue
        for (const speaker of speakersOf(by)) {
          const held = (actors.get(speaker)?.data.roles ?? []).filter((role) => role.of && isHeldOn(role, date))
          const latest = held.reduce((last, { from = '' }) => (from > last ? from : last), '')
          const parties = new Set(held.filter(({ from = '' }) => from === latest).map(({ of }) => of))
          if (parties.size < 2) continue
          const message = `Unexpected position of ${speaker} with offices of ${[...parties].join(' and ')} on ${date}, expected {topic, for} with the party, or offices with dates that tell`
          yield { file: path, place: { path: ['statements', index, 'position'] }, message }
        }
      }
    }
  },
}

const actorsIn = oncePerStory(({ registry }) => new Map(registry.actors.map((actor) => [actor.id, actor])))
