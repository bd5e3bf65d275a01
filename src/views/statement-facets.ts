import { yearOf } from '../story/dates.ts'
import { titleOf } from '../story/entry.ts'
import type { StatementRecord, Story } from '../story/story.ts'

/** What statements are filtered by; each is also a part of the page’s address. */
export type StatementFacet = 'speaker' | 'topic' | 'status' | 'year'

/** The speaker of statements by unnamed officials and reports. */
const unnamed = 'unnamed'

/** A value of a facet, and how many statements on the page have it. */
export interface FacetOption {
  value: string
  text: string
  count: number
}

export interface FacetChoice {
  name: StatementFacet
  options: FacetOption[]
}

/** The ids and words a statement is filtered by, separated by spaces. */
export function facetsOf({ speakers, topics, statement, date }: StatementRecord): Record<StatementFacet, string> {
  return {
    speaker: speakers.join(' ') || unnamed,
    topic: topics.join(' '),
    status: statement.status ?? '',
    year: yearOf(date),
  }
}

/** Every speaker and topic of the story is an option on every page, so that a filter can be carried from one to the next. */
export function facetOptions(story: Story, records: readonly StatementRecord[], withYears: boolean): FacetChoice[] {
  const counts = { speaker: tally(), topic: tally(), status: tally(), year: tally() }
  for (const record of records)
    for (const [facet, values] of Object.entries(facetsOf(record)))
      for (const value of values.split(' ')) counts[facet as StatementFacet].add(value)
  const hasUnnamed = story.statements.some(({ speakers }) => speakers.length === 0)
  const statuses = [...new Set(story.statements.flatMap(({ statement }) => statement.status ?? []))].sort()
  const people = story.actors.filter(({ id }) => story.statementsBy.actor.has(id))
  const topics = story.topics.filter(({ id }) => story.statementsBy.topic.has(id))
  const option = (facet: StatementFacet, value: string, text: string): FacetOption => ({
    value,
    text,
    count: counts[facet].of(value),
  })
  return (
    [
      {
        name: 'speaker',
        options: [
          ...people.map((actor) => option('speaker', actor.id, titleOf(actor))),
          ...(hasUnnamed ? [option('speaker', unnamed, 'Unnamed officials and reports')] : []),
        ],
      },
      { name: 'topic', options: topics.map(({ id, data }) => option('topic', id, data.title)) },
      { name: 'status', options: statuses.map((status) => option('status', status, status)) },
      { name: 'year', options: withYears ? [...counts.year.keys()].map((year) => option('year', year, year)) : [] },
    ] as const
  ).filter(({ options }) => options.length > 0) as FacetChoice[]
}

function tally() {
  const counts = new Map<string, number>()
  return {
    add: (value: string) => counts.set(value, (counts.get(value) ?? 0) + 1),
    of: (value: string) => counts.get(value) ?? 0,
    keys: () => [...counts.keys()].sort().reverse(),
  }
}
