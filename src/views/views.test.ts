import { beforeAll, describe, expect, it } from 'vitest'
import { check } from '../authoring/check.ts'
import { memoryContent } from '../authoring/memory-content.ts'
import { buildStory } from '../story/build-story.ts'
import { exampleDevelopment, exampleStory } from '../story/rules/example-story.ts'
import type { Story } from '../story/story.ts'
import { actorPage } from './actor-page.ts'
import { compare } from './components/compare.ts'
import { positions } from './components/positions.ts'
import { timeline } from './components/timeline.ts'
import { developmentPage } from './development-page.ts'
import { developmentsPage, developmentsPeriodPage, monthUrls, timelineLength } from './developments-page.ts'
import { homePage } from './home-page.ts'
import { yearLength } from './periods.ts'
import { expectedFiles, pagePaths, redirectRules } from './site-map.ts'
import { topicPage } from './topic-page.ts'

const statement = (id: string, words: string) => `statements:
  - {id: ${id}, by: ann-ames, says: ${words}, position: border, sources: [daily]}
`
const document = (date: string, points: string, extra = '') => `---
title: Draft of ${date}
date: ${date}
kind: proposal
status: proposed
parties: [atlantis]
summary: A draft.
sources: [{id: text, title: Text, publisher: Office, url: https://office.example/a}]
points:
${points}
${extra}---
The draft [@text].
`

const files = {
  ...exampleStory,
  'developments/2025-01-10-opening.md': exampleDevelopment(
    `${statement('first', 'North of the river.')}scheduled:
  - {id: past, what: A round, when: on Monday, date: 2025-01-13, sources: [daily]}
  - {id: done, what: A signing, when: on Friday, date: 2025-01-17, status: held, outcome: 2025-01-20-again, sources: [daily]}
  - {id: later, what: A summit, when: in March, date: 2025-03-01, sources: [daily]}
  - {id: someday, what: A visit, when: no date given, sources: [daily]}
  - {id: answered, what: A letter, when: soon, outcome: 2025-01-20-again, sources: [daily]}
  - {id: put-off, what: A dinner, when: long ago, date: 2025-01-02, status: postponed, sources: [daily]}
formerly: [2025-01-10-start]
`,
  ),
  'developments/2025-01-20-again.md': exampleDevelopment(
    `${statement('second', 'South of the river.')}follows: [2025-01-10-opening]
`,
    'Ann Ames spoke of a truce [@daily].\n',
    '2025-01-20',
  ),
  'documents/2025-01-05-one.md': document(
    '2025-01-05',
    '  - {id: a, topic: border, text: Same.}\n  - {id: b, topic: border, text: Old.}\n  - {id: c, topic: border, text: Gone.}',
  ),
  'documents/2025-01-15-two.md': document(
    '2025-01-15',
    '  - {id: a, topic: border, text: Same.}\n  - {id: b, topic: border, text: New.}\n  - {id: d, topic: border, text: Added.}',
    'revises: 2025-01-05-one\n',
  ),
}

let story: Story
beforeAll(async () => {
  const { issues, reading } = await check(memoryContent(files))
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  story = buildStory(reading.storyFile!, reading.entries)
})

describe('a development’s page', () => {
  it('says who spoke in the office held that day, and what became the party’s position', () => {
    const [said] = developmentPage(story, '2025-01-10-opening').statements
    expect(said?.voices).toEqual([{ name: 'Ann Ames', href: '/actors/ann-ames/', office: 'envoy' }])
    expect(said?.position?.parties).toEqual([{ text: 'Atlantis', href: '/actors/atlantis/' }])
    expect(said?.href).toBe('/developments/2025-01-10-opening/#statement-first')
  })

  it('links what it answers, what answered it, and its neighbours in time', () => {
    const [before, after] = [developmentPage(story, '2025-01-10-opening'), developmentPage(story, '2025-01-20-again')]
    expect(before.chain?.after.steps.map(({ href }) => href)).toEqual(['/developments/2025-01-20-again/'])
    expect(after.chain?.before.steps.map(({ href }) => href)).toEqual(['/developments/2025-01-10-opening/'])
    expect([before.inTime.previous, before.inTime.next?.href, after.inTime.previous?.href, after.inTime.next]).toEqual([
      undefined,
      '/developments/2025-01-20-again/',
      '/developments/2025-01-10-opening/',
      undefined,
    ])
  })

  it('says of each announcement what came of it', () => {
    const { scheduled } = developmentPage(story, '2025-01-10-opening')
    expect(scheduled.map(({ what, state }) => `${what}: ${state}`)).toEqual([
      'A dinner: postponed',
      'A round: no outcome recorded',
      'A signing: held',
      'A summit: planned',
      'A visit: planned',
      'A letter: outcome recorded',
    ])
    expect(developmentPage(story, '2025-01-20-again').outcomeOf.map(({ what }) => what)).toEqual([
      'A signing',
      'A letter',
    ])
  })
})

describe('positions', () => {
  it('stand on the page of the party, the latest first, with what was held before', () => {
    const [stance] = actorPage(story, 'atlantis').positions
    expect(stance?.latest.statement.says).toBe('South of the river.')
    expect(stance?.earlier.map(({ statement: { says } }) => says)).toEqual(['North of the river.'])
    expect(actorPage(story, 'ann-ames').positions).toEqual([])
  })

  it('can be asked for as of a past day', () => {
    const says = (asOf: string) =>
      positions(story, { topic: 'border', asOf }).stances.map(({ latest }) => latest.statement.says)
    expect(says('2025-01-09')).toEqual([])
    expect(says('2025-01-19')).toEqual(['North of the river.'])
    expect(says('2025-01-20')).toEqual(['South of the river.'])
  })
})

describe('the home page', () => {
  it('announces what is still to come, and not what has passed without outcome', () => {
    const { next } = homePage(story)
    expect(next.map(({ what }) => what)).toEqual(['A summit', 'A visit'])
  })

  it('drops plans without a day three months after they were announced', async () => {
    const announced = (date: string) => ({
      [`developments/${date}-plan.md`]: exampleDevelopment(
        `scheduled:\n  - {id: trip, what: The trip of ${date}, when: some day, sources: [daily]}\n`,
        undefined,
        date,
      ),
    })
    const { reading } = await check(
      memoryContent({
        ...exampleStory,
        ...announced('2025-02-27'),
        ...announced('2025-03-02'),
        ...announced('2025-05-30'),
      }),
    )
    const { next } = homePage(buildStory(reading.storyFile!, reading.entries))
    expect(next.map(({ what }) => what)).toEqual(['The trip of 2025-05-30', 'The trip of 2025-03-02'])
  })

  it('is as of the latest publication or change', () => {
    expect(homePage(story).asOf).toEqual({ iso: '2025-01-20', text: '20 January 2025' })
  })
})

describe('the public history', () => {
  it('has the newest first, and of one day publication as the oldest', async () => {
    const changed = exampleDevelopment(
      'changes: [{id: c9, date: 2025-01-10, kind: update, note: Nine.}, {id: c10, date: 2025-01-10, kind: update, note: Ten.}]\n',
    )
    const { reading } = await check(memoryContent({ ...exampleStory, 'developments/2025-01-10-opening.md': changed }))
    const { changes } = buildStory(reading.storyFile!, reading.entries)
    expect(changes.map(({ id }) => id.split('#')[1])).toEqual(['c10', 'c9', 'published'])
  })
})

describe('backlinks', () => {
  it('come with the sentence that mentions the entry', () => {
    expect(actorPage(story, 'ann-ames').backlinks.open).toEqual([
      {
        from: { text: 'Talks open', href: '/developments/2025-01-20-again/' },
        kind: 'development',
        sentence: 'Ann Ames spoke of a truce.',
      },
    ])
  })
})

describe('lists', () => {
  it('show the timeline newest first and a year in order', () => {
    expect(developmentsPage(story).groups[0]?.items.map(({ date }) => date.iso)).toEqual(['2025-01-20', '2025-01-10'])
    expect(developmentsPeriodPage(story, '2025').groups[0]?.anchor).toBe('month-2025-01')
    expect(developmentsPeriodPage(story, '2025').groups[0]?.items.map(({ date }) => date.iso)).toEqual([
      '2025-01-10',
      '2025-01-20',
    ])
  })

  it('give the months of a very long year pages, and lead to them', () => {
    const [first] = story.developments
    const long = { ...story, developments: Array<typeof first & object>(yearLength + 1).fill(first!) }
    expect(monthUrls(story)('2025-01')).toBe('/developments/2025/#month-2025-01')
    expect(monthUrls(long)('2025-01')).toBe('/developments/2025-01/')
    expect(pagePaths(long)).toContain('/developments/2025-01/')
    expect(developmentsPeriodPage(long, '2025')).toMatchObject({ total: yearLength + 1, shown: timelineLength })
    expect(developmentsPeriodPage(long, '2025-01')).toMatchObject({
      head: { title: 'Developments in January 2025' },
      shown: yearLength + 1,
    })
  })

  it('of a topic name its documents and developments', () => {
    const topic = topicPage(story, 'border')
    expect(topic.documents.map(({ link, points }) => [link.text, points])).toEqual([
      ['Draft of 2025-01-15', 3],
      ['Draft of 2025-01-05', 3],
    ])
    expect(topic.developments.open.map(({ anchor }) => anchor)).toEqual(['month-2025-01', undefined])
  })
})

describe('components', () => {
  it('compare two documents point by point', () => {
    const { topics } = compare(story, { documents: '2025-01-05-one 2025-01-15-two' })
    expect(topics.map(({ topic }) => topic.text)).toEqual(['The border'])
    expect(topics[0]?.points.map(({ change, before, after }) => [change, before?.text, after?.text])).toEqual([
      ['same', 'Same.', 'Same.'],
      ['rewritten', 'Old.', 'New.'],
      ['added', undefined, 'Added.'],
      ['dropped', 'Gone.', undefined],
    ])
  })

  it.each([
    [{ topic: 'border' }, 2],
    [{ actor: 'ann-ames', from: '2025-01-11' }, 1],
    [{ from: '2025', to: '2025-01-10' }, 1],
    [{ to: '2025-01' }, 2],
    [{ kind: 'call' }, 0],
  ])('draw a timeline of what fits %o', (attributes, count) => {
    expect(timeline(story, attributes).cards.length).toBe(count)
  })
})

describe('the site map', () => {
  it('has every page once, former addresses included', () => {
    const paths = pagePaths(story)
    expect(new Set(paths).size).toBe(paths.length)
    expect(paths).toEqual(
      expect.arrayContaining(['/', '/developments/2025/', '/developments/2025-01-10-start/', '/glossary/']),
    )
    expect(expectedFiles(story)).toContain('developments/2025-01-10-start/index.html')
    expect(redirectRules(story)).toBe('/developments/2025-01-10-start/ /developments/2025-01-10-opening/ 301\n')
  })
})
