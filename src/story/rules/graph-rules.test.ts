import { describe, expect, it } from 'vitest'
import { check, type CheckOptions } from '../../authoring/check.ts'
import { memoryContent } from '../../authoring/memory-content.ts'
import {
  exampleDevelopment,
  exampleDocument,
  examplePage,
  exampleStory,
  exampleStoryFile,
  opening,
} from './example-story.ts'
import type { ExampleFiles } from './rule.ts'

async function findings(changes: ExampleFiles, options: CheckOptions = {}): Promise<string[]> {
  const { issues } = await check(memoryContent({ ...exampleStory, ...changes }), options)
  return issues.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)
}

const actor = exampleStory['actors/atlantis.md']!
const draft = (path: string) => exampleStory[path]!.replace('summary:', 'draft: true\nsummary:')

describe('a citation of another development', () => {
  const answer = exampleDevelopment('', 'So [@daily; @2025-01-10-opening/ghost].\n', '2025-01-11')

  it('is judged also where that development has findings of its own', async () => {
    const broken = exampleDevelopment().replace('kind: meeting', 'kind: nothing')
    expect(await findings({ [opening]: broken, 'developments/2025-01-11-answer.md': answer })).toEqual([
      `${opening}:4:7 invalid-value`,
      'developments/2025-01-11-answer.md:12:13 unknown-citation',
    ])
  })

  it('is not reported where the sources of that development could not be read', async () => {
    const broken = exampleDevelopment().replace(/ {2}- \{id: daily.*\}/, '  - daily')
    const found = await findings({ [opening]: broken, 'developments/2025-01-11-answer.md': answer })
    expect(found.filter((finding) => finding.startsWith('developments/2025-01-11'))).toEqual([])
  })
})

describe('ids', () => {
  it('are one where names differ in case or Unicode form only', async () => {
    const found = await findings({
      'actors/Atlantis.md': actor,
      'actors/caf\u00E9.md': actor,
      'actors/cafe\u0301.md': actor,
    })
    expect(found.filter((finding) => finding.endsWith('duplicate-id'))).toHaveLength(2)
  })

  it('are taken for pages that the site has itself', async () => {
    expect(await findings({ 'pages/404.md': examplePage('So.\n'), 'pages/overview.md': examplePage('So.\n') })).toEqual(
      ['pages/404.md:1:1 reserved-id'],
    )
  })
})

describe('follows and revises', () => {
  const second = 'developments/2025-01-11-second.md'
  const third = 'developments/2025-01-11-third.md'
  const on11 = (follows: string) => exampleDevelopment(`follows: [${follows}]\n`, undefined, '2025-01-11')

  it('may not name the entry itself', async () => {
    expect(await findings({ [second]: on11('2025-01-11-second') })).toEqual([`${second}:11:11 follows-cycle`])
  })

  it('may name others of the day', async () => {
    expect(await findings({ [second]: on11('2025-01-11-third'), [third]: on11('2025-01-10-opening') })).toEqual([])
  })

  it('report a circle once, with all its members', async () => {
    const { issues } = await check(
      memoryContent({
        ...exampleStory,
        [opening]: exampleDevelopment('follows: [2025-01-11-third]\n'),
        [second]: on11('2025-01-10-opening'),
        [third]: on11('2025-01-11-second'),
      }),
    )
    expect(issues.map(({ code }) => code)).toEqual(['follows-later', 'follows-cycle'])
    expect(issues[1]!.message).toContain(
      'circle 2025-01-10-opening → 2025-01-11-third → 2025-01-11-second → 2025-01-10-opening',
    )
  })

  it('of documents of one day may not run in a circle', async () => {
    const [a, b] = ['documents/2025-01-10-a.md', 'documents/2025-01-10-b.md']
    expect(
      await findings({
        [a]: exampleDocument('revises: 2025-01-10-b\n'),
        [b]: exampleDocument('revises: 2025-01-10-a\n'),
      }),
    ).toEqual([`${b}:10:10 revises-later`])
  })
})

describe('drafts', () => {
  const page = 'pages/overview.mdx'

  it.each([
    ['a link', '[x](place:harbour)', 'places/harbour.md'],
    ['a component', '<Map places="harbour" />', 'places/harbour.md'],
    ['a statement', '<Quote by="ann-ames">a</Quote>', 'actors/ann-ames.md'],
  ])('are not referred to by %s', async (_name, body, path) => {
    const file = path.startsWith('places')
      ? exampleStory[path]!.replace('country:', 'draft: true\ncountry:')
      : draft(path)
    const development = exampleDevelopment().replace('actors: [ann-ames]', 'actors: []')
    expect(await findings({ [path]: file, [opening]: development, [page]: examplePage(`${body}\n`) })).toEqual([
      `${page}:5:1 draft-reference`,
    ])
  })

  it('may refer to drafts, and their names link nowhere', async () => {
    expect(
      await findings({
        'actors/ann-ames.md': draft('actors/ann-ames.md'),
        [opening]: exampleDevelopment('draft: true\n'),
        [page]: examplePage('Ann Ames spoke.\n'),
      }),
    ).toEqual([])
  })
})

describe('unused-source', () => {
  it('counts records, other entries and quotations', async () => {
    const sources = ['records', 'others', 'quoted', 'nobody'].map(
      (id) => `  - {id: ${id}, title: So, publisher: Daily, note: On paper.}\n`,
    )
    const statement = 'statements: [{id: s, by: ann-ames, says: So., sources: [records]}]\n'
    const mdx = exampleDevelopment(
      sources.join('') + statement,
      'So [@daily].\n\n<Quote by="ann-ames" source="quoted">So</Quote>\n',
    )
    expect(
      await findings({
        [opening]: { instead: 'nothing' },
        [`${opening}x`]: mdx,
        'pages/overview.md': examplePage('They said so [@2025-01-10-opening/others].\n'),
      }),
    ).toEqual([`${opening}x:14:10 unused-source`])
  })
})

describe('story.yaml', () => {
  const jumping = exampleDevelopment('', '## One\n\n#### Two\n\nSo [@daily].\n')

  it.each([
    ['', [`${opening}:14:1 heading-jump`]],
    ['rules: {heading-jump: off}\n', []],
    ['rules: {heading-jump: error}\n', [`${opening}:14:1 heading-jump`]],
    [`exceptions: [{code: heading-jump, path: ${opening}, reason: So.}]\n`, []],
    [`rules: {heading-jump: error}\nexceptions: [{code: heading-jump, path: ${opening}, reason: So.}]\n`, []],
  ])('with %j leaves %j', async (extra, expected) => {
    expect(await findings({ 'story.yaml': exampleStoryFile(extra), [opening]: jumping })).toEqual(expected)
  })

  it('cannot except errors', async () => {
    const story = exampleStoryFile(`exceptions: [{code: body-title, path: ${opening}, reason: So.}]\n`)
    expect(
      await findings({ 'story.yaml': story, [opening]: exampleDevelopment('', '# One\n\nSo [@daily].\n') }),
    ).toEqual([`${opening}:12:1 body-title`, 'story.yaml:8:21 unsafe-override'])
  })
})

describe('the day of today', () => {
  const files = {
    [opening]: exampleDevelopment(
      'scheduled: [{id: next, what: A round, when: soon, date: 2025-01-20, sources: [daily]}]\n',
    ),
  }

  it('is the story’s own unless given, and moves warnings only', async () => {
    expect(await findings(files)).toEqual([])
    expect(await findings(files, { today: '2025-01-20' })).toEqual([])
    expect(await findings(files, { today: '2025-01-21' })).toEqual([`${opening}:11:13 outcome-missing`])
    const { counts } = await check(memoryContent({ ...exampleStory, ...files }), { today: '2999-01-01' })
    expect(counts).toEqual({ error: 0, warning: 2 })
  })
})
