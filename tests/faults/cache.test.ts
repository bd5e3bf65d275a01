import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../scripts/bench/random.ts'
import { generateStory, writeStory } from '../../scripts/bench/generate-story.ts'
import { run, temporaryFolder } from '../story-folder.ts'
import { build, root, siteIn } from './faults.ts'

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
}

const random = seededRandom(1)

/** What may become of a file: cut off, emptied, one bit turned, replaced. */
const damages: Readonly<Record<string, (bytes: Buffer) => Uint8Array>> = {
  'cut off': (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2)),
  empty: () => new Uint8Array(0),
  'with bits turned': (bytes) => {
    const turned = Buffer.from(bytes)
    for (let count = 0; count < 20; count++) turned[Math.floor(random.next() * turned.length)]! ^= 1
    return turned
  },
  'replaced by other text': () => Buffer.from('export default <script>alert(1)</script>'),
}

describe('the cache of the check', () => {
  const count = 200
  it.each(Object.entries(damages))('%s changes no finding', async (_name, damage) => {
    using folder = temporaryFolder()
    const content = join(folder.path, 'content')
    const files = generateStory(count)
    files.set('terms/wrong.md', '---\nterm: wrong\nsumary: Mistyped.\n---\n')
    writeStory(content, files)
    const env = { PARLEY_CACHE: join(folder.path, 'cache'), CI: '' }
    const check = async (...args: string[]) => {
      const { code, stdout, stderr } = await run('scripts/check.ts', ['--content', content, ...args], env)
      return { code, stderr, stdout: stdout.replace(/ in [\d.]+ m?s\n$/, '') }
    }
    const clean = await check('--no-cache')
    expect(clean.code).toBe(1)
    expect(await check()).toEqual(clean)
    const kept = filesIn(env.PARLEY_CACHE)
    expect(kept.length).toBeGreaterThan(20)
    for (const file of kept) writeFileSync(file, damage(readFileSync(file)))
    expect(await check()).toEqual(clean)
    // What was damaged has been written anew, and nothing lies beside it.
    expect(await check()).toEqual(clean)
    expect(filesIn(env.PARLEY_CACHE).sort()).toEqual(kept.sort())
  })
})

describe('what earlier builds kept', () => {
  it.each(Object.entries(damages))('%s changes no byte of the site', async (_name, damage) => {
    using folder = temporaryFolder()
    const out = join(folder.path, 'site')
    const options = { env: { PARLEY_CACHE: join(folder.path, 'cache'), CI: '' } }
    expect((await build('new', out, options)).code).toBe(0)
    expect((await build('old', out, options)).output).toContain('files as they were')
    const kept = filesIn(options.env.PARLEY_CACHE)
    for (const part of ['bundles', 'sites', 'search', 'cards'])
      expect(
        kept.some((file) => file.includes(`/cache/${part}/`)),
        part,
      ).toBe(true)
    for (const file of kept) writeFileSync(file, damage(readFileSync(file)))
    const { code, output } = await build('old', out, options)
    expect(code, output).toBe(0)
    expect(siteIn(out)).toBe('old')
  })
})

describe('what a build finds in the checkout', () => {
  const folders = ['.astro', 'node_modules/.astro'].map((name) => join(root, name))

  it.each(Object.entries(damages))('%s changes no byte of the site', async (_name, damage) => {
    using folder = temporaryFolder()
    const out = join(folder.path, 'site')
    const saved = folders
      .filter((each) => existsSync(each))
      .map((each, index) => [each, join(folder.path, `saved-${index}`)] as const)
    for (const [from, to] of saved) cpSync(from, to, { recursive: true })
    try {
      for (const [each] of saved) for (const file of filesIn(each)) writeFileSync(file, damage(readFileSync(file)))
      const { code, output } = await build('old', out)
      expect(code, output).toBe(0)
      expect(siteIn(out)).toBe('old')
    } finally {
      for (const [from, to] of saved) {
        rmSync(from, { recursive: true, force: true })
        cpSync(to, from, { recursive: true })
      }
    }
  })

  it('of Astro’s, poisoned with pages of another story, changes no byte of the site', async () => {
    using folder = temporaryFolder()
    const out = join(folder.path, 'site')
    const store = JSON.stringify([
      { developments: 1 },
      { 'developments/2025-01-10-opening': '<script>alert(1)</script>' },
    ])
    const planted = folders
      .map((each) => join(each, 'data-store.json'))
      .filter((file) => existsSync(join(file, '..')) && !existsSync(file))
    for (const file of planted) writeFileSync(file, store)
    try {
      expect((await build('old', out)).code).toBe(0)
      expect(siteIn(out)).toBe('old')
    } finally {
      for (const file of planted) rmSync(file, { force: true })
    }
  })
})
