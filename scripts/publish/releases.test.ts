import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSeal, sealSite } from '../build/seal.ts'
import { addRelease, listReleases, liveRelease, prune, switchTo, withReleases } from './releases.ts'

let root: string
let site: string
let folder: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'parley-releases-'))
  ;[site, folder] = [join(root, 'dist'), join(root, 'srv')]
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const text = (word: string) => `${word} `.repeat(400)

/** Builds a site whose pages say the word, with a style of that name. */
async function build(word: string): Promise<void> {
  rmSync(site, { recursive: true, force: true })
  const files = { 'index.html': text(word), 'about/index.html': text('same'), [`_assets/${word}.css`]: text(word) }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true })
    writeFileSync(join(site, path), content)
  }
  await sealSite(site, false)
}

const inside = <T>(work: () => Promise<T>) => withReleases(folder, work, () => undefined)

/** Publishes a site that says the word; gives its id. */
async function publish(word: string, keep = 5): Promise<string> {
  await build(word)
  return inside(async () => {
    const live = await liveRelease(folder)
    const { release } = await addRelease(folder, site, (await readSeal(site))!, live)
    await switchTo(folder, release, live)
    await prune(folder, keep, release)
    return release.id
  })
}

const served = (path: string) => join(folder, 'current', path)
const ids = async () => (await listReleases(folder)).map(({ id }) => id)

describe('a release', () => {
  it('holds the site with compressed copies, and is what current leads to', async () => {
    const id = await publish('one')
    expect(readlinkSync(join(folder, 'current'))).toBe(`releases/${id}/site`)
    expect(readFileSync(served('index.html'), 'utf8')).toBe(text('one'))
    expect(readdirSync(served('')).sort()).toEqual(
      ['_assets', 'about', 'build.json', 'index.html', 'index.html.br', 'index.html.gz'].sort(),
    )
    expect(readdirSync(folder).sort()).toEqual(['current', 'releases'])
  })

  it('shares what is the same with the one before, and dates the rest later', async () => {
    await publish('one')
    const before = ['index.html', 'index.html.gz', 'about/index.html'].map((path) => statSync(served(path)))
    await publish('two')
    const after = ['index.html', 'index.html.gz', 'about/index.html'].map((path) => statSync(served(path)))
    expect(after[2]!.ino).toBe(before[2]!.ino)
    // Pages of one length: only the date tells a server that they differ.
    expect(after[0]!.size).toBe(before[0]!.size)
    expect(Math.floor(after[0]!.mtimeMs / 1000)).toBeGreaterThan(Math.floor(before[0]!.mtimeMs / 1000))
    expect(Math.floor(after[1]!.mtimeMs / 1000)).toBeGreaterThan(Math.floor(before[1]!.mtimeMs / 1000))
  })

  it('keeps the hashed files of the one before, and of no earlier one', async () => {
    await publish('one')
    await publish('two')
    expect(readdirSync(served('_assets')).sort()).toEqual([
      'one.css',
      'one.css.br',
      'one.css.gz',
      'two.css',
      'two.css.br',
      'two.css.gz',
    ])
    await publish('six')
    expect(existsSync(served('_assets/two.css.br'))).toBe(true)
    expect(existsSync(served('_assets/one.css'))).toBe(false)
  })

  it('goes back to what was live before it, also past one that was rolled back', async () => {
    const one = await publish('one')
    const two = await publish('two')
    const back = async () => {
      const live = (await liveRelease(folder))!
      const previous = (await listReleases(folder)).find(({ id }) => id === live.previous)!
      await inside(() => switchTo(folder, previous, live))
      return previous.id
    }
    expect(await back()).toBe(one)
    // Pages of the second may be open still.
    expect(existsSync(served('_assets/two.css'))).toBe(true)
    const six = await publish('six')
    expect(await back()).toBe(one)
    expect((await ids()).sort()).toEqual([one, two, six].sort())
  })

  it('is made live again without a copy where the same site comes back', async () => {
    const one = await publish('one')
    const two = await publish('two')
    const page = statSync(join(folder, 'releases', one, 'site/index.html')).ino
    expect(await publish('one')).toBe(one)
    expect(statSync(served('index.html')).ino).toBe(page)
    expect((await liveRelease(folder))?.previous).toBe(two)
  })

  it('is refused where the site is not as it was built, and nothing is left of it', async () => {
    const one = await publish('one')
    await build('two')
    const seal = (await readSeal(site))!
    for (const spoil of [
      () => writeFileSync(join(site, 'index.html'), 'half'),
      () => rmSync(join(site, 'about'), { recursive: true }),
      () => writeFileSync(join(site, 'more.html'), ''),
    ]) {
      await build('two')
      spoil()
      await expect(inside(async () => addRelease(folder, site, seal, await liveRelease(folder)))).rejects.toThrow(
        /^Unexpected content in .*; build it again\.$/,
      )
    }
    expect(readdirSync(join(folder, 'releases'))).toEqual([one])
    expect(readFileSync(served('index.html'), 'utf8')).toBe(text('one'))
  })
})

describe('prune', () => {
  it('keeps as many as are asked for: the live one, those before it, then the newest', async () => {
    const made = []
    for (const word of ['one', 'two', 'six', 'ten']) made.push(await publish(word, 3))
    expect(await ids()).toEqual(made.slice(1).reverse())
  })
})

describe('withReleases', () => {
  it('takes away what killed publications left, and nothing else', async () => {
    const id = await publish('one')
    for (const name of ['releases/.new-1/site', 'releases/.old-2/site', '.current-3', 'releases/notes'])
      mkdirSync(join(folder, name), { recursive: true })
    for (const name of ['.lock', `.lock.${2 ** 22 + 1}`]) writeFileSync(join(folder, name), String(2 ** 22 + 1))
    await inside(() => Promise.resolve())
    expect(readdirSync(folder).sort()).toEqual(['current', 'releases'])
    expect(readdirSync(join(folder, 'releases')).sort()).toEqual([id, 'notes'].sort())
  })
})

describe('liveRelease', () => {
  it('refuses a folder where current is something else', async () => {
    mkdirSync(join(folder, 'current'), { recursive: true })
    await expect(liveRelease(folder)).rejects.toThrow(
      /^Unexpected .*current, expected a link that npm run publish made\.$/,
    )
  })
})
