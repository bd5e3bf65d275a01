import { describe, expect, it } from 'vitest'
import { exampleDevelopment, exampleStory, opening } from '../story/rules/example-story.ts'
import { maxSameFindings } from './cap-findings.ts'
import { check } from './check.ts'
import { memoryContent } from './memory-content.ts'

/** What the check finds in a development with so many paragraphs of raw HTML. */
async function issuesOf(count: number) {
  const body = 'The talks opened [@daily].\n\n' + 'They <b> went on [@daily].\n\n'.repeat(count)
  const { issues, counts } = await check(memoryContent({ ...exampleStory, [opening]: exampleDevelopment('', body) }))
  return { issues: issues.filter(({ code }) => code === 'raw-html'), counts }
}

describe('the check', () => {
  it('shows findings of one code up to a limit', async () => {
    const { issues } = await issuesOf(maxSameFindings)
    expect(issues).toHaveLength(maxSameFindings)
    expect(new Set(issues.map(({ message }) => message)).size).toBe(1)
  })

  it('says in one more how many are left out, and where they begin', async () => {
    const { issues, counts } = await issuesOf(maxSameFindings + 7)
    expect(issues).toHaveLength(maxSameFindings + 1)
    const [before, last] = issues.slice(-2)
    expect(last).toMatchObject({ severity: 'error', file: opening, line: before!.line + 2 })
    expect(last!.message).toBe('Unexpected 7 more findings of raw-html in this file, from here on, expected none')
    expect(counts.error).toBe(issues.length)
  })

  it('shows every code that is found, however much there is of another', async () => {
    const body = '<b>\n\n'.repeat(500) + 'They went on [@nobody].\n'
    const files = memoryContent({ ...exampleStory, [opening]: exampleDevelopment('', body) })
    const { issues } = await check(files)
    expect(new Set(issues.map(({ code }) => code))).toContain('raw-html')
    expect(issues.filter(({ message }) => message.includes('nobody'))).toHaveLength(1)
  })
})
