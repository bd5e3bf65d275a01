import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeOwnedFiles, ownedFiles } from './owned-files.ts'

describe('ownedFiles', () => {
  it.each([
    ['content/developments/2025-01-10-opening.md', false],
    ['content/images/harbour.jpg', false],
    ['content/story.yaml', true],
    ['content/.gitattributes', true],
    ['content/pages/.vscode/tasks.json', true],
    ['contents/x.md', true],
    ['src/story/rules/index.ts', true],
    ['.github/workflows/check.yml', true],
    ['published-urls.txt', true],
    ['package.json', true],
  ])('%s: an owner has to agree is %s', (path, owned) => {
    expect(ownedFiles([path]).length > 0).toBe(owned)
  })

  it('names the files that .github/CODEOWNERS names', () => {
    const lines = readFileSync('.github/CODEOWNERS', 'utf8').split('\n')
    const patterns = lines.flatMap((line) => (/^[^#\s]/.test(line) ? [line.trim().split(/\s+/)] : []))
    const fits = (pattern: string, path: string) =>
      pattern === '*' ||
      (pattern === '/content/**/.*' && /^content\/(?:.*\/)?\./.test(path)) ||
      (pattern.endsWith('/') ? `/${path}`.startsWith(pattern) : `/${path}` === pattern)
    const hasOwner = (path: string) => (patterns.findLast(([pattern]) => fits(pattern!, path)) ?? []).length > 1
    const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean)
    expect(files.length).toBeGreaterThan(500)
    files.push('content/.gitattributes', 'content/actors/.x/a.md')
    expect(files.filter(hasOwner)).toEqual(ownedFiles(files))
  })
})

const nasty = ['`', '\n', '\r', '\t', '\u2028', '\u202E', '\u200B', '\u001B', '@', '|', '/', ' ', 'a', 'я', '👩']

describe('describeOwnedFiles', () => {
  it('says nothing of what authors write', () => {
    expect(describeOwnedFiles(['content/actors/ann.md'])).toBe('')
  })

  it('lists what is not theirs', () => {
    expect(describeOwnedFiles(['src/a.ts', 'content/actors/ann.md', 'content/story.yaml'])).toMatchInlineSnapshot(`
      "This change touches more than what authors write. An owner has to agree to:

      - \`src/a.ts\`
      - \`content/story.yaml\`
      "
    `)
  })

  it('lists ten at most', () => {
    const text = describeOwnedFiles(Array.from({ length: 12 }, (_, index) => `src/${index}.ts`))
    expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(11)
    expect(text).toContain('- and 2 more\n')
  })

  it('keeps every name on its line and in its code', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...nasty), minLength: 1 }), (name) => {
        const lines = describeOwnedFiles([`src/${name}`]).split('\n')
        expect(lines).toHaveLength(4)
        expect(lines[2]).toMatch(/^- `[^`]+`$/)
      }),
    )
  })
})
