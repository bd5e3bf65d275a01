import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../tests/story-folder.ts'
import { readWhole, replaceFile } from './replace-file.ts'

describe('replaceFile', () => {
  it('puts the text in place, keeps the mode and leaves nothing else', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'a.md')
    writeFileSync(path, '\uFEFFold\r\n')
    chmodSync(path, 0o666)
    await replaceFile(path, await readWhole(path), 'new')
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(statSync(path).mode & 0o777).toBe(0o666)
    expect(readdirSync(folder.path)).toEqual(['a.md'])
  })

  it('never has a second file that could be taken for an entry', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'a.md')
    writeFileSync(path, 'old')
    const seen = new Set<string | null>()
    const watcher = watch(folder.path, (_event, name) => seen.add(name))
    await replaceFile(path, 'old', 'new')
    await new Promise((resolve) => setTimeout(resolve, 50))
    watcher.close()
    expect([...seen].filter((name) => name !== 'a.md' && !name?.startsWith('.'))).toEqual([])
  })

  it('leaves a file alone that changed meanwhile', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'a.md')
    writeFileSync(path, 'mine')
    await expect(replaceFile(path, 'old', 'new')).rejects.toThrow('a.md has changed meanwhile')
    expect(readFileSync(path, 'utf8')).toBe('mine')
  })

  it('follows no symbolic link', async () => {
    using folder = temporaryFolder()
    writeFileSync(join(folder.path, 'b.md'), 'old')
    symlinkSync('b.md', join(folder.path, 'a.md'))
    await expect(replaceFile(join(folder.path, 'a.md'), 'old', 'new')).rejects.toThrow()
    expect(readFileSync(join(folder.path, 'b.md'), 'utf8')).toBe('old')
  })
})
