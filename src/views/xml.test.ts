import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { awkwardTexts } from '../story/awkward-texts.ts'
import { element, xmlDocument } from './xml.ts'

const texts = fc.string({ unit: fc.constantFrom(...awkwardTexts, '\uD800', '\uFFFE', '\u0001', '\r'), maxLength: 8 })

/** What XML can say of a text. */
const said = (text: string) => text.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD')

/** The attributes and the words of a document, read by a parser that refuses what is not well-formed. */
function read(xml: string) {
  const parser = new SaxesParser({ xmlns: true })
  const found = { names: [] as string[], attribute: '', words: '' }
  let isOpen = false
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    isOpen = true
    found.names.push(name)
    found.attribute += attributes['a']?.value ?? ''
  })
  parser.on('closetag', () => (isOpen = false))
  parser.on('text', (words) => (found.words += isOpen ? words : ''))
  parser.write(xml).close()
  return found
}

describe('element', () => {
  it('keeps awkward texts as they are, in words and in attributes, and makes nothing of them', () => {
    fc.assert(
      fc.property(texts, texts, (words, attribute) => {
        const found = { names: ['p'], attribute: said(attribute), words: said(words) }
        expect(read(xmlDocument(element('p', { a: attribute }, words)))).toEqual(found)
      }),
    )
  })

  it.each([
    [element('a', {}), '<a/>'],
    [element('a', { b: undefined, c: '' }, undefined, ''), '<a c=""/>'],
    [element('a', {}, element('b', {}, '<'), '>'), '<a><b>&lt;</b>&gt;</a>'],
  ])('writes %j as %s', (markup, xml) => {
    expect(markup.xml).toBe(xml)
  })

  it('names a style sheet for people', () => {
    expect(xmlDocument(element('a', {}), '/x.css')).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<?xml-stylesheet type="text/css" href="/x.css"?>\n<a/>\n',
    )
  })
})
