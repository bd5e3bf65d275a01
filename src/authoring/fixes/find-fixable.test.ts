import { describe, expect, it } from 'vitest'
import { exampleDevelopment, exampleStory, exampleStoryFile, opening } from '../../story/rules/example-story.ts'
import { check } from '../check.ts'
import { memoryContent } from '../memory-content.ts'
import { markFixable } from './find-fixable.ts'

describe('markFixable', () => {
  it('marks the findings whose line a repair for their rule edits', async () => {
    const files = memoryContent({
      ...exampleStory,
      'story.yaml': exampleStoryFile('spelling: {Kiev: Kyiv}\n'),
      [opening]: exampleDevelopment('', 'In Kiev [@daily].\n\n## Kiev\n'),
    })
    const result = await check(files)
    const finding = { code: 'preferred-spelling', severity: 'warning', file: opening, column: 4, message: 'M' } as const
    const issues = [
      { ...finding, line: 12 },
      { ...finding, line: 14 },
      { ...finding, line: 12, code: 'other' },
    ]
    const marked = await markFixable(files, { ...result, issues })
    expect(marked.map(({ fixable }) => fixable ?? false)).toEqual([true, false, false])
  })
})
