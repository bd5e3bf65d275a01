import { describe, expect, it } from 'vitest'
import { check, type CheckOptions } from '../../authoring/check.ts'
import { memoryContent } from '../../authoring/memory-content.ts'
import {
  exampleDevelopment,
  exampleDocument,
  exampleImage,
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

/** Findings in the body of the opening, with lines counted from the body’s first. */
async function bodyFindings(body: string, changes: ExampleFiles = {}): Promise<string[]> {
  const found = await findings({ ...changes, [opening]: exampleDevelopment('', `Opened [@daily].\n\n${body}\n`) })
  return found.map((finding) => finding.replace(/^.*?:(\d+)/, (_match, line: string) => String(Number(line) - 13)))
}

async function mdxFindings(body: string): Promise<string[]> {
  const { issues } = await check(
    memoryContent({ ...exampleStory, 'images/harbour.png': exampleImage, 'pages/overview.mdx': examplePage(body) }),
  )
  return issues.map(({ code, message }) => `${code}: ${message}`)
}

const actor = exampleStory['actors/atlantis.md']!
const draft = (path: string) => exampleStory[path]!.replace('summary:', 'draft: true\nsummary:')

describe('a body', () => {
  it.each([
    ['[x](http://daily.example)', ['1:1 unsafe-url']],
    ['[x](&#106;avascript:alert(1))', ['1:1 unsafe-url']],
    ['[x](java&Tab;script:alert(1))', ['1:1 unsafe-url']],
    ['[x](<java\tscript:alert(1)>)', ['1:1 unsafe-url']],
    ['[x][y]\n\n[y]: javascript:alert(1)', ['3:1 unsafe-url']],
    ['<javascript:alert(1)>', ['1:1 unsafe-url']],
    ['![x](javascript:alert(1) "c")', ['1:1 unsafe-url']],
    ['![x](https://daily.example/a.png "c")', ['1:1 unknown-image']],
    ['![x](%E0%A4%A "c")', ['1:1 unknown-image']],
    ['![x](../images/x.js "c")', ['1:1 unknown-image']],
    ['![x][y]\n\n[y]: ../images/a.png', ['1:1 raw-html', '3:1 internal-link']],
    ['[x](mailto:desk@daily.example) and [y](https://daily.example)', []],
    ['[x](../images/harbour.png)', ['1:1 internal-link']],
    ['[x](page:about)', ['1:1 unsafe-url']],
    ['[x](actor:ghost) [y](place:harbour)', ['1:1 dangling-link']],
    ['[x][y]\n\n[y]: actor:ghost', ['3:1 dangling-link']],
    ['## Was nun?\n\n[x](#was-nun) [y](#source-daily) [z](#nichts)', ['3:34 dangling-link']],
    ['## Что дальше\n\n[x](#что-дальше) [y](#%D1%87%D1%82%D0%BE-%D0%B4%D0%B0%D0%BB%D1%8C%D1%88%D0%B5)', []],
    ['> One line\n> and https://x.example here', ['2:7 bare-url']],
    ['- One\n\n  www.x.example, www.x.example', ['3:3 bare-url', '3:18 bare-url']],
    ['<https://x.example>', ['1:2 bare-url']],
    ['`https://x.example <b> [@x y]`', []],
    ['> Two lines\n> with [@daily; x] here', ['2:8 malformed-citation']],
    ['\\[@daily x] is no citation, nor `[@a b]`', []],
    ['[@daily;@ghost]', ['1:9 unknown-citation']],
    ['<!-- a comment -->', ['1:1 raw-html']],
    ['1 < 2 && {x} <y', []],
    ['One\n\n| a |\n|---|\n| [x](dev:ghost) |', ['5:3 dangling-link']],
    ['Note[^1].\n\n[^1]: [x](term:ghost)', ['3:7 dangling-link']],
  ])('%j gives %j', async (body, expected) => {
    expect(await bodyFindings(body)).toEqual(expected)
  })
})

describe('a citation of another development', () => {
  it('is not reported where that development has findings of its own', async () => {
    const broken = exampleDevelopment().replace('kind: meeting', 'kind: nothing')
    const answer = exampleDevelopment('', 'So [@daily; @2025-01-10-opening/ghost].\n', '2025-01-11')
    expect(await findings({ [opening]: broken, 'developments/2025-01-11-answer.md': answer })).toEqual([
      `${opening}:4:7 invalid-value`,
    ])
  })
})

describe('MDX', () => {
  it.each([
    ['<script>alert(1)</script>', /^mdx-component: Unexpected component <script>/],
    ['<></>', /^mdx-component: Unexpected component <>/],
    ['<props.x />', /^mdx-component: Unexpected component <props.x>/],
    ['<constructor />', /^mdx-component: Unexpected component <constructor>/],
    ['<Callout onclick="x" kind="note">a</Callout>', /^mdx-component: Unexpected attribute onclick of <Callout>/],
    ['<Callout client:load>a</Callout>', /^mdx-component: Unexpected attribute client:load/],
    ['<Callout constructor="x">a</Callout>', /^mdx-component: Unexpected attribute constructor/],
    ['<Callout __proto__="x">a</Callout>', /^mdx-component: Unexpected attribute __proto__/],
    ['<Callout kind="nte">a</Callout>', /^mdx-component: Unexpected kind nte .+; did you mean note\?$/],
    ['<Callout title="">a</Callout>', /^mdx-component: Unexpected title nothing of <Callout>, expected some text/],
    ['<Details>a</Details>', /^mdx-component: Unexpected end of <Details>, expected the attribute summary/],
    ['<Timeline />', /^mdx-component: Unexpected end of <Timeline>, expected at least one of topic, actor/],
    ['<Positions topic="border" asOf="2025" />', /^mdx-component: Unexpected asOf 2025 .+ as YYYY-MM-DD$/],
    ['<Map places="" />', /^mdx-component: Unexpected places nothing/],
    ['<Statement id="2025-01-10-opening" />', /^mdx-component: Unexpected id .+ expected <development>\/<statement>/],
    ['<Quote by=" ann-ames">a</Quote>', /^mdx-reference: Unexpected actor {2}ann-ames/],
    ['<Quote by="ann-ames" source="ghost">a</Quote>', /^unknown-citation: Unexpected citation \[@ghost\]/],
    [
      '<Figure src="../images/harbur.png" alt="a" credit="b" />',
      /^unknown-image: .+ did you mean \.\.\/images\/harbour\.png\?$/,
    ],
    ['<Figure src="../images/harbour.png" credit="b" />', /^image-without-alt: /],
    ['<Figure src="../images/harbour.png" alt="a" credit=" " />', /^image-without-credit: /],
    ['<Figure alt="a" credit="b" />', /^unknown-image: Unexpected image nothing/],
    ['export const x = 1', /^mdx-code: Unexpected an import or export/],
    ['A {1 + 1} b', /^mdx-code: Unexpected an expression in braces/],
    ['{/* a comment */}', /^mdx-code: Unexpected an expression in braces/],
    ['<Callout title="a" title="b">c</Callout>', /^mdx-code: Unexpected a second attribute title/],
    ['| a |\n|---|\n| {x} |', /^mdx-code: /],
    ['[x](javascript:alert)', /^unsafe-url: /],
  ])('%j is refused once', async (body, expected) => {
    const found = await mdxFindings(body)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(expected)
  })

  it('compares two documents, no more and no less', async () => {
    expect((await mdxFindings('<Compare documents="a" />'))[0]).toMatch(/^mdx-component: .+ expected 2 ids/)
  })

  it('takes every component as the manual shows it', async () => {
    const body = [
      '<Callout kind="caution" title="Take care">\n\nSo.\n\n</Callout>',
      '<Figure src="../images/harbour.png" alt="A harbour" credit="Office" caption="So" licence="CC0" />',
      '<Quote by="ann-ames" at="noon">\n\nSo\n\n</Quote>',
      '<Timeline topic="border" from="2025" to="2025-02" kind="meeting" />',
      '<Positions topic="border" actors="atlantis ann-ames" asOf="2025-01-10" />',
      '<Map places="harbour" caption="So" />',
      '<Details summary="More">\n\nSo.\n\n</Details>',
    ].join('\n\n')
    expect(await mdxFindings(body)).toEqual([])
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
      (id) => `  - {id: ${id}, title: So, publisher: Daily, url: https://daily.example}\n`,
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
        'pages/overview.md': examplePage('So [@2025-01-10-opening/others].\n'),
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
    [opening]: exampleDevelopment('scheduled: [{id: next, what: A round, when: soon, date: 2025-01-20}]\n'),
  }

  it('is the story’s own unless given, and moves warnings only', async () => {
    expect(await findings(files)).toEqual([])
    expect(await findings(files, { today: '2025-01-20' })).toEqual([])
    expect(await findings(files, { today: '2025-01-21' })).toEqual([`${opening}:11:13 outcome-missing`])
    const { counts } = await check(memoryContent({ ...exampleStory, ...files }), { today: '2999-01-01' })
    expect(counts).toEqual({ error: 0, warning: 1 })
  })
})
