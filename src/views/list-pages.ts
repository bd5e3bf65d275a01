import { monthOf } from '../story/dates.ts'
import { actorKinds, type ActorKind } from '../story/schema/actor.ts'
import type { Story } from '../story/story.ts'
import { anchors, yearUrl } from '../story/urls.ts'
import { byYear, cardOf, type Card } from './card.ts'
import { storyMap, type PlaceMap } from './charts/place-maps.ts'
import { formatDate } from './format-date.ts'
import type { Head } from './frame.ts'
import { entryLink, type Link } from './link.ts'
import { yearLinks, type YearLink } from './periods.ts'
import { placeView, type PlaceView } from './place-view.ts'
import { tailOf, type Tail } from './tail.ts'
import { tombstoneView, type TombstoneView } from './tombstone-page.ts'
import { standingView, type StandingView } from './topic-page.ts'

/** A line of an index: a link, a sentence, and how much stands behind it. */
export interface IndexLine {
  link: Link
  summary: string
  developments: number
}

/** How many developments the timeline page shows before it leaves older years to their own pages. */
export const timelineLength = 300

export interface DevelopmentsPage {
  head: Head
  title: string
  /** By year, newest first, and only the newest where there are very many; on a year’s page by month, in order. */
  groups: { anchor: string; title: string; cards: Card[] }[]
  years: YearLink[]
  total: number
}

export function developmentsPage(story: Story): DevelopmentsPage {
  const newestFirst = story.developments.toReversed()
  const description = `All developments of the story by year, newest first.`
  return {
    head: { title: 'Developments', description, path: '/developments/' },
    title: 'Developments',
    groups: byYear(story, newestFirst.slice(0, timelineLength)).map(({ year, cards }) => ({
      anchor: `year-${year}`,
      title: year,
      cards,
    })),
    years: developmentYears(story),
    total: newestFirst.length,
  }
}

/** The years that have developments, newest first. */
export function yearsOf(story: Story): string[] {
  return [...new Set(story.developments.map(({ data }) => data.date.slice(0, 4)))].reverse()
}

export function yearPage(story: Story, year: string): DevelopmentsPage {
  const developments = story.developments.filter(({ data }) => data.date.startsWith(year))
  return {
    head: { title: `Developments in ${year}`, description: `What happened in ${year}, in order.`, path: yearUrl(year) },
    title: `Developments in ${year}`,
    groups: [...Map.groupBy(developments, ({ data }) => monthOf(data.date))].map(([month, list]) => ({
      anchor: anchors.month(month),
      title: formatDate(month),
      cards: list.map((development) => cardOf(story, development)),
    })),
    years: developmentYears(story, year),
    total: developments.length,
  }
}

function developmentYears(story: Story, current?: string): YearLink[] {
  return yearLinks(
    story.developments.map(({ data }) => data.date),
    yearUrl,
    current,
  )
}

export interface ActorsPage {
  head: Head
  groups: { title: string; actors: (IndexLine & { statements: number })[] }[]
}

const actorKindTitles: Record<ActorKind, string> = { person: 'People', state: 'States', organisation: 'Organisations' }

export function actorsPage(story: Story): ActorsPage {
  return {
    head: { title: 'Actors', description: 'Everyone who acts or speaks in the story.', path: '/actors/' },
    groups: actorKinds
      .map((kind) => ({
        title: actorKindTitles[kind],
        actors: story.actors
          .filter(({ data }) => data.kind === kind)
          .map((actor) => ({
            link: entryLink(actor),
            summary: actor.data.summary,
            developments: story.developmentsBy.actor.get(actor.id)?.length ?? 0,
            statements: story.statementsBy.actor.get(actor.id)?.length ?? 0,
          })),
      }))
      .filter(({ actors }) => actors.length > 0),
  }
}

export interface TopicsPage {
  head: Head
  topics: (IndexLine & { question: string; standing?: StandingView | undefined })[]
}

export function topicsPage(story: Story): TopicsPage {
  return {
    head: { title: 'Topics', description: 'The issues under negotiation and where each stands.', path: '/topics/' },
    topics: topicLines(story),
  }
}

/** Each topic with its question and standing, in order. */
export function topicLines(story: Story): TopicsPage['topics'] {
  return story.topics.map((topic) => ({
    link: entryLink(topic),
    question: topic.data.question,
    summary: topic.data.summary,
    developments: story.developmentsBy.topic.get(topic.id)?.length ?? 0,
    standing: topic.data.standing && standingView(story, topic.id, topic.data.standing),
  }))
}

export interface PlacesPage {
  head: Head
  map?: PlaceMap | undefined
  countries: { country: string; places: (PlaceView & { developments: number })[] }[]
}

export function placesPage(story: Story): PlacesPage {
  const places = story.places.map((place) => ({
    ...placeView(story, place),
    developments: story.developmentsBy.place.get(place.id)?.length ?? 0,
  }))
  const groups = Map.groupBy(places, ({ country }) => country)
  return {
    head: {
      title: 'Places',
      description: 'Where the story happens, by internationally recognised country.',
      path: '/places/',
    },
    map: storyMap(story),
    countries: [...groups.keys()].sort().map((country) => ({ country, places: groups.get(country)! })),
  }
}

export interface GlossaryPage {
  head: Head
  terms: ({ id: string; term: string; summary: string; aliases: string[]; formerly: string[] } & Omit<
    Tail,
    'backlinks'
  >)[]
  /** Terms that were removed: their anchors say so. */
  removed: TombstoneView[]
}

export function glossaryPage(story: Story): GlossaryPage {
  return {
    head: { title: 'Glossary', description: 'Terms the story uses, in plain words.', path: '/glossary/' },
    terms: story.terms.map((entry) => ({
      id: entry.id,
      term: entry.data.term,
      summary: entry.data.summary,
      aliases: entry.data.aliases,
      formerly: entry.data.formerly,
      ...tailOf(story, entry),
    })),
    removed: story.tombstones.filter(({ of }) => of.collection === 'terms').map((each) => tombstoneView(story, each)),
  }
}
