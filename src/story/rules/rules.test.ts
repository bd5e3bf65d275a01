import { describe, expect, it } from 'vitest'
import { check } from '../../authoring/check.ts'
import type { ContentFiles } from '../../authoring/read-content.ts'
import { exampleStory } from './example-story.ts'
import { rules } from './index.ts'
import type { ExampleFile, ExampleFiles } from './rule.ts'

describe.each(rules)('$code', (rule) => {
  it('finds nothing in its good example', async () => {
    expect((await check(memory(rule.good))).issues).toEqual([])
  })

  it('names file, line and column of what is wrong in its bad example', async () => {
    const { issues } = await check(memory(rule.bad))
    const found = issues.filter((issue) => issue.code === rule.code)
    expect(found).not.toEqual([])
    for (const issue of found) {
      expect(issue.severity).toBe(rule.severity)
      expect(issue.message).toMatch(/^Unexpected .+, expected .+/s)
    }
    expect(
      issues.map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code}: ${message}`),
    ).toMatchSnapshot()
  })
})

describe('the list of rules', () => {
  it('has each code once, in kebab case, in alphabetical order', () => {
    const codes = rules.map(({ code }) => code)
    expect(codes).toEqual([...new Set(codes)].sort())
    for (const code of codes) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })
})

/** The example story with some files added, replaced or taken away. */
function memory(changes: ExampleFiles): ContentFiles {
  const all = new Map<string, ExampleFile>(Object.entries({ ...exampleStory, ...changes }))
  const files = [...all].filter(([, file]) => !isInstead(file, 'nothing'))
  return {
    list: () =>
      Promise.resolve(
        files.map(([path, file]) => ({ path, kind: isInstead(file, 'a symbolic link') ? 'link' : 'file' })),
      ),
    read: (path) => {
      const file = all.get(path) ?? ''
      if (typeof file === 'string') return Promise.resolve(new TextEncoder().encode(file))
      if (file instanceof Uint8Array) return Promise.resolve(file)
      return Promise.reject(Object.assign(new Error('permission denied'), { code: 'EACCES' }))
    },
  }
}

type Instead = Extract<ExampleFile, { instead: unknown }>['instead']

function isInstead(file: ExampleFile, what: Instead): boolean {
  return typeof file === 'object' && 'instead' in file && file.instead === what
}
