import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/story-folder.ts'
import { writeNewFiles } from './write-new-files.ts'

describe('writeNewFiles', () => {
  it('makes the folders it needs', () => {
    using folder = temporaryFolder()
    writeNewFiles([{ path: join(folder.path, 'terms/a.md'), text: 'a' }])
    expect(readFileSync(join(folder.path, 'terms/a.md'), 'utf8')).toBe('a')
  })

  it('leaves nothing of its own where one file exists already, and leaves that one as it is', () => {
    using folder = temporaryFolder()
    writeFileSync(join(folder.path, 'b.md'), 'mine')
    const files = ['a.md', 'b.md', 'c.md'].map((name) => ({ path: join(folder.path, name), text: name }))
    expect(() => writeNewFiles(files)).toThrow('EEXIST')
    expect(readdirSync(folder.path)).toEqual(['b.md'])
    expect(readFileSync(join(folder.path, 'b.md'), 'utf8')).toBe('mine')
  })
})
