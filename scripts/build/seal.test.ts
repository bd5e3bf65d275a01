import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { builtFolder } from '../../src/authoring/verify/built-files.ts'
import { expectationOf } from '../../src/authoring/verify/faults.ts'
import { verifySite } from '../../src/authoring/verify/verify-site.ts'
import { createDigest, listSite, readSeal, sealSite } from './seal.ts'

let site: string
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'parley-seal-'))
  mkdirSync(join(site, 'a'))
  for (const path of ['a/index.html', 'index.html', 'a.json']) writeFileSync(join(site, path), path)
})
afterEach(() => rmSync(site, { recursive: true, force: true }))

describe('sealSite', () => {
  it('says how many files there are and what is in them, as sha256sum would', async () => {
    await sealSite(site, false)
    const sums = ['a.json', 'a/index.html', 'index.html'].map(
      (path) => `${createHash('sha256').update(path).digest('hex')}  ${path}\n`,
    )
    const digest = createHash('sha256').update(sums.join('')).digest('hex')
    expect(readFileSync(join(site, 'build.json'), 'utf8')).toBe(`{"digest":"${digest}","files":3}\n`)
    const command =
      'LC_ALL=C; export LC_ALL; find . -type f ! -name build.json | sed s,^./,, | sort | xargs sha256sum | sha256sum'
    const { stdout, error } = spawnSync('sh', ['-c', command], { cwd: site, encoding: 'utf8' })
    if (!error && stdout !== '') expect(stdout).toBe(`${digest}  -\n`)
  })

  it('is the same for the same files, and another for each change', async () => {
    await sealSite(site, false)
    const first = await readSeal(site)
    await sealSite(site, false)
    expect(await readSeal(site)).toEqual(first)
    writeFileSync(join(site, 'a.json'), 'other')
    await sealSite(site, false)
    expect((await readSeal(site))?.digest).not.toBe(first?.digest)
  })

  it('is the same from the digests that the verifier found', async () => {
    await sealSite(site, false)
    const first = await readSeal(site)
    rmSync(join(site, 'build.json'))
    const { digests } = verifySite(builtFolder(site), expectationOf({}))
    await sealSite(site, false, digests)
    expect(await readSeal(site)).toEqual(first)
  })

  it('marks a site with drafts', async () => {
    await sealSite(site, true)
    expect((await readSeal(site))?.drafts).toBe(true)
  })
})

describe('createDigest', () => {
  it('does not ask for an order', () => {
    const [one, other] = [createDigest(), createDigest()]
    for (const path of ['b', 'a', 'Z']) one.add(path, Buffer.from(path))
    for (const path of ['Z', 'b', 'a']) other.add(path, Buffer.from(path))
    expect(one.end()).toEqual(other.end())
  })
})

describe('listSite', () => {
  it('refuses links, which may lead anywhere', async () => {
    symlinkSync('/etc/hostname', join(site, 'a', 'link.html'))
    await expect(listSite(site)).rejects.toThrow('a/link.html is neither a file nor a folder')
  })
})

describe('readSeal', () => {
  it.each(['', '{}', 'null', '{"digest":"x","files":3}', `{"digest":"${'0'.repeat(64)}"}`])(
    'takes %j for no seal',
    async (text) => {
      writeFileSync(join(site, 'build.json'), text)
      expect(await readSeal(site)).toBeUndefined()
    },
  )
})
