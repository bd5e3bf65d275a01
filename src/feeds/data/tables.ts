import type { Table } from './table.ts'
import { actors, names, offices } from './tables/actors.ts'
import { accounts, developments } from './tables/developments.ts'
import { documents, points } from './tables/documents.ts'
import { changes, sources } from './tables/evidence.ts'
import { places } from './tables/places.ts'
import { positions } from './tables/positions.ts'
import { pages, terms } from './tables/prose.ts'
import { scheduled } from './tables/scheduled.ts'
import { statements, variants } from './tables/statements.ts'
import { standings, topics } from './tables/topics.ts'

/** Every kind of record, in the order in which readers are told of them. */
export const tables: readonly Table[] = [
  developments,
  statements,
  variants,
  positions,
  accounts,
  scheduled,
  documents,
  points,
  actors,
  offices,
  names,
  topics,
  standings,
  places,
  terms,
  pages,
  sources,
  changes,
]
