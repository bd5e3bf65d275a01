import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compareSizes } from './compare-sizes.ts'
import { pageSize } from './page-size.ts'

const gzipped = (text: string) => gzipSync(text, { level: 9 }).length

describe('the size of a page', () => {
  it('counts the page, its style sheets and the scripts these import, each once', () => {
    const site = mkdtempSync(join(tmpdir(), 'parley-size-'))
    const page =
      '<link rel="stylesheet" href="/a.css"><link rel="stylesheet" href="/a.css"><script type="module" src="/s/a.js"></script><p>Text</p>'
    const files = {
      'index.html': page,
      'a.css': 'p { color: red }',
      's/a.js': 'import{b}from"./b.js";b();import("./later.js")',
      's/b.js': 'import"./c.js";export const b=()=>1',
      's/c.js': 'import"./b.js"',
      's/later.js': 'x'.repeat(1000),
    }
    mkdirSync(join(site, 's'))
    for (const [name, text] of Object.entries(files)) writeFileSync(join(site, name), text)
    expect(pageSize(site, '/')).toEqual({
      text: gzipped(page) + gzipped(files['a.css']),
      script: gzipped(files['s/a.js']) + gzipped(files['s/b.js']) + gzipped(files['s/c.js']),
    })
  })
})

describe('sizes compared with the record', () => {
  const limits = { text: 20_000, script: 4_000 }
  it.each([
    ['nothing grew', { text: 100, script: 10 }, { text: 100, script: 10 }, []],
    [
      'a page grew',
      { text: 15_100, script: 10 },
      { text: 15_000, script: 10 },
      ['home: HTML and CSS grew by 100 bytes to 15,100'],
    ],
    ['a page shrank', { text: 100, script: 10 }, { text: 200, script: 20 }, []],
    ['a page is new', { text: 100, script: 10 }, undefined, ['home: new, HTML and CSS 100 bytes, script 10']],
  ])('say so where %s', (_case, now, before, grown) => {
    expect(compareSizes({ home: now }, before ? { home: before } : {}, () => limits)).toEqual({ grown, over: [] })
  })

  it('name what is over its limit', () => {
    expect(
      compareSizes({ home: { text: 20_001, script: 4_001 } }, { home: { text: 20_001, script: 4_001 } }, () => limits),
    ).toEqual({
      grown: [],
      over: [
        'home: HTML and CSS are 20,001 bytes, expected at most 20,000',
        'home: script is 4,001 bytes, expected at most 4,000',
      ],
    })
  })
})
