import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refusal, stage } from './swap.ts'

let folder: string
let out: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-swap-'))
  out = join(folder, 'site')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function siteAt(path: string, word: string): void {
  mkdirSync(path, { recursive: true })
  for (const file of ['index.html', '404.html', '_headers']) writeFileSync(join(path, file), word)
}

async function stageAndClear(): Promise<void> {
  const staging = await stage(out)
  staging.clear()
}

/** A process id that no process has. */
const gone = 2 ** 22 + 1

describe('stage', () => {
  it('puts the new site in place whole and leaves nothing else', async () => {
    siteAt(out, 'old')
    writeFileSync(join(out, 'left.html'), '')
    const staging = await stage(out)
    siteAt(staging.site, 'new')
    staging.swap()
    staging.clear()
    expect(readdirSync(out).sort()).toEqual(['404.html', '_headers', 'index.html'])
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['site'])
  })

  it('can leave the old site to a process that takes it away, so that nobody takes what is left of it for a site', async () => {
    siteAt(out, 'old')
    const staging = await stage(out)
    siteAt(staging.site, 'new')
    staging.swap()
    staging.clearLater()
    rmSync(out, { recursive: true })
    await stageAndClear()
    expect(existsSync(out)).toBe(false)
    await expect.poll(() => readdirSync(folder), { timeout: 10_000 }).toEqual([])
  })

  it('leaves the old site as it was when the build is given up', async () => {
    siteAt(out, 'old')
    const staging = await stage(out)
    writeFileSync(join(staging.site, 'index.html'), 'half')
    staging.clear()
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['site'])
  })

  it('keeps the old site when the new one cannot take its place', async () => {
    siteAt(out, 'old')
    const staging = await stage(out)
    rmSync(staging.site, { recursive: true })
    expect(() => staging.swap()).toThrow('ENOENT')
    staging.clear()
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['site'])
  })

  it('clears up after a build that was killed', async () => {
    siteAt(join(folder, `.site-build-${gone}`, 'site'), 'half')
    await stageAndClear()
    expect(readdirSync(folder)).toEqual([])
  })

  it('brings the old site back when a build was killed between the two renames', async () => {
    siteAt(join(folder, `.site-build-${gone}`, 'old'), 'old')
    await stageAndClear()
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old')
  })

  it('brings it back also where the killed build had the id that this process has now', async () => {
    siteAt(join(folder, `.site-build-${process.pid}`, 'old'), 'old')
    await stageAndClear()
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old')
  })

  it('leaves folders alone that are no build’s', async () => {
    mkdirSync(join(folder, '.site-build-notes'))
    await stageAndClear()
    expect(readdirSync(folder)).toEqual(['.site-build-notes'])
  })

  it('keeps away from the folder of a build that is running', async () => {
    const running = join(folder, `.site-build-${process.ppid}`)
    mkdirSync(running)
    await stageAndClear()
    expect(existsSync(running)).toBe(true)
  })
})

describe('refusal', () => {
  it.each([
    ['takes a folder that does not exist', () => undefined, undefined],
    ['takes an empty folder', () => mkdirSync(out), undefined],
    ['takes an earlier site', () => siteAt(out, 'old'), undefined],
    [
      'refuses a folder of other files',
      () => siteAt(join(out, 'deeper'), ''),
      'it holds files that are not an earlier build',
    ],
    ['refuses a file', () => writeFileSync(out, ''), 'it is a file'],
  ])('%s', async (_title, prepare, reason) => {
    prepare()
    expect(await refusal(out, join(folder, 'content'))).toBe(reason)
  })

  it('refuses a folder that holds the content or the working folder', async () => {
    expect(await refusal(folder, join(folder, 'content'))).toBe('it and the content folder hold one another')
    expect(await refusal(join(folder, 'content', 'site'), join(folder, 'content'))).toBe(
      'it and the content folder hold one another',
    )
    expect(await refusal('.', join(folder, 'content'))).toBe('it holds the folder you are in')
  })
})
