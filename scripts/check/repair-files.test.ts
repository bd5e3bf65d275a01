import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder, writeFiles } from '../../tests/story-folder.ts'
import { check } from '../../src/authoring/check.ts'
import { memoryContent } from '../../src/authoring/memory-content.ts'
import { exampleStory } from '../../src/story/rules/example-story.ts'
import { repairFiles, writeRepaired } from './repair-files.ts'

const plan = {
  file: 'a.md',
  bytes: new TextEncoder().encode('a \n'),
  before: 'a \n',
  after: 'a\n',
  repairs: [{ name: 'white-space', count: 1 }],
  dropped: [],
}

describe('writeRepaired', () => {
  it('puts the text in place whole, keeps the mode and leaves nothing else', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'a.md')
    writeFileSync(path, 'a \n')
    chmodSync(path, 0o640)
    await writeRepaired(folder.path, plan)
    expect(readFileSync(path, 'utf8')).toBe('a\n')
    expect(statSync(path).mode & 0o777).toBe(0o640)
    expect(readdirSync(folder.path)).toEqual(['a.md'])
  })

  it('refuses a file that is not what it was', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'a.md')
    writeFileSync(path, 'mine \n')
    await expect(writeRepaired(folder.path, plan)).rejects.toThrow('a.md has changed while it was repaired')
    expect(readFileSync(path, 'utf8')).toBe('mine \n')
  })

  it('follows no symbolic link', async () => {
    using folder = temporaryFolder()
    writeFileSync(join(folder.path, 'b.md'), 'a \n')
    symlinkSync('b.md', join(folder.path, 'a.md'))
    await expect(writeRepaired(folder.path, plan)).rejects.toThrow()
    expect(readFileSync(join(folder.path, 'b.md'), 'utf8')).toBe('a \n')
  })
})

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
      'content/terms/truce.md: left as it is: key-order, because terms/truce.md has changed while it was repaired\n',
    )
    expect(shown).toContain('+++ b/content/terms/zone.md\n')
    expect(shown).not.toContain('+++ b/content/terms/truce.md\n')
    expect(shown).toContain('1 file repaired')
    expect(readFileSync(join(folder.path, 'terms/truce.md'), 'utf8')).toContain('Mine.')
    expect(readFileSync(join(folder.path, 'terms/zone.md'), 'utf8')).not.toBe(term)
  })
})
