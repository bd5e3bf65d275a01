import { get, type Development, type Story } from '../story/story.ts'
import { urlOf } from '../story/urls.ts'
import { dateView, type DateView } from './date-view.ts'

/** A development as a link of a chain. */
export interface ChainLink {
  title: string
  href: string
  date: DateView
  kind: string
}

/** A development one step away, with those a step further. */
export interface ChainStep extends ChainLink {
  further: ChainLink[]
  /** How many more there are a step further: its own page has them. */
  more: number
}

/** One side of a chain. */
export interface ChainSide {
  /** In order of time. */
  steps: ChainStep[]
  /** Of the same step, but farther in time than those drawn. */
  others: ChainLink[]
}

/** What led to a development and what followed from it. */
export interface Chain {
  before: ChainSide
  after: ChainSide
}

/** Steps drawn on a side, and further ones under each. */
const most = { steps: 4, further: 2 }

/** The two steps on each side of a development along `follows`. Each development is in it once. */
export function chainOf(story: Story, id: string): Chain {
  const led = (to: Development) => to.data.follows.map((each) => get(story, 'developments', each))
  const followed = (from: Development) => story.answersTo.get(from.id) ?? []
  const middle = get(story, 'developments', id)
  const before = inOrder(story, led(middle))
  const after = inOrder(story, followed(middle))
  const seen = new Set([id, ...[...before, ...after].map((each) => each.id)])
  const stepsOf = (drawn: readonly Development[], next: (from: Development) => readonly Development[]) =>
    drawn.map((development): ChainStep => {
      const further = inOrder(story, next(development)).filter((each) => !seen.has(each.id))
      const shown = next === led ? further.slice(-most.further) : further.slice(0, most.further)
      for (const each of shown) seen.add(each.id)
      return { ...linkOf(development), further: shown.map(linkOf), more: further.length - shown.length }
    })
  return {
    before: { steps: stepsOf(before.slice(-most.steps), led), others: before.slice(0, -most.steps).map(linkOf) },
    after: { steps: stepsOf(after.slice(0, most.steps), followed), others: after.slice(most.steps).map(linkOf) },
  }
}

function inOrder(story: Story, developments: readonly Development[]): Development[] {
  const place = ({ id }: Development) => story.placeInOrder.get(id) ?? 0
  return [...developments].sort((a, b) => place(a) - place(b))
}

function linkOf(development: Development): ChainLink {
  const { title, date, end, kind } = development.data
  return { title, href: urlOf(development), date: dateView(date, end), kind }
}
