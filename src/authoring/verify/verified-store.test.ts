import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtMemory } from './built-files.ts'
import { expectationOf } from './faults.ts'
import { loadVerified, saveVerified, verifiedFolder } from './verified-store.ts'
import { verifySite } from './verify-site.ts'

const bob = { name: 'actors/bob', url: '/actors/bob/', texts: [] }

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-verified-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a kept memory', () => {
  const files = { 'index.html': '<a href="/a/#é">', 'a/index.html': '<i id="é">' }
  const { memory } = verifySite(builtMemory(files), expectationOf(files))

  it('is as it was', () => {
    const kept = verifiedFolder(folder, 'dist')
    saveVerified(kept, memory)
    const loaded = loadVerified(kept)!
    expect([...loaded.files]).toEqual([...memory.files])
    expect(loaded.texts.list).toEqual(memory.texts.list)
  })

  const damages: [string, (bytes: Buffer) => Uint8Array][] = [
    ['empty', () => Buffer.alloc(0)],
    ['cut off', (bytes) => bytes.subarray(0, -1)],
    ['foreign', () => Buffer.from('x'.repeat(100))],
    ['changed in one bit', (bytes) => bytes.with(50, bytes[50]! ^ 1)],
  ]

  it.each(damages)('is not there where it is %s', (_how, damage) => {
    const kept = join(folder, 'damaged')
    saveVerified(kept, memory)
    writeFileSync(join(kept, 'whole'), damage(readFileSync(join(kept, 'whole'))))
    expect(loadVerified(kept)).toBeUndefined()
  })

  it('is not there where nothing was kept', () => expect(loadVerified(join(folder, 'nothing'))).toBeUndefined())

  describe('of a site of which little changed', () => {
    const many = Object.fromEntries(
      [...Array(20).keys()].map((n) => [`${n}/index.html`, `<a href="/${n}/"><i id="${n}">`]),
    )
    const fewer: Record<string, string> = { ...many, '1/index.html': '<a href="/new/">' }
    delete fewer['3/index.html']
    const keep = (kept: string) => {
      rmSync(kept, { recursive: true, force: true })
      saveVerified(kept, verifySite(builtMemory(many), expectationOf(many)).memory)
      const whole = readFileSync(join(kept, 'whole'))
      const after = verifySite(builtMemory(fewer), expectationOf(fewer, { hidden: [bob] }), loadVerified(kept))
      saveVerified(kept, after.memory)
      return { whole, after }
    }

    it('is what it was and what changed', () => {
      const kept = join(folder, 'little')
      const { whole, after } = keep(kept)
      expect(readFileSync(join(kept, 'whole')).equals(whole)).toBe(true)
      const loaded = loadVerified(kept)!
      expect(new Map(loaded.files)).toEqual(new Map(after.memory.files))
      expect([loaded.hidden, loaded.texts.list]).toEqual([after.memory.hidden, after.memory.texts.list])
    })

    it.each(damages)('is what it was where what changed is %s', (_how, damage) => {
      const kept = join(folder, 'little')
      keep(kept)
      writeFileSync(join(kept, 'since'), damage(readFileSync(join(kept, 'since'))))
      expect([...loadVerified(kept)!.files.keys()].sort()).toEqual(Object.keys(many).sort())
      expect(loadVerified(kept)!.hidden.size).toBe(0)
    })

    it('is what it was where it changed since it was kept whole anew', () => {
      const kept = join(folder, 'little')
      keep(kept)
      saveVerified(kept, verifySite(builtMemory(many), expectationOf(many)).memory)
      expect(loadVerified(kept)!.files.size).toBe(20)
    })
  })

  it('does not fail a build that cannot keep it', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(() => saveVerified(join(folder, 'file', 'below'), memory)).not.toThrow()
  })

  it('stays for a few sites', () => {
    const sites = [...Array(7).keys()].map((number) => verifiedFolder(join(folder, 'few'), `dist-${number}`))
    for (const site of sites) saveVerified(site, memory)
    expect(readdirSync(join(folder, 'few', 'verified'))).toHaveLength(5)
    expect(loadVerified(sites.at(-1)!)).toBeDefined()
  })
})
