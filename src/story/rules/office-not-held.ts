import type { PlainDate } from '../dates.ts'
import type { Entry } from '../entry.ts'
import { buildNameIndex, findNames, type NameIndex } from '../names.ts'
import { isHeldOn, partyOn } from '../offices.ts'
import { isOfAnotherDay } from '../other-day.ts'
import type { Role } from '../schema/actor.ts'
import { speakersOf } from '../story.ts'
import { exampleDevelopment, exampleStory, opening } from './example-story.ts'
import { entriesOf, oncePerStory, type Finding, type Rule } from './rule.ts'

const ames = exampleStory['actors/ann-ames.md']!

export const officeNotHeld: Rule = {
  code: 'office-not-held',
  severity: 'warning',
  each: true,
  title: 'Nobody speaks or is called by an office on a day on which they did not hold it.',
  reason:
    'Readers take from the text who held which office, and the ledger takes from it whose position it is. Found are positions of a party whose office the speaker did not hold that day, those of speakers who held none and name no party with `for`, and titles right before a name, as the actor’s roles give them: “Foreign Minister Ames”. Offices without dates count as held; sentences about another day are left alone.',
  good: { [opening]: exampleDevelopment('', 'The envoy Ann Ames opened the talks [@daily].\n') },
  bad: {
    'actors/ann-ames.md': ames.replace('from: 2024-01-01', 'from: 2023, to: 2024-12'),
    [opening]: exampleDevelopment('', 'The envoy Ann Ames opened the talks [@daily].\n'),
  },
  *check(reading) {
    const { names, byId } = holdersIn(reading)
    for (const { path, data, facts } of entriesOf(reading, 'developments')) {
      for (const [index, { by, position, date = data.date }] of data.statements.entries()) {
        const party = typeof position === 'object' ? position.for : undefined
        for (const actor of position ? speakersOf(by).flatMap((id) => byId.get(id) ?? []) : []) {
          const role = lapsedOffice(actor, date, party)
          const place = { path: ['statements', index, 'position'] }
          if (role) yield { file: path, place, message: notHeld(actor, role, date), hint: whosePosition }
        }
      }
      for (const key of ['title', 'summary'] as const)
        for (const message of wrongOffices(data[key], data, names, byId))
          yield { file: path, place: { path: [key] }, message }
      const sentences = new Map(facts.mentions.map(({ sentence, line, column }) => [sentence, { line, column }]))
      for (const [sentence, place] of sentences)
        for (const message of wrongOffices(sentence, data, names, byId)) yield { file: path, place, message }
    }
  },
}

/** The actors with an office whose dates are known. */
const holdersIn = oncePerStory(({ registry }) => {
  const actors = registry.actors.filter(({ data }) => data.roles.some(({ from, to }) => from ?? to))
  return { names: buildNameIndex(actors), byId: new Map(actors.map((actor) => [actor.id, actor])) }
})

const whosePosition = 'Write {topic, for} with whose position it is: a party, or the speaker alone.'

/**
 * An office of the party that someone speaks for, if they held none of those on the day. Whoever held none at all that day
 * would have a row in the ledger as a party: that is meant only where the author named them.
 */
function lapsedOffice(actor: Entry<'actors'>, date: PlainDate, named?: string): Role | undefined {
  const party = named ?? partyOn(actor, date)
  const isByDefault = named === undefined && party === actor.id
  const offices = actor.data.roles.filter(({ of }) => of === party || (isByDefault && of !== undefined))
  return offices.some((role) => isHeldOn(role, date)) ? undefined : offices.at(-1)
}

function notHeld({ data }: Entry<'actors'>, { title, from = 'then', to = 'now' }: Role, date: PlainDate): string {
  return `Unexpected office ${title} of ${data.name} on ${date}, expected one held that day; theirs was from ${from} to ${to}`
}

/** What to say of each office in a text that its holder did not hold on the day. */
function wrongOffices(
  text: string,
  { date, end = date }: Entry<'developments'>['data'],
  names: NameIndex,
  actors: ReadonlyMap<string, Entry<'actors'>>,
): Finding['message'][] {
  return findNames(names, text).flatMap(({ start, ref }) => {
    const actor = actors.get(ref.id)!
    const before = text.slice(0, start).trimEnd().toLowerCase()
    const called = actor.data.roles.filter(({ title }) => endsWithOffice(before, title.toLowerCase()))
    if (called.length === 0 || called.some((role) => isHeldOn(role, date) || isHeldOn(role, end))) return []
    if (isOfAnotherDay(text, date, end)) return []
    return [notHeld(actor, called.at(-1)!, date)]
  })
}

/** What makes an office another one, or says that it is past or to come. */
const qualified = /(?:\b(?:deputy|vice|former|acting|then|future|first|second|shadow) |[\p{L}\p{N}-])$/u

function endsWithOffice(text: string, title: string): boolean {
  return text.endsWith(title) && !qualified.test(text.slice(0, -title.length))
}
