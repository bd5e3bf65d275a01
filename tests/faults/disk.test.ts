import { cpSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run, temporaryFolder } from '../story-folder.ts'
import { build, cleanSite, isQuick, siteIn, skipLoudly } from './faults.ts'
import { smallDisk } from './mount.ts'

/** Room for the site that is there, and then so much: for nothing, for a part of the pages, for almost all of a second site. */
const rooms = isQuick ? [300_000] : [0, 20_000, 150_000, 300_000, 450_000, 600_000]

describe('a build whose output', () => {
  it.each(rooms)(
    'is on a disk with %i bytes left leaves the site as it was, and needs no cleaning up',
    async (room) => {
      using folder = temporaryFolder()
      const path = join(folder.path, 'disk')
      using disk = smallDisk(path, 16_000_000)
      if (!disk) return void skipLoudly('a full disk', 'it takes root on Linux to make a small one')
      const out = join(path, 'site')
      cpSync(cleanSite('old'), out, { recursive: true })
      fill(path, room)
      const { code, output } = await build('new', out)
      expect({ code, output }).toMatchObject({
        code: 2,
        output: expect.stringContaining('no space left on device') as string,
      })
      expect(output).toContain('The disk is full. What was there still is; make room and run it again.')
      expect(siteIn(out)).toBe('old')
      expect(readdirSync(path).sort()).toEqual(['filling', 'site'])
      rmSync(join(path, 'filling'))
      expect((await build('new', out)).code).toBe(0)
      expect(siteIn(out)).toBe('new')
    },
  )

  it('cannot be written leaves the site as it was', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'disk')
    using disk = smallDisk(path, 16_000_000)
    if (!disk)
      return void skipLoudly('a read-only output', 'it takes root on Linux to make one that holds for everybody')
    const out = join(path, 'site')
    cpSync(cleanSite('old'), out, { recursive: true })
    disk.readOnly()
    const { code, output } = await build('new', out)
    expect({ code, output }).toMatchObject({
      code: 2,
      output: expect.stringContaining('read-only file system') as string,
    })
    expect(output).toContain('It cannot be written there. What was there still is.')
    expect(siteIn(out)).toBe('old')
    expect(readdirSync(path)).toEqual(['site'])
  })
})

describe('npm run publish', () => {
  it('onto a full disk leaves live what was', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'disk')
    using disk = smallDisk(path, 16_000_000)
    if (!disk) return void skipLoudly('publishing to a full disk', 'it takes root on Linux to make a small one')
    const [to, live] = [join(path, 'srv'), join(path, 'srv/current')]
    const publish = (name: 'old' | 'new') => run('scripts/publish.ts', ['--out', cleanSite(name), '--to', to])
    expect((await publish('old')).code).toBe(0)
    const before = readdirSync(live)
    fill(path, 3_000)
    const { code, stderr } = await publish('new')
    expect(code).toBe(2)
    expect(stderr).toContain('no space left on device')
    expect(readdirSync(live)).toEqual(before)
    expect(readdirSync(to).sort()).toEqual(['current', 'releases'])
    expect(readdirSync(join(to, 'releases'))).toHaveLength(1)
    rmSync(join(path, 'filling'))
    expect((await publish('new')).code).toBe(0)
  })
})

/** Fills a small disk up to so many bytes. */
function fill(path: string, room: number): void {
  const file = join(path, 'filling')
  const free = () => {
    const { bavail, bsize } = statfsSync(path)
    return bavail * bsize
  }
  writeFileSync(file, new Uint8Array(Math.max(0, free() - room)))
}
