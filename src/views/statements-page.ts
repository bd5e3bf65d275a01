import { titleOf } from '../story/entry.ts'
import type { StatementRecord, Story } from '../story/story.ts'
import { periodUrl, urlOf } from '../story/urls.ts'
import { formatDate } from './format-date.ts'
import type { Head } from './frame.ts'
import { listHead } from './json-ld/index.ts'
import type { Link } from './link.ts'
import { byMonth, partOf, pagedPeriods, type DatedList, type MonthGroup, type PeriodNav } from './periods.ts'
import { statementView, type StatementView } from './records.ts'
import { facetOptions, facetsOf, type FacetChoice, type StatementFacet } from './statement-facets.ts'

/** How many statements the first page shows before it leaves older ones to the pages of their years. */
export const statementsLength = 450

export interface ListedStatement extends StatementView {
  /** Ids and words to filter by, separated by spaces. */
  facets: Record<StatementFacet, string>
}

export interface StatementsPage {
  head: Head
  /** How many there are, in the story or in the period of the page, which may show fewer. */
  total: number
  shown: number
  /** By month, newest first. */
  months: MonthGroup<ListedStatement>[]
  nav?: PeriodNav | undefined
  facets: FacetChoice[]
  /** Everyone who spoke and every topic spoken on, with where all of their statements are. */
  speakers: (Link & { count: number })[]
  topics: (Link & { count: number })[]
}

/** The years and months of statements that have a page. */
export function statementsPeriods(story: Story): string[] {
  return pagedPeriods(listOf(story))
}

export function statementsPage(story: Story): StatementsPage {
  return {
    head: listHead(story, {
      title: 'Statements',
      description: 'Every quotation and claim on record, newest first: who said it, in which office, when and where.',
      path: '/statements/',
    }),
    ...listing(story),
    speakers: story.actors.flatMap((actor) => countedLink(titleOf(actor), urlOf(actor), of(story, 'actor', actor.id))),
    topics: story.topics.flatMap((topic) => countedLink(titleOf(topic), urlOf(topic), of(story, 'topic', topic.id))),
  }
}

export function statementsPeriodPage(story: Story, period: string): StatementsPage {
  const name = formatDate(period)
  return {
    head: listHead(story, {
      title: `Statements of ${name}`,
      description: `Every quotation and claim of ${name} on record, newest first.`,
      path: periodUrl('statements', period),
    }),
    ...listing(story, period),
    speakers: [],
    topics: [],
  }
}

function of(story: Story, index: 'actor' | 'topic', id: string): number {
  return story.statementsBy[index].get(id)?.length ?? 0
}

function countedLink(text: string, page: string, count: number): (Link & { count: number })[] {
  return count > 0 ? [{ text, href: `${page}#section-statements`, count }] : []
}

function listOf(story: Story): DatedList<StatementRecord> {
  return {
    name: 'statements',
    items: story.statements.toReversed(),
    dateOf: ({ date }) => date,
    length: statementsLength,
  }
}

function listing(story: Story, period?: string): Pick<StatementsPage, 'total' | 'shown' | 'months' | 'nav' | 'facets'> {
  const { total, items, nav } = partOf(listOf(story), period)
  return {
    total,
    shown: items.length,
    months: byMonth(items, ({ date }) => date).map((month) => ({
      ...month,
      items: month.items.map((record) => ({ ...statementView(story, record), facets: facetsOf(record) })),
    })),
    nav,
    facets: facetOptions(story, items, period === undefined),
  }
}
