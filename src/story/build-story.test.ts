import { describe, expect, it } from 'vitest'
import { buildStory } from './build-story.ts'
import { latestDay } from './latest-day.ts'
import type { AnyEntry, Mention } from './entry.ts'
import { exampleEntry, exampleFile } from './example-entry.ts'
import { find, get, speakersOf, stancesAsOf } from './story.ts'
import { listSources } from './source-list.ts'

const file = exampleFile()

const ann = exampleEntry('actors', 'ann', {
  name: 'Ann',
  roles: [{ title: 'envoy', of: 'atlantis', from: '2025-01-01', to: '2025-01-31' }],
  affiliation: 'party',
})
const says = (position: unknown, more: object = {}) => ({
  id: 's1',
  by: 'ann',
  says: 'It is so.',
  sources: ['daily'],
  position,
  ...more,
})
const development = (id: string, data: object = {}, mentions: Mention[] = []) =>
  exampleEntry('developments', id, { date: id.slice(0, 10), published: id.slice(0, 10), ...data }, { mentions })
const build = (...entries: AnyEntry[]) => buildStory(file, entries)

describe('buildStory', () => {
  it('gives the same story whatever the order of files', () => {
    const entries = [ann, development('2025-01-01-a'), development('2025-01-02-b'), exampleEntry('topics', 'border')]
    expect(build(...entries.toReversed())).toEqual(build(...entries))
  })

  it('leaves drafts out unless asked for', () => {
    const draft = exampleEntry('actors', 'bob', { draft: true })
    expect(find(build(draft), 'actors', 'bob')).toBeUndefined()
    expect(find(buildStory(file, [draft], { drafts: true }), 'actors', 'bob')).toBe(draft)
  })

  it('takes for now the latest day of publication or change', () => {
    const changed = exampleEntry('terms', 'truce', {
      changes: [{ id: 'c1', date: '2025-03-01', kind: 'update', note: 'New.' }],
    })
    expect(build(development('2025-02-01-a', { published: '2025-02-03' })).asOf).toBe('2025-02-03')
    expect(build(development('2025-02-01-a'), changed).asOf).toBe('2025-03-01')
    expect(latestDay([])).toBe('')
  })

  it('records a position for the party the speaker spoke for that day', () => {
    const story = build(
      ann,
      development('2025-01-10-a', { statements: [says('border')] }),
      development('2025-02-10-b', { statements: [says('border')] }),
      development('2025-02-11-c', { statements: [says('border', { date: '2025-01-20' })] }),
      development('2025-02-12-d', { statements: [says({ topic: 'border', for: 'union' })] }),
      development('2025-02-13-e', { statements: [says('border', { by: ['ann', 'unknown'] })] }),
      development('2025-02-14-f', { statements: [says({ topic: 'border' }, { by: { label: 'Someone' } })] }),
    )
    expect(story.positions.map(({ date, party, topic }) => `${date} ${party} ${topic}`)).toEqual([
      '2025-01-10 atlantis border',
      '2025-01-20 atlantis border',
      '2025-02-10 party border',
      '2025-02-12 union border',
      '2025-02-13 party border',
      '2025-02-13 unknown border',
    ])
  })

  it('counts a position’s topic among the statement’s topics once', () => {
    const story = build(
      ann,
      development('2025-01-10-a', { statements: [says('border', { topics: ['aid', 'border'] })] }),
    )
    expect(story.statements[0]!.topics).toEqual(['border', 'aid'])
    expect(story.statementsBy.topic.get('aid')).toHaveLength(1)
  })

  it('calls planned days that are past overdue', () => {
    const item = (id: string, more: object) => ({ id, what: 'A call', when: 'soon', ...more })
    const scheduled = [
      item('later', { date: '2025-02-01' }),
      item('past', { date: '2025-01-01' }),
      item('held', { date: '2025-01-01', status: 'held' }),
      item('until', { date: '2025-01-01', end: '2025-01-30' }),
      item('open', {}),
      item('answered', { outcome: '2025-01-10-a' }),
    ]
    const states = build(development('2025-01-10-a', { scheduled })).scheduled.map(
      ({ item: { id }, state }) => `${id} ${state}`,
    )
    expect(states).toEqual([
      'past overdue',
      'held held',
      'until planned',
      'later planned',
      'open planned',
      'answered concluded',
    ])
  })

  it('keeps a backlink once for each citing sentence', () => {
    const to = { collection: 'actors', id: 'ann' } as const
    const mention = (sentence: string) => ({ to, sentence, byHand: false, line: 1, column: 1 })
    const story = build(ann, development('2025-01-10-a', {}, [mention('Ann.'), mention('Ann.'), mention('Ann left.')]))
    expect(story.backlinks.get('actors/ann')?.map(({ sentence }) => sentence)).toEqual(['Ann.', 'Ann left.'])
  })

  it('lists changes and publications, newest first', () => {
    const changes = [{ id: 'c1', date: '2025-01-12', kind: 'correction', note: 'A slip.' }]
    const story = build(development('2025-01-10-a', { changes }), development('2025-01-11-b'))
    expect(story.changes.map(({ id }) => id)).toEqual([
      'developments/2025-01-10-a#c1',
      'developments/2025-01-11-b#published',
      'developments/2025-01-10-a#published',
    ])
  })

  it('leads old ids to the entry', () => {
    expect(build(exampleEntry('actors', 'ann', { formerly: ['anne'] })).redirects).toEqual([
      { from: { collection: 'actors', id: 'anne' }, to: { collection: 'actors', id: 'ann' } },
    ])
  })
})

describe('stancesAsOf', () => {
  it('takes the latest position of a party up to and including the day', () => {
    const { positions } = build(
      ann,
      development('2025-01-10-a', { statements: [says('border')] }),
      development('2025-01-20-b', { statements: [says({ topic: 'border', withdrawn: true })] }),
    )
    const on = (date: string) =>
      stancesAsOf(positions, date).map(({ party, latest, history }) => [party, latest.date, history.length])
    expect(on('2025-01-09')).toEqual([])
    expect(on('2025-01-10')).toEqual([['atlantis', '2025-01-10', 1]])
    expect(on('2025-01-20')).toEqual([['atlantis', '2025-01-20', 2]])
  })
})

describe('get', () => {
  it('throws for an entry that does not exist', () => {
    expect(() => get(build(), 'actors', 'ann')).toThrow('No entry actors/ann in this story')
  })
})

describe('speakersOf', () => {
  it.each([
    ['ann', ['ann']],
    [
      ['ann', 'bob'],
      ['ann', 'bob'],
    ],
    [{ label: 'Two officials' }, []],
  ])('of %j are %j', (by, speakers) => expect(speakersOf(by)).toEqual(speakers))
})

describe('listSources', () => {
  it('numbers in the order of the body, then of the front matter', () => {
    const source = (id: string) => ({ id, title: id, publisher: 'Daily', url: `https://daily.example/${id}` })
    const other = development('2025-01-01-a', { sources: [source('wire')] })
    const entry = exampleEntry(
      'developments',
      '2025-01-10-b',
      { sources: [source('one'), source('two'), source('three')] },
      {
        citations: [
          { source: 'three', line: 1, column: 1 },
          { source: 'wire', of: '2025-01-01-a', line: 1, column: 9 },
          { source: 'three', line: 2, column: 1 },
        ],
      },
    )
    const listed = [...listSources(build(other, entry), entry)].map(([key, { number, anchor }]) => [
      key,
      number,
      anchor,
    ])
    expect(listed).toEqual([
      ['three', 1, 'source-three'],
      ['2025-01-01-a/wire', 2, 'source-2025-01-01-a-wire'],
      ['one', 3, 'source-one'],
      ['two', 4, 'source-two'],
    ])
  })
})
