import { describe, expect, it } from 'vitest'
import { buildStory } from '../story/build-story.ts'
import type { BodyFacts } from '../story/entry.ts'
import { exampleEntry, exampleFile } from '../story/example-entry.ts'
import { readBodyFacts } from './body-facts.ts'
import { parseBody } from './parse.ts'
import { renderMarkdown } from './processor.ts'

const file = exampleFile()

const source = (id: string) => ({ id, title: `“${id}”`, publisher: 'Daily', url: 'https://daily.example' })
const images = new Map([['kyiv.jpg', { width: 40, height: 30 }]])

function render(body: string, words?: number): string {
  const facts: BodyFacts = readBodyFacts(parseBody(body, 'markdown')).facts
  const entry = exampleEntry('developments', '2025-01-10-talks', { sources: [source('one'), source('two')] }, facts)
  const story = buildStory(
    file,
    [
      entry,
      exampleEntry('developments', '2025-01-01-call', { date: '2025-01-01', sources: [source('wire')] }),
      exampleEntry('actors', 'ann', { name: 'Ann Ames' }),
      exampleEntry('terms', 'truce', { term: 'truce' }),
    ],
    { images },
  )
  return renderMarkdown(body, { story, entry }, words === undefined ? {} : { words })
}

describe('renderMarkdown', () => {
  it.each([
    ['Plain *text* & “more”.', '<p>Plain <em>text</em> &#x26; “more”.</p>'],
    ['Ann Ames and Ann Ames.', '<p><a href="/actors/ann/" class="name">Ann Ames</a> and Ann Ames.</p>'],
    ['in\nAnn\nAmes', '<p>in\n<a href="/actors/ann/" class="name">Ann\nAmes</a></p>'],
    ['[Her](actor:ann)', '<p><a href="/actors/ann/">Her</a></p>'],
    [
      '[Ann Ames][x]\n\n[x]: https://x.example',
      '<p><a href="https://x.example">Ann Ames</a><span class="host"> (x.example)</span></p>',
    ],
    ['[x.example](https://www.x.example/a)', '<p><a href="https://www.x.example/a">x.example</a></p>'],
    [
      '## [So](https://x.example)',
      '<h2 id="so"><a href="https://x.example">So</a><span class="host"> (x.example)</span></h2>',
    ],
    ['[Ann Ames][x]\n\n[x]: actor:ann', '<p><a href="/actors/ann/">Ann Ames</a></p>'],
    ['A [truce](term:truce)', '<p>A <a href="/glossary/#truce">truce</a></p>'],
    ['## So\n\n## So', '<h2 id="so">So</h2>\n<h2 id="so-1">So</h2>'],
    [
      '![A city](../images/kyiv.jpg "Office")',
      '<figure><img src="/images/kyiv.jpg" alt="A city" width="40" height="30" loading="lazy" decoding="async">' +
        '<figcaption>Office</figcaption></figure>',
    ],
    ['~~gone~~ and ~not~', '<p><del>gone</del> and ~not~</p>'],
    ['a <b>c</b>', '<p>a c</p>'],
    ['<script>alert(1)</script>', ''],
    ['`<b>`', '<p><code>&#x3C;b></code></p>'],
    ['```"><img/onerror=x>\ncode\n```', '<pre><code class="language-&#x22;><img/onerror=x>">code\n</code></pre>'],
  ])('of %j is %j', (body, html) => {
    expect(render(body).trim()).toBe(html)
  })

  it('numbers citations by first use and takes the space before them away', () => {
    const html = render('So [@two; @one], then [@2025-01-01-call/wire; @two].')
    expect(html.replace(/<[^>]+>/g, '')).toBe('So1, 2, then1, 3.')
    expect([...html.matchAll(/href="[^"]*#([^"]+)"/g)].map((match) => match[1])).toEqual([
      'source-two',
      'source-one',
      'source-two',
      'source-2025-01-01-call-wire',
    ])
    expect(html).toContain('aria-label="Source 1: Daily"')
  })

  it('lets tables scroll by keyboard', () => {
    expect(render('| a |\n|---|\n| b |')).toMatch(
      /^<(\w+) class="scroll" tabindex="0"[^>]* aria-label="Table"><table>[^]*<\/table><\/\1>$/,
    )
  })

  it('gives headings the anchors that facts name', () => {
    const body = '## So [@one]\n\n## Über *alles*\n\n## So\n\n## So-1'
    const ids = [...render(body).matchAll(/<h2 id="([^"]*)"/g)].map((match) => match[1])
    expect(ids).toEqual(readBodyFacts(parseBody(body, 'markdown')).facts.headings.map(({ id }) => id))
    expect(new Set(ids).size).toBe(4)
  })

  it('keeps the anchors of footnotes clear of headings', () => {
    const html = render('## Fn 1\n\nSo[^1].\n\n[^1]: Note.')
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])
    expect(ids).toEqual(['fn-1', 'note-fnref-1', 'footnote-label', 'note-fn-1'])
  })

  it('opens with whole blocks of so many words, and stops at a heading', () => {
    const body = 'One two three.\n\nFour five.\n\nSix.\n\n## More\n\nSeven.'
    expect(render(body, 4)).toBe('<p>One two three.</p>\n<p>Four five.</p>')
    expect(render(body, 99)).toBe('<p>One two three.</p>\n<p>Four five.</p>\n<p>Six.</p>')
  })

  it('throws for a link the check should have refused', () => {
    expect(() => render('[x](actor:ghost)')).toThrow('actors/ghost does not exist')
    expect(() => render('[x](java\tscript:a)')).not.toThrow()
    expect(() => render('[x](javascript:a)')).toThrow('not safe')
    expect(() => render('[x][y]\n\n[y]: JAVAscript:a')).toThrow('not safe')
  })
})
