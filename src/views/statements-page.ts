import { yearOf } from '../story/dates.ts'
import { titleOf } from '../story/entry.ts'
import type { StatementRecord, Story } from '../story/story.ts'
import { statementsYearUrl, urlOf } from '../story/urls.ts'
import type { Head } from './frame.ts'
import type { Link } from './link.ts'
import { byMonth, yearLinks, type MonthGroup, type YearLink } from './periods.ts'
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
  /** The year of the page, where it has one. */
  year?: string | undefined
  /** How many there are, in the story or in the year; the page may show fewer. */
  total: number
  shown: number
  /** By month, newest first. */
  months: MonthGroup<ListedStatement>[]
  years: YearLink[]
  facets: FacetChoice[]
  /** Everyone who spoke and every topic spoken on, with where all of their statements are. */
  speakers: (Link & { count: number })[]
  topics: (Link & { count: number })[]
}

/** The years in which someone said something, newest first. */
export function statementYears(story: Story): string[] {
  return [...new Set(story.statements.map(({ date }) => yearOf(date)))].reverse()
}

export function statementsPage(story: Story): StatementsPage {
  return {
    head: {
      title: 'Statements',
      description: 'Every quotation and claim on record, newest first: who said it, in which office, when and where.',
      path: '/statements/',
    },
    ...listing(story, story.statements.slice(-statementsLength)),
    total: story.statements.length,
    speakers: story.actors.flatMap((actor) => countedLink(titleOf(actor), urlOf(actor), of(story, 'actor', actor.id))),
    topics: story.topics.flatMap((topic) => countedLink(titleOf(topic), urlOf(topic), of(story, 'topic', topic.id))),
  }
}

export function statementsYearPage(story: Story, year: string): StatementsPage {
  const records = story.statements.filter(({ date }) => yearOf(date) === year)
  return {
    head: {
      title: `Statements of ${year}`,
      description: `Every quotation and claim of ${year} on record, newest first.`,
      path: statementsYearUrl(year),
    },
    ...listing(story, records, year),
    year,
    total: records.length,
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

/** What the page of some statements shows; given oldest first. */
function listing(
  story: Story,
  records: readonly StatementRecord[],
  year?: string,
): Pick<StatementsPage, 'shown' | 'months' | 'years' | 'facets'> {
  return {
    shown: records.length,
    months: byMonth(records.toReversed(), ({ date }) => date).map((month) => ({
      ...month,
      items: month.items.map((record) => ({ ...statementView(story, record), facets: facetsOf(record) })),
    })),
    years: yearLinks(
      story.statements.map(({ date }) => date),
      statementsYearUrl,
      year,
    ),
    facets: facetOptions(story, records, year === undefined),
  }
}
