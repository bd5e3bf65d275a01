import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder, writeFiles } from '../../tests/story-folder.ts'
import { check } from '../../src/authoring/check.ts'
import { memoryContent } from '../../src/authoring/memory-content.ts'
import { exampleStory } from '../../src/story/rules/example-story.ts'
import { repairFiles } from './repair-files.ts'

describe('repairFiles', () => {
  it('says which file could not be written, and writes and shows the others', async () => {
    using folder = temporaryFolder()
    const term = '---\nsummary: So.\nterm: truce\n---\n'
    const story = { ...exampleStory, 'terms/truce.md': term, 'terms/zone.md': term }
    for (const [path, text] of Object.entries(story))
      if (typeof text === 'string') writeFiles(folder.path, { [path]: text })
    const seen = memoryContent(story)
    const before = await check(seen)
    writeFiles(folder.path, { 'terms/truce.md': `${term}Mine.\n` })
    let shown = ''
    const output = { isTTY: false, hasColors: () => false, write: (text: string) => (shown += text) }
    const names = { content: folder.path, contentDir: 'content' }
    await repairFiles(seen, before, { ...names, options: {}, isShown: () => true, dryRun: false, output })
    expect(shown).toContain(
      'content/terms/truce.md: left as it is: key-order, because truce.md has changed meanwhile\n',
    )
    expect(shown).toContain('+++ b/content/terms/zone.md\n')
    expect(shown).not.toContain('+++ b/content/terms/truce.md\n')
    expect(shown).toContain('1 file repaired')
    expect(readFileSync(join(folder.path, 'terms/truce.md'), 'utf8')).toContain('Mine.')
    expect(readFileSync(join(folder.path, 'terms/zone.md'), 'utf8')).not.toBe(term)
  })
})
