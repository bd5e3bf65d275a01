import { describe, expect, it } from 'vitest'
import type { AnyEntry } from './entry.ts'
import { exampleEntry } from './example-entry.ts'
import { referencesOf } from './references.ts'
import { sourceUsesOf } from './source-uses.ts'

const statement = (id: string, more: object) => ({ id, says: 'So.', sources: ['daily'], ...more })
const full = exampleEntry('developments', '2025-01-10-a', {
  actors: ['a1'],
  topics: ['t1'],
  places: ['p1'],
  follows: ['d1'],
  documents: ['c1'],
  statements: [
    statement('s1', { by: 'a2', topics: ['t2'], position: 't3', variants: [{ quote: 'So', sources: ['wire'] }] }),
    statement('s2', { by: ['a3', 'a4'], position: { topic: 't4', for: 'a5' } }),
    statement('s3', { by: { label: 'Someone' } }),
  ],
  disputed: [
    {
      point: 'Whether',
      accounts: [
        { by: 'a6', says: 'Yes.', sources: ['x'] },
        { by: ['a7'], says: 'No.', sources: ['y'] },
      ],
    },
  ],
  scheduled: [
    {
      id: 'n',
      what: 'A call',
      when: 'soon',
      place: 'p2',
      actors: ['a8'],
      topics: ['t5'],
      outcome: 'd2',
      sources: ['z'],
    },
  ],
})

const cases: [string, AnyEntry, string[]][] = [
  [
    'a development',
    full,
    [
      'actors/a1 actors.0',
      'topics/t1 topics.0',
      'places/p1 places.0',
      'developments/d1 follows.0',
      'documents/c1 documents.0',
      'actors/a2 statements.0.by',
      'topics/t2 statements.0.topics.0',
      'topics/t3 statements.0.position',
      'actors/a3 statements.1.by.0',
      'actors/a4 statements.1.by.1',
      'topics/t4 statements.1.position.topic',
      'actors/a5 statements.1.position.for',
      'actors/a6 disputed.0.accounts.0.by',
      'actors/a7 disputed.0.accounts.1.by.0',
      'places/p2 scheduled.0.place',
      'actors/a8 scheduled.0.actors.0',
      'topics/t5 scheduled.0.topics.0',
      'developments/d2 scheduled.0.outcome',
    ],
  ],
  [
    'an actor',
    exampleEntry('actors', 'a', { affiliation: 'x', roles: [{ title: 'envoy', of: 'y' }] }),
    ['actors/x affiliation', 'actors/y roles.0.of'],
  ],
  [
    'a document',
    exampleEntry('documents', '2025-01-10-a', {
      parties: ['a'],
      topics: ['t'],
      revises: 'd',
      points: [{ id: 'p', topic: 'u', text: 'So.', proposedBy: ['b'], objectedBy: ['c'] }],
    }),
    [
      'actors/a parties.0',
      'topics/t topics.0',
      'documents/d revises',
      'topics/u points.0.topic',
      'actors/b points.0.proposedBy.0',
      'actors/c points.0.objectedBy.0',
    ],
  ],
  [
    'a topic',
    exampleEntry('topics', 't', {
      standing: {
        asOf: '2025-01-10',
        summary: 'Open.',
        known: [{ text: 'So.', development: 'k' }],
        claimed: [{ text: 'So.', development: 'c' }],
        unknown: [{ text: 'So.', development: 'u' }],
      },
    }),
    [
      'developments/k standing.known.0.development',
      'developments/c standing.claimed.0.development',
      'developments/u standing.unknown.0.development',
    ],
  ],
  [
    'a place',
    exampleEntry('places', 'p', { control: { by: 'a', asOf: '2025-01-10', sources: [] } }),
    ['actors/a control.by'],
  ],
  ['a term', exampleEntry('terms', 't'), []],
  ['a page', exampleEntry('pages', 'p'), []],
]

describe('referencesOf', () => {
  it.each(cases)('finds every id in %s', (_name, entry, expected) => {
    expect(referencesOf(entry).map(({ collection, id, path }) => `${collection}/${id} ${path.join('.')}`)).toEqual(
      expected,
    )
  })
})

describe('sourceUsesOf', () => {
  it('finds every source that records of a development name', () => {
    expect(sourceUsesOf(full).map(({ id, path }) => `${id} ${path.join('.')}`)).toEqual([
      'daily statements.0.sources.0',
      'wire statements.0.variants.0.sources.0',
      'daily statements.1.sources.0',
      'daily statements.2.sources.0',
      'x disputed.0.accounts.0.sources.0',
      'y disputed.0.accounts.1.sources.0',
      'z scheduled.0.sources.0',
    ])
  })

  it('finds those of a place’s control', () => {
    const place = exampleEntry('places', 'p', { control: { by: 'a', asOf: '2025-01-10', sources: ['map'] } })
    expect(sourceUsesOf(place)).toEqual([{ id: 'map', path: ['control', 'sources', 0] }])
  })
})
