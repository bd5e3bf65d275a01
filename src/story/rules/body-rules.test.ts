import { describe, expect, it } from 'vitest'
import { check } from '../../authoring/check.ts'
import { memoryContent } from '../../authoring/memory-content.ts'
import { exampleDevelopment, exampleImage, examplePage, exampleStory, opening } from './example-story.ts'

/** Findings in the body of the opening, with lines counted from the body’s first. These bodies claim nothing, so they cite nothing. */
async function bodyFindings(body: string): Promise<string[]> {
  const development = exampleDevelopment('', `Opened [@daily].\n\n${body}\n`)
  const { issues } = await check(memoryContent({ ...exampleStory, [opening]: development }))
  const found = issues.filter(({ code }) => code !== 'uncited-paragraph')
  return found.map(({ line, column, code }) => `${line - 13}:${column} ${code}`)
}

async function mdxFindings(body: string): Promise<string[]> {
  const { issues } = await check(
    memoryContent({ ...exampleStory, 'images/harbour.png': exampleImage, 'pages/overview.mdx': examplePage(body) }),
  )
  return issues.map(({ code, message }) => `${code}: ${message}`)
}

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
    ['[x](#published) [y](#main)', ['1:17 dangling-link']],
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
