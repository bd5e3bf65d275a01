import { describe, expect, it } from 'vitest'
import { bodyDigests } from '../../authoring/body-digests.ts'
import { check } from '../../authoring/check.ts'
import { memoryContent } from '../../authoring/memory-content.ts'
import { buildStory } from '../../story/build-story.ts'
import { exampleDevelopment, exampleStory, opening } from '../../story/rules/example-story.ts'
import { publicUrls } from '../site-map.ts'
import { compareStories } from './compare-stories.ts'
import type { Side, SiteChanges } from './impact.ts'

type Files = Readonly<Record<string, string>>

async function sideOf(files: Files, published: string[] = []): Promise<Side> {
  const content = memoryContent(files)
  const { issues, reading } = await check(content)
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  const story = buildStory(reading.storyFile!, reading.entries, { published })
  const drafts = reading.entries.filter(({ data }) => data.draft)
  return { story, drafts, recorded: published, bodies: await bodyDigests(content, reading.entries) }
}

/** What the changed files do to the example story with `more` in it. */
async function compare(
  changed: Files,
  { more = {}, without = [] }: { more?: Files; without?: string[] } = {},
): Promise<SiteChanges> {
  const files = { ...exampleStory, ...more }
  const after = Object.fromEntries(Object.entries({ ...files, ...changed }).filter(([path]) => !without.includes(path)))
  const base = await sideOf(files)
  return compareStories(base, await sideOf(after, publicUrls(base.story)))
}

const plan = (date: string, more = '') =>
  exampleDevelopment(
    `scheduled:\n  - {id: summit, what: A summit, when: soon, date: ${date}, sources: [daily]}\n${more}`,
  )
const statement = (id: string, words: string, date: string) =>
  exampleDevelopment(
    `statements:\n  - {id: ${id}, by: ann-ames, says: ${words}, position: border, sources: [daily]}\n`,
    undefined,
    date,
  )
const again = 'developments/2025-01-20-again.md'

describe('what a change does to the site', { timeout: 30_000 }, () => {
  it('is nothing where nothing changes', async () => {
    const changes = await compare({})
    expect(changes).toMatchObject({
      frame: false,
      feeds: [],
      calendars: [],
      positions: [],
      links: [],
      actors: [],
      topics: [],
    })
    expect(changes.pages).toEqual({ added: [], changed: [], removed: [] })
    expect(changes.size.base).toBe(changes.size.head)
  })

  it('is nothing for a draft, which is named where it is new or edited', async () => {
    const draft = (text: string) => exampleDevelopment('draft: true\n', text, '2025-01-20')
    const [first, second] = ['The talks went on [@daily].\n', 'The talks went on there [@daily].\n'].map(draft)
    const named = [{ key: 'developments/2025-01-20-again', title: 'Talks open' }]
    expect(await compare({ [again]: first! })).toMatchObject({ drafts: named, pages: { added: [], changed: [] } })
    expect(await compare({ [again]: second! }, { more: { [again]: first! } })).toMatchObject({ drafts: named })
    expect((await compare({}, { more: { [again]: first! } })).drafts).toEqual([])
  })

  it('is seen in a body alone, on its page and no other', async () => {
    const { pages } = await compare({ [opening]: exampleDevelopment('', 'The talks began on Friday [@daily].\n') })
    expect(pages.changed).toEqual([
      { url: '/developments/2025-01-10-opening/', title: 'Talks open', because: ['developments/2025-01-10-opening'] },
    ])
  })

  it('is seen in a name that begins to link', async () => {
    const { pages } = await compare({ 'terms/friday.md': '---\nterm: Friday\nsummary: A day.\n---\n' })
    expect(pages.changed.find(({ url }) => url.startsWith('/developments/2025-01-10'))?.because).toEqual([
      'terms/friday',
    ])
  })

  it('is told apart: each page names the entry that changed it', async () => {
    const { pages } = await compare({
      'actors/ann-ames.md': exampleStory['actors/ann-ames.md']!.replace('The envoy', 'An envoy'),
      'places/harbour.md': exampleStory['places/harbour.md']!.replace('name: Harbour', 'name: Port'),
    })
    const because = new Map(pages.changed.map((page) => [page.url, page.because]))
    expect(because.get('/actors/ann-ames/')).toEqual(['actors/ann-ames'])
    expect(because.get('/places/harbour/')).toEqual(['places/harbour'])
    expect(because.get('/places/')).toEqual(['places/harbour'])
  })

  it('names a position that moves, from what to what', async () => {
    const { positions } = await compare(
      { [again]: statement('south', 'South of the river.', '2025-01-20') },
      { more: { [opening]: statement('north', 'North of the river.', '2025-01-10') } },
    )
    expect(positions).toEqual([
      {
        party: 'atlantis',
        topic: 'border',
        from: {
          url: '/developments/2025-01-10-opening/#statement-north',
          by: ['ann-ames'],
          date: '2025-01-10',
          text: 'North of the river.',
          withdrawn: false,
        },
        to: {
          url: '/developments/2025-01-20-again/#statement-south',
          by: ['ann-ames'],
          date: '2025-01-20',
          text: 'South of the river.',
          withdrawn: false,
        },
      },
    ])
  })

  it('moves no position where a development or an actor is renamed', async () => {
    const north = statement('north', 'North.', '2025-01-10')
    const changed = Object.fromEntries(
      Object.entries({ ...exampleStory, [opening]: north }).map(([path, text]) => [
        path,
        typeof text === 'string' ? text.replaceAll('ann-ames', 'anna-ames') : text,
      ]),
    )
    const renamed = {
      ...changed,
      'developments/2025-01-10-start.md': changed[opening]!.replace('---\n', '---\nformerly: [2025-01-10-opening]\n'),
      'actors/anna-ames.md': changed['actors/ann-ames.md']!.replace('---\n', '---\nformerly: [ann-ames]\n'),
    }
    const { positions, vanished } = await compare(renamed, {
      more: { [opening]: north },
      without: [opening, 'actors/ann-ames.md'],
    })
    expect(positions).toEqual([])
    expect(vanished).toEqual({ urls: [], statements: [], recorded: [] })
  })

  it.each([
    ['gains', exampleDevelopment(), plan('2025-03-01'), { gained: 1, lost: 0, changed: 0 }],
    ['loses', plan('2025-03-01'), exampleDevelopment(), { gained: 0, lost: 1, changed: 0 }],
    ['moves', plan('2025-03-01'), plan('2025-03-02'), { gained: 0, lost: 0, changed: 1 }],
  ])('is told where a calendar %s an item', async (_what, was, is, counts) => {
    const { calendars } = await compare({ [opening]: is }, { more: { [opening]: was } })
    expect(
      calendars.map(({ of, gained, lost, changed }) => [
        of,
        { gained: gained.length, lost: lost.length, changed: changed.length },
      ]),
    ).toEqual([
      ['/', counts],
      ['/actors/ann-ames/', counts],
      ['/topics/border/', counts],
    ])
  })

  it('names new actors, links and sources without a copy', async () => {
    const { actors, links, unarchived } = await compare({
      'actors/bob.md':
        '---\nname: Bob\nkind: person\nsummary: B.\nsources:\n  - {id: a, title: A, publisher: P, url: https://new.example/a}\n---\nBob [@a].\n',
      [opening]: exampleDevelopment('', 'The [talks](https://daily.example/more) opened [@daily].\n'),
    })
    expect(actors).toEqual([{ key: 'actors/bob', title: 'Bob' }])
    expect(links).toEqual([
      {
        url: 'https://daily.example/more',
        host: 'daily.example',
        newHost: false,
        in: 'developments/2025-01-10-opening',
      },
      { url: 'https://new.example/a', host: 'new.example', newHost: true, in: 'actors/bob' },
    ])
    expect(unarchived).toEqual({
      base: 0,
      head: 1,
      added: [{ in: 'actors/bob', source: 'a', url: 'https://new.example/a' }],
    })
  })

  it.each<[string, Files, string[], Partial<SiteChanges['vanished']>]>([
    ['an entry is removed without a word', {}, ['terms/truce.md'], { urls: ['/glossary/#truce'] }],
    [
      'a renamed entry forgets its old name',
      { 'developments/2025-01-10-start.md': exampleDevelopment() },
      [opening],
      { urls: ['/developments/2025-01-10-opening/'] },
    ],
    [
      'a renamed entry keeps its old name',
      { 'developments/2025-01-10-start.md': exampleDevelopment('formerly: [2025-01-10-opening]\n') },
      [opening],
      {},
    ],
    [
      'a statement loses its name',
      { [again]: statement('other', 'North.', '2025-01-20') },
      [],
      { statements: ['/developments/2025-01-20-again/#statement-north'] },
    ],
    [
      'the only position of a month is gone',
      { [again]: exampleDevelopment('', undefined, '2025-01-20') },
      [],
      { statements: ['/developments/2025-01-20-again/#statement-north'] },
    ],
  ])('says what vanishes where %s', async (_case, changed, without, expected) => {
    const more = { [again]: statement('north', 'North.', '2025-01-20') }
    const { vanished } = await compare(changed, { more, without })
    expect(vanished).toEqual({ urls: [], statements: [], recorded: [], ...expected })
  })
})
