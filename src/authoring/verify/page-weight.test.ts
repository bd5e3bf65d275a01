import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { builtMemory } from './built-files.ts'
import { limitsOf, pageSize } from './page-weight.ts'

const gzipped = (text: string) => gzipSync(text, { level: 9 }).length

describe('the size of a page', () => {
  it('counts the page, its style sheets and the scripts these import, each once', () => {
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
    expect(pageSize(builtMemory(files), '/')).toEqual({
      text: gzipped(page) + gzipped(files['a.css']),
      script: gzipped(files['s/a.js']) + gzipped(files['s/b.js']) + gzipped(files['s/c.js']),
    })
  })
})

describe('what a page may weigh', () => {
  it.each([
    ['/developments/2025-03-18-call/', 20_480],
    ['/documents/2025-03-18-plan/', 20_480],
    ['/places/kyiv/', 20_480],
    ['/about/', 20_480],
    ['/', 92_160],
    ['/developments/', 92_160],
    ['/developments/2025/', 92_160],
    ['/documents/2025-03-18-plan/compare/2025-01-01-plan/', 92_160],
    ['/actors/ann/', 92_160],
  ])('is, of HTML and CSS, for %s %i bytes', (path, most) => {
    expect(limitsOf(path).text).toBe(most)
  })
})
