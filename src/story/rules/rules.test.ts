import { describe, expect, it } from 'vitest'
import { check } from '../../authoring/check.ts'
import { memoryContent } from '../../authoring/memory-content.ts'
import { exampleStory } from './example-story.ts'
import { rules } from './index.ts'
import type { ExampleFiles } from './rule.ts'

describe.each(rules)('$code', (rule) => {
  it('finds nothing in its good example', async () => {
    expect((await check(example(rule.good), { published: rule.published })).issues).toEqual([])
  })

  it('names file, line and column of what is wrong in its bad example', async () => {
    const { issues } = await check(example(rule.bad), { published: rule.published })
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
function example(changes: ExampleFiles) {
  return memoryContent({ ...exampleStory, ...changes })
}
