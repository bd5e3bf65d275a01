import type { Random } from './random.ts'

/** Ids by folder, known before anything is written so that entries can refer to one another. */
export interface Ids {
  actors: string[]
  topics: string[]
  places: string[]
  terms: string[]
  developments: string[]
  documents: string[]
}

const syllables = 'ba der fo gun hil jor kam lep min nos pru quil rov sta tem und vas wol xan zet'.split(' ')
const givenNames = 'Ada Boris Clara Dmytro Elena Franz Greta Hugo Irina Jonas Karin Lukas Marta Nadia Oleh Petra'.split(
  ' ',
)
const words =
  'talks border truce delegation guarantee meeting statement proposal minister envoy capital agreement draft sanctions prisoners exchange corridor monitors troops line territory summit date text point session room table delegates reporters evening morning terms winter energy grain port fleet region council vote law treaty version annex clause'.split(
    ' ',
  )
const verbs = 'said proposed discussed described named repeated presented received postponed confirmed'.split(' ')

/** A word that no other index has, with letters only. */
function coined(index: number): string {
  const digits: string[] = []
  for (let rest = index; digits.length < 3 || rest > 0; rest = Math.floor(rest / syllables.length))
    digits.push(syllables[rest % syllables.length]!)
  return digits.reverse().join('')
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** The name of the actor with this number. */
export const nameOf = (index: number) => `${givenNames[index % givenNames.length]!} ${capital(coined(index * 7))}`
/** The name of the place with this number. */
export const placeNameOf = (index: number) => `${capital(coined(index * 11 + 3))}grad`
/** The term with this number. */
export const termOf = (index: number) => `${coined(index * 13 + 5)}ism`
/** Some words of the language that all generated prose has. */
export const wordsOf = (random: Random, count: number) => random.some(words, count).join(' ')

/** Writes prose that names entries and cites sources as authors do. */
export class Prose {
  readonly #random: Random
  readonly #known: Ids & { actorNames: string[] }

  constructor(random: Random, known: Ids & { actorNames: string[] }) {
    this.#random = random
    this.#known = known
  }

  /** Ids of actors, none twice. */
  actors(count: number): string[] {
    const chosen = new Set<string>()
    while (chosen.size < count) chosen.add(this.#random.famous(this.#known.actors))
    return [...chosen]
  }

  headline(): string {
    return `${capital(wordsOf(this.#random, 4))} on the table`
  }

  clause(): string {
    return `the ${wordsOf(this.#random, 3)} was ${this.#random.pick(verbs)} in the ${wordsOf(this.#random, 3)}`
  }

  /** Names an actor, whom it does not say to have acted. */
  sentence(): string {
    const named = this.#random.famous(this.#known.actorNames)
    return `The ${wordsOf(this.#random, 1)} ${this.#random.pick(verbs)} that ${this.clause()} with ${named}.`
  }

  /** A body that cites each of `sources` sources, and now and then one of the first `earlier` developments by link. */
  bodyOf(sources: number, paragraphs: number, earlier: number): string {
    const cited = Array.from({ length: Math.max(sources, paragraphs) }, (_, index) => `@source-${index % sources}`)
    const perParagraph = Math.ceil(cited.length / paragraphs)
    const blocks: string[] = []
    for (let index = 0; index < paragraphs; index++) {
      if (index > 0 && index % 4 === 0) blocks.push(`## ${capital(wordsOf(this.#random, 3))} ${index}`)
      const own = cited.slice(index * perParagraph, (index + 1) * perParagraph)
      blocks.push(this.#paragraph(own.length > 0 ? own : [cited[0]!], earlier))
    }
    return `${blocks.join('\n\n')}\n`
  }

  #paragraph(cited: readonly string[], earlier: number): string {
    const random = this.#random
    const sentences = Array.from({ length: 2 + random.below(3) }, () => this.#citing(random.pick(cited)))
    sentences.push(this.#citing(cited.join('; ')))
    if (random.next() < 0.3)
      sentences.push(
        `In ${capital(placeNameOf(random.below(this.#known.places.length)))} the ${random.pick(this.#known.terms)} was *${random.pick(verbs)}* again, according to one report [${cited[0]!}].`,
      )
    if (earlier > 0 && random.next() < 0.3)
      sentences.push(
        `It came after [an earlier round](dev:${this.#known.developments[random.below(earlier)]!}), according to one report [${cited[0]!}].`,
      )
    if (random.next() < 0.2)
      sentences.push(`The words were “${this.clause()}”, according to one report [${cited[0]!}].`)
    return sentences.join(' ')
  }

  #citing(citation: string): string {
    return `${this.sentence().slice(0, -1)}, according to one report [${citation}].`
  }
}
