import { describe, expect, it } from 'vitest'
import { exampleStory } from '../story/rules/example-story.ts'
import { rules } from '../story/rules/index.ts'
import type { CodedFinding } from './read-entry.ts'
import { entryRules, judgeEntries } from './judge-entries.ts'
import { memoryContent } from './memory-content.ts'
import { contentFolder, type ContentFiles } from './content-folder.ts'
import { readContent } from './read-content.ts'
import type { ReadingMemory } from './reading-memory.ts'

const context = { rules, today: '2025-06-01', published: [] }

/** What the rules find in each entry by itself, and what they find in all at once; in one order. */
async function bothWays(files: ContentFiles) {
  const memory: ReadingMemory = new Map()
  const reading = await readContent(files, memory)
  const inOrder = (findings: readonly CodedFinding[]) => findings.map((finding) => JSON.stringify(finding)).sort()
  const alone = judgeEntries(reading, context, new Map(), memory)
  const together = entryRules.flatMap(({ code, check }) =>
    [...(check?.(reading, context) ?? [])].map((finding) => ({ code, ...finding })),
  )
  return [inOrder(alone), inOrder(together)] as const
}

describe('rules that judge each entry by itself', () => {
  it.each(rules.map(({ code, good, bad }) => [code, good, bad] as const))(
    'find in the examples of %s what they would find in all entries at once',
    async (_, good, bad) => {
      for (const example of [good, bad]) {
        const [alone, together] = await bothWays(memoryContent({ ...exampleStory, ...example }))
        expect(alone).toEqual(together)
      }
    },
  )

  it('find in the story what they would find in all entries at once', { timeout: 60_000 }, async () => {
    const [alone, together] = await bothWays(contentFolder('content'))
    expect(alone).toEqual(together)
  })

  it('are most of the rules', () => {
    expect(entryRules.length).toBeGreaterThan(30)
  })
})
