import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/story-folder.ts'
import { writeRepaired } from './repair-files.ts'

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
