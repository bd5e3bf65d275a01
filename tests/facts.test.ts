import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { check } from '../src/authoring/check.ts'
import { contentFolder } from '../src/authoring/content-folder.ts'
import { plainWords, readFactFiles } from './fact-files.ts'

const facts = readFactFiles()
const { reading } = await check(contentFolder('content'))
const entries = reading.entries.filter(({ data }) => !data.draft)

/** The entry of an event whose id in the fact files carries another date than the event. */
const entryOfEvent: Record<string, string> = {
  '2025-12-19-european-council-loan': '2025-12-18-european-council-loan',
  '2026-04-23-eu-loan-adopted': '2026-04-22-eu-loan-adopted',
  '2026-06-17-g7-evian': '2026-06-15-g7-evian',
}

/** What may follow the words inside the closing quotation mark without being part of them. */
const trailing = /[\s.,;:]+$/

function quotationsIn(text: string): string[] {
  const prose = text.replace(/\[@[^\]]*\]/g, '').replace(/\]\([^)]*\)/g, ']')
  return [...prose.matchAll(/“([^”]*)”/g)].map(([, words]) => words ?? '')
}

if (!facts) console.warn('The fact files are not beside this checkout: what content/ takes from them is not compared.')

describe.skipIf(!facts)('what content/ takes from the fact files', () => {
  const { events, urls, words } = facts ?? { events: [], urls: new Set<string>(), words: '' }

  it('is compared with something', () => {
    expect(events.length).toBeGreaterThan(100)
    expect(urls.size).toBeGreaterThan(500)
    expect(entries.length).toBeGreaterThan(100)
  })

  it('is every event, each in an entry of its own', () => {
    const developments = new Map(entries.map((entry) => [`${entry.collection}/${entry.id}`, entry]))
    const missing = events.filter(({ id, date }) => {
      const entry = developments.get(`developments/${entryOfEvent[id] ?? id}`)
      return !entry || !('date' in entry.data) || entry.data.date !== date
    })
    expect(missing.map(({ id }) => id)).toEqual([])
  })

  it('is every quoted word, as it stands there', () => {
    const altered = entries.flatMap((entry) => {
      const recorded =
        entry.collection === 'developments'
          ? entry.data.statements.flatMap(({ quote, variants }) =>
              [quote ?? [], variants.map((each) => each.quote)].flat(),
            )
          : []
      const printed = quotationsIn(readFileSync(`content/${entry.path}`, 'utf8').replace(/^\s*(?:- )?title: .*$/gm, ''))
      return [...recorded, ...printed]
        .filter((quotation) => !words.includes(plainWords(quotation).replace(trailing, '')))
        .map((quotation) => `${entry.path}: ${quotation}`)
    })
    expect(altered).toEqual([])
  })

  it('is the address of every source', () => {
    const unknown = entries.flatMap((entry) =>
      entry.data.sources
        .filter(({ url }) => url !== undefined && !urls.has(url))
        .map(({ url }) => `${entry.path}: ${url ?? ''}`),
    )
    expect(unknown).toEqual([])
  })

  it('is no archive address: none is known', () => {
    expect(entries.flatMap(({ data }) => data.sources.flatMap(({ archived }) => archived ?? []))).toEqual([])
  })
})
