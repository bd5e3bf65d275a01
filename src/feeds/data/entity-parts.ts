import { z } from 'zod'
import type { AnyEntry } from '../../story/entry.ts'
import { keyOf } from '../../story/ids.ts'
import { get, type StatementRecord } from '../../story/story.ts'
import { idsIn } from './fields.ts'
import { rowOf, type DataSource, type Row, type Table } from './table.ts'
import { actorRow, actors, nameRows, names, officeRow, offices } from './tables/actors.ts'
import { accountRows, accounts, developmentRow, developments } from './tables/developments.ts'
import { documentRow, documents, pointRows, points } from './tables/documents.ts'
import { changeRow, changes, sourceRows, sources } from './tables/evidence.ts'
import { placeRow, places } from './tables/places.ts'
import { positionRow, positions } from './tables/positions.ts'
import { scheduled, scheduledId, scheduledRow } from './tables/scheduled.ts'
import { statementId, statementRow, statements, variantRows, variants } from './tables/statements.ts'
import { standingRows, standings, topicRow, topics } from './tables/topics.ts'

type Parts = Record<string, Row | Row[] | string[]>

/** What the `index.json` of a collection holds besides its head: the fields, and how they are made. */
interface IndexKind {
  meaning: string
  fields: Readonly<Record<string, z.ZodType>>
  parts: (source: DataSource, id: string) => Parts
}

export type IndexedCollection = 'actors' | 'developments' | 'documents' | 'places' | 'topics'

const listOf = ({ record, meaning }: Table, which: string) => z.array(record).describe(`${which} ${meaning}`)
const tail = {
  sources: listOf(sources, 'What the entry cites.'),
  changes: listOf(changes, 'Its public history, oldest first.'),
}

export const indexKinds: Readonly<Record<IndexedCollection, IndexKind>> = {
  developments: {
    meaning: 'A development, with all that was said, disputed and announced.',
    fields: {
      development: developments.record.describe(developments.meaning),
      statements: listOf(statements, 'Who said what.'),
      variants: listOf(variants, 'The same words elsewhere.'),
      positions: listOf(positions, 'The positions these statements set.'),
      accounts: listOf(accounts, 'Where accounts differ.'),
      scheduled: listOf(scheduled, 'What was announced here.'),
      outcomeOf: idsIn('scheduled', 'What was announced elsewhere and came about here.'),
      answeredBy: idsIn('developments', 'Later developments that answer it.'),
      ...tail,
    },
    parts: (source, id) => {
      const { story } = source
      const entry = get(story, 'developments', id)
      const said = story.statementsBy.development.get(id) ?? []
      const set = said.flatMap(({ statement }) => story.positionsSetBy.get(statement) ?? [])
      return {
        development: rowOf(developments, developmentRow(source, entry)),
        statements: said.map((record) => rowOf(statements, statementRow(source, record))),
        variants: said.flatMap((record) => variantRows(source, record)).map((row) => rowOf(variants, row)),
        positions: set.map((record) => rowOf(positions, positionRow(source, record))),
        accounts: accountRows(source, entry).map((row) => rowOf(accounts, row)),
        scheduled: (story.scheduledBy.development.get(id) ?? []).map((record) =>
          rowOf(scheduled, scheduledRow(source, record)),
        ),
        outcomeOf: (story.scheduledBy.outcome.get(id) ?? []).map(scheduledId),
        answeredBy: idsOf(story.answersTo.get(id)),
        ...tailOf(source, entry),
      }
    },
  },
  actors: {
    meaning: 'An actor, with offices and positions.',
    fields: {
      actor: actors.record.describe(actors.meaning),
      names: listOf(names, 'Its names in other languages.'),
      offices: listOf(offices, 'What it holds or held.'),
      holders: listOf(offices, 'Who holds or held an office in it.'),
      positions: listOf(positions, 'What it wanted as a party, oldest first.'),
      statements: idsIn('statements', 'What it said, oldest first.'),
      developments: idsIn('developments', 'Where it acted or spoke, oldest first.'),
      ...tail,
    },
    parts: (source, id) => {
      const { story } = source
      const entry = get(story, 'actors', id)
      return {
        actor: rowOf(actors, actorRow(source, entry)),
        names: nameRows(source, entry).map((row) => rowOf(names, row)),
        offices: entry.data.roles.map((role) => rowOf(offices, officeRow(source, { holder: entry, role }))),
        holders: (story.officeHolders.get(id) ?? []).map((holder) => rowOf(offices, officeRow(source, holder))),
        positions: positionsIn(source, story.positionsByParty.get(id)),
        statements: statementIds(story.statementsBy.actor.get(id)),
        developments: idsOf(story.developmentsBy.actor.get(id)),
        ...tailOf(source, entry),
      }
    },
  },
  topics: {
    meaning: 'A topic, with where it stands and who wants what.',
    fields: {
      topic: topics.record.describe(topics.meaning),
      standings: listOf(standings, 'Where it stands.'),
      positions: listOf(positions, 'What parties wanted, oldest first.'),
      statements: idsIn('statements', 'What was said on it, oldest first.'),
      developments: idsIn('developments', 'What happened on it, oldest first.'),
      documents: idsIn('documents', 'Documents that bear on it, oldest first.'),
      ...tail,
    },
    parts: (source, id) => {
      const { story } = source
      const entry = get(story, 'topics', id)
      return {
        topic: rowOf(topics, topicRow(source, entry)),
        standings: standingRows(source, entry).map((row) => rowOf(standings, row)),
        positions: positionsIn(source, story.positionsByTopic.get(id)),
        statements: statementIds(story.statementsBy.topic.get(id)),
        developments: idsOf(story.developmentsBy.topic.get(id)),
        documents: idsOf(story.documentsByTopic.get(id)),
        ...tailOf(source, entry),
      }
    },
  },
  documents: {
    meaning: 'A document, with its points.',
    fields: {
      document: documents.record.describe(documents.meaning),
      points: listOf(points, 'What it says.'),
      revisedBy: idsIn('documents', 'Later versions of it.'),
      developments: idsIn('developments', 'What produced it or is about it, oldest first.'),
      ...tail,
    },
    parts: (source, id) => {
      const { story } = source
      const entry = get(story, 'documents', id)
      return {
        document: rowOf(documents, documentRow(source, entry)),
        points: pointRows(source, entry).map((row) => rowOf(points, row)),
        revisedBy: idsOf(story.revisionsOf.get(id)),
        developments: idsOf(story.developmentsBy.document.get(id)),
        ...tailOf(source, entry),
      }
    },
  },
  places: {
    meaning: 'A place, with what happened there.',
    fields: {
      place: places.record.describe(places.meaning),
      names: listOf(names, 'Its names in other languages.'),
      developments: idsIn('developments', 'What happened there, oldest first.'),
      ...tail,
    },
    parts: (source, id) => {
      const entry = get(source.story, 'places', id)
      return {
        place: rowOf(places, placeRow(source, entry)),
        names: nameRows(source, entry).map((row) => rowOf(names, row)),
        developments: idsOf(source.story.developmentsBy.place.get(id)),
        ...tailOf(source, entry),
      }
    },
  },
}

function positionsIn(source: DataSource, records: readonly Parameters<typeof positionRow>[1][] = []): Row[] {
  return records.map((record) => rowOf(positions, positionRow(source, record)))
}

function statementIds(records: readonly StatementRecord[] = []): string[] {
  return records.map(statementId)
}

function idsOf(entries: readonly { id: string }[] = []): string[] {
  return entries.map(({ id }) => id)
}

function tailOf(source: DataSource, entry: AnyEntry): Parts {
  return {
    sources: sourceRows(source, entry).map((row) => rowOf(sources, row)),
    changes: (source.story.changesByKey.get(keyOf(entry)) ?? [])
      .toReversed()
      .map((record) => rowOf(changes, changeRow(source, record))),
  }
}
