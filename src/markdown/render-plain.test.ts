import type { ElementContent } from 'hast'
import { describe, expect, it } from 'vitest'
import { buildStory } from '../story/build-story.ts'
import { exampleEntry, exampleFile } from '../story/example-entry.ts'
import { readBodyFacts } from './body-facts.ts'
import { parseBody } from './parse.ts'
import { renderTree } from './processor.ts'
import { renderComponents, writePlain, type DrawComponent } from './render-plain.ts'

const file = exampleFile()
const sources = [{ id: 'one', title: 'One', publisher: 'Daily', url: 'https://daily.example' }]
const page = 'https://example.org/developments/2025-01-10-talks/'

const drawName: DrawComponent = (name, attributes, children): ElementContent[] => [
  {
    type: 'element',
    tagName: 'section',
    properties: { className: ['x'], title: JSON.stringify(attributes) },
    children: [{ type: 'text', value: name }, ...children],
  },
]

function render(body: string, ending: 'md' | 'mdx' = 'md'): string {
  const { facts } = readBodyFacts(parseBody(body, ending === 'mdx' ? 'mdx' : 'markdown'))
  const path = `developments/2025-01-10-talks.${ending}`
  const entry = { ...exampleEntry('developments', '2025-01-10-talks', { sources }, facts), path }
  const actor = exampleEntry('actors', 'ann', { name: 'Ann Ames' })
  const story = buildStory(file, [entry, actor], { images: new Map([['a.png', { width: 4, height: 3 }]]) })
  const context = { story, entry }
  const nodes = ending === 'mdx' ? renderComponents(body, context, drawName) : renderTree(body, context).children
  return writePlain(nodes, { site: 'https://example.org', path: '/developments/2025-01-10-talks/' }).trim()
}

describe('what is written away from its page', () => {
  it.each([
    ['Ann Ames met.', '<p><a href="https://example.org/actors/ann/">Ann Ames</a> met.</p>'],
    ['So [@one].', `<p>So<sup><a href="${page}#source-one">1</a></sup>.</p>`],
    ['## So\n\n[up](#so)', `<h2>So</h2>\n<p><a href="${page}#so">up</a></p>`],
    ['[x](https://x.example/)', '<p><a href="https://x.example/">x</a><span> (x.example)</span></p>'],
    ['[write](mailto:a@b.example)', '<p><a href="mailto:a@b.example">write</a></p>'],
    [
      '![A](../images/a.png "Office")',
      '<figure><img src="https://example.org/images/a.png" alt="A" width="4" height="3"><figcaption>Office</figcaption></figure>',
    ],
    [
      '| a |\n|:-:|\n| b |',
      '<table>\n<thead>\n<tr>\n<th align="center">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td align="center">b</td>\n</tr>\n</tbody>\n</table>',
    ],
    ['<script>x()</script>', ''],
  ])('of %j is %j', (body, html) => {
    expect(render(body)).toBe(html)
  })

  it('leads from the mark of a footnote to the page, and has no way back', () => {
    const html = render('So[^a].\n\n[^a]: Note.')
    expect(html).toContain(`<sup><a href="${page}#note-fn-a">1</a></sup>`)
    expect(html).toContain('<p>Note. </p>')
    expect(html).not.toMatch(/\sid=|↩|data-/)
  })

  it.each([
    [
      '<Figure src="a" alt="b" />',
      '<section title="{&#x22;src&#x22;:&#x22;a&#x22;,&#x22;alt&#x22;:&#x22;b&#x22;}">Figure</section>',
    ],
    [
      '<Callout>Ann Ames</Callout>',
      '<section title="{}">Callout<a href="https://example.org/actors/ann/">Ann Ames</a></section>',
    ],
    [
      '<Callout>\n\nSo [@one].\n\n</Callout>',
      `<section title="{}">Callout<p>So<sup><a href="${page}#source-one">1</a></sup>.</p></section>`,
    ],
  ])('draws the components of MDX: %j', (body, html) => {
    if (body.startsWith('<Figure')) expect(() => render(body, 'mdx')).toThrow('Unexpected image')
    else expect(render(body, 'mdx')).toBe(html)
  })

  it.each([
    'import "node:fs"',
    '{process.exit(0)}',
    '<script>x()</script>',
    '<Callout {...x} />',
    '<Nothing />',
    'So <Details summary="x">y</Details> on.',
  ])('throws for MDX that is not data: %s', (body) => {
    expect(() => render(body, 'mdx')).toThrow('Unexpected')
  })
})
