import { actorKinds, type ActorKind } from '../story/schema/actor.ts'
import type { Story } from '../story/story.ts'
import { storyMap, type PlaceMap } from './charts/place-maps.ts'
import type { Head } from './frame.ts'
import { definedTerms, listHead, withData } from './json-ld/index.ts'
import { entryLink, type Link } from './link.ts'
import { placeView, type PlaceView } from './place-view.ts'
import { recordOf, type Tail } from './tail.ts'
import { tombstoneView, type TombstoneView } from './tombstone-page.ts'
import { standingView, type StandingView } from './topic-page.ts'

/** A line of an index: a link, a sentence, and how much stands behind it. */
export interface IndexLine {
  link: Link
  summary: string
  developments: number
}

export interface ActorsPage {
  head: Head
  groups: { title: string; actors: (IndexLine & { statements: number })[] }[]
}

const actorKindTitles: Record<ActorKind, string> = { person: 'People', state: 'States', organisation: 'Organisations' }

export function actorsPage(story: Story): ActorsPage {
  const listedActors = actorKinds.flatMap((kind) => story.actors.filter(({ data }) => data.kind === kind))
  return {
    head: listHead(
      story,
      { title: 'Actors', description: 'Everyone who acts or speaks in the story.', path: '/actors/' },
      listedActors,
    ),
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
    head: listHead(
      story,
      { title: 'Topics', description: 'The issues under negotiation and where each stands.', path: '/topics/' },
      story.topics,
    ),
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
    head: listHead(
      story,
      {
        title: 'Places',
        description: 'Where the story happens, by internationally recognised country.',
        path: '/places/',
      },
      story.places,
    ),
    map: storyMap(story),
    countries: [...groups.keys()].sort().map((country) => ({ country, places: groups.get(country)! })),
  }
}

export interface GlossaryPage {
  head: Head
  terms: ({ id: string; term: string; summary: string; aliases: string[]; formerly: string[] } & Pick<
    Tail,
    'sources' | 'changes'
  >)[]
  /** Terms that were removed: their anchors say so. */
  removed: TombstoneView[]
}

export function glossaryPage(story: Story): GlossaryPage {
  return {
    head: withData(
      story,
      { title: 'Glossary', description: 'Terms the story uses, in plain words.', path: '/glossary/' },
      definedTerms(story),
    ),
    terms: story.terms.map((entry) => ({
      id: entry.id,
      term: entry.data.term,
      summary: entry.data.summary,
      aliases: entry.data.aliases,
      formerly: entry.data.formerly,
      ...recordOf(story, entry),
    })),
    removed: story.tombstones.filter(({ of }) => of.collection === 'terms').map((each) => tombstoneView(story, each)),
  }
}
