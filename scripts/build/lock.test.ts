import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { removeStale, withLock } from './lock.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-lock-'))
  path = join(folder, 'render.lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('withLock', () => {
  it.each([
    ['there is no lock', undefined],
    ['the process that held the lock is gone', String(2 ** 22 + 1)],
    ['a process of our own id held it before', String(process.pid)],
    ['the lock was never written whole', ''],
    ['the lock is no process id', 'so'],
    ['the lock is the id of a group', '-1'],
  ])('works at once where %s, and leaves nothing behind', async (_title, content) => {
    if (content !== undefined) writeFileSync(path, content)
    expect(await withLock(path, () => Promise.resolve(readdirSync(folder)))).toContain('render.lock')
    expect(readdirSync(folder)).toEqual([])
  })

  it('waits for a process that lives, and says for which', async () => {
    writeFileSync(path, String(process.ppid))
    const waited: number[] = []
    setTimeout(() => rmSync(path), 250)
    await withLock(
      path,
      () => Promise.resolve(),
      (pid) => waited.push(pid),
    )
    expect(waited).toEqual([process.ppid])
  })

  it('takes away what killed processes left, and nothing else', async () => {
    const gone = 2 ** 22 + 1
    const kept = [`render.lock.${process.ppid}`, `render.lock.${gone}.notes`, `other.lock.${gone}`]
    for (const name of [...kept, `render.lock.${gone}`, `render.lock.${gone}.stale`])
      writeFileSync(join(folder, name), '')
    await withLock(path, () => Promise.resolve())
    expect(readdirSync(folder).sort()).toEqual(kept.sort())
  })

  it('lets go when the work fails', async () => {
    await expect(withLock(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('removeStale', () => {
  it('takes away the lock of that content', async () => {
    writeFileSync(path, '17')
    await removeStale(path, '17')
    expect(readdirSync(folder)).toEqual([])
  })

  it('puts back a lock that another has taken meanwhile', async () => {
    writeFileSync(path, '18')
    await removeStale(path, '17')
    expect(readdirSync(folder)).toEqual(['render.lock'])
    expect(readFileSync(path, 'utf8')).toBe('18')
  })

  it('does nothing where the lock is gone', async () => {
    await removeStale(path, '17')
    expect(existsSync(path)).toBe(false)
  })
})
