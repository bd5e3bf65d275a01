import { addAttribute, escapeHTML } from 'astro/runtime/server/index.js'
import fc from 'fast-check'
import { escape } from 'html-escaper'
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { awkwardTexts } from '../story/awkward-texts.ts'
import { baseMapNames } from '../story/urls.ts'
import { drawBaseMap } from '../views/charts/base-map-drawing.ts'
import { jsonInHtml } from './json-in-html.ts'

/** Without what HTML has no way to say: CR, which it reads as LF, NUL and other control characters. */
const sayable = fc
  .string({ unit: fc.constantFrom(...awkwardTexts), maxLength: 8 })
  .map((text) => text.replace(/[\0-\x08\x0B-\x1F\u0085]/g, ''))

const element = (html: string) => {
  const { childNodes } = parseFragment(html)
  expect(childNodes).toHaveLength(1)
  return childNodes[0] as Tree.Element
}

const wordsIn = ({ childNodes }: Tree.Element) =>
  childNodes.map((node) => {
    expect(node.nodeName).toBe('#text')
    return (node as Tree.TextNode).value
  })

/** What pages are made with: Astro’s encoders, and the one of the page of findings. */
describe('awkward texts', () => {
  it.each([
    ['Astro', (text: string) => escapeHTML(text)],
    ['html-escaper', escape],
  ])('are text in HTML and in a title, as they were, by %s', (_name, encode) => {
    fc.assert(
      fc.property(sayable, (text) => {
        for (const tag of ['p', 'title', 'textarea'])
          expect(wordsIn(element(`<${tag}>x${encode(text)}</${tag}>`)).join('')).toBe(`x${text}`)
      }),
    )
  })

  it('are one attribute in HTML, as they were', () => {
    fc.assert(
      fc.property(sayable, (text) => {
        const { attrs, childNodes } = element(`<p${String(addAttribute(`x${text}`, 'title', true))}></p>`)
        expect(attrs).toEqual([{ name: 'title', value: `x${text}` }])
        expect(childNodes).toEqual([])
      }),
    )
  })

  it('are text and attribute in drawings of a page, as they were', () => {
    fc.assert(
      fc.property(sayable, (text) => {
        const svg = element(
          `<svg${String(addAttribute(`x${text}`, 'aria-label', true))}><title>x${escapeHTML(text)}</title></svg>`,
        )
        expect(svg.attrs).toEqual([{ name: 'aria-label', value: `x${text}` }])
        expect(wordsIn(svg.childNodes[0] as Tree.Element).join('')).toBe(`x${text}`)
      }),
    )
  })
})

describe('JSON in a page', () => {
  it('is one script, and what was written, whatever the texts are', () => {
    const text = fc.string({ unit: fc.constantFrom(...awkwardTexts), maxLength: 8 })
    fc.assert(
      fc.property(fc.dictionary(text, fc.array(text)), (value) => {
        const script = element(`<script type="application/ld+json">${jsonInHtml(value)}</script>`)
        expect(JSON.stringify(JSON.parse(wordsIn(script).join('')))).toBe(JSON.stringify(value))
        expect(jsonInHtml(value)).not.toMatch(/[<\u2028\u2029]/)
      }),
    )
  })
})

describe('base maps', () => {
  it.each(baseMapNames)('are well-formed XML, and hold no words: %s', (name) => {
    const parser = new SaxesParser({ xmlns: true })
    let words = ''
    parser.on('error', (error) => {
      throw error
    })
    parser.on('text', (part) => (words += part.trim()))
    // What is drawn in front is looked up by its name, and never written.
    parser.write(drawBaseMap(name, '"><script>x()</script>')).close()
    expect(words).toBe('')
  })
})
