import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateStory } from '../scripts/bench/generate-story.ts'
import { seededRandom } from '../scripts/bench/random.ts'
import { bundleKey } from '../scripts/build/bundle-key.ts'
import { bundleSite } from '../scripts/build/bundle-site.ts'
import { earlierSite, keepSite } from '../scripts/build/last-site.ts'
import { openBundle } from '../scripts/build/open-bundle.ts'
import { renderPages, type EarlierSite } from '../scripts/build/render-pages.ts'
import { cacheFolder } from '../scripts/cache-folder.mjs'
import { check } from '../src/authoring/check.ts'
import { contentFolder } from '../src/authoring/content-folder.ts'
import { buildStory } from '../src/story/build-story.ts'
import { giveStory } from '../src/story/shared-story.ts'
import type { Story } from '../src/story/story.ts'
import { everyField } from './every-field.ts'
import { edits, type Files } from './random-edits.ts'
import { run, temporaryFolder, writeFiles } from './story-folder.ts'

/** How many edits are compared: `PARLEY_EDITS=200` for a while on what decides whether a page is drawn. */
const count = Number(process.env['PARLEY_EDITS'] ?? 24)

/** In CI nothing is kept, and nothing would be compared. */
const keeping = { CI: '' }

/** Gives this process a build’s environment, which is not a test runner’s, while a group of tests runs. */
function asInBuild(content: string): void {
  const before = { ...process.env }
  beforeAll(() => {
    process.env['PARLEY_CONTENT'] = content
    delete process.env['NODE_ENV']
  })
  afterAll(() => {
    process.env = before
  })
}

/** The story of a content folder; undefined where it has errors. */
async function storyIn(content: string): Promise<Story | undefined> {
  const { counts, reading } = await check(contentFolder(content))
  if (counts.error > 0) return undefined
  return buildStory(reading.storyFile!, reading.entries, { images: reading.images })
}

/** Parts of models that their digests do not see, such as what a map holds: a page would stay as it was though they change. */
async function hiddenFromDigests(bundle: string): Promise<string[]> {
  const hidden = new Set<string>()
  const look = (value: unknown, place: string): void => {
    if (value instanceof Uint8Array || value === null || value === undefined) return
    if (Array.isArray(value)) for (const each of value) look(each, `${place}[]`)
    else if (typeof value === 'object') {
      if (![Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null)) hidden.add(place)
      for (const [key, each] of Object.entries(value)) look(each, `${place}.${key}`)
    } else if (typeof value === 'function' ? !/\.(?:body|bodies\.[^.]+)\.render$/.test(place) : Number.isNaN(value))
      hidden.add(place)
  }
  const routes = await openBundle(bundle, () => undefined)
  expect(routes.length).toBeGreaterThan(40)
  for (const route of routes)
    for (const asked of await route.paths())
      for (const outline of [await route.getModel(asked), await route.getOutline?.(asked)])
        look(outline, route.component)
  return [...hidden]
}

describe('a build that takes what it can from the last one', () => {
  const folder = temporaryFolder()
  const [content, site, anew, next] = ['content', 'site', 'anew', 'next'].map((name) => join(folder.path, name)) as [
    string,
    string,
    string,
    string,
  ]
  asInBuild(content)
  afterAll(() => folder[Symbol.dispose]())

  /** The story of these files; undefined where they have errors. */
  const storyOf = (files: Files): Promise<Story | undefined> => {
    rmSync(content, { recursive: true, force: true })
    writeFiles(content, Object.fromEntries(files))
    return storyIn(content)
  }

  const render = async (bundle: string, out: string, earlier?: EarlierSite) => {
    mkdirSync(out)
    let turn = 0
    return renderPages(bundle, out, { earlier, next: () => turn++ })
  }

  it(
    `makes the same files, byte for byte, over ${count} random edits`,
    async () => {
      const random = seededRandom(7)
      let files: Files = generateStory(34, 1)
      await storyOf(files)
      const first = await run('scripts/build.ts', ['--content', content, '--out', join(folder.path, 'first')], keeping)
      expect(first).toMatchObject({ code: 0, stderr: '' })
      const kinds = Object.entries(edits)
      let [turn, tried, rendered, taken] = [0, 0, 0, 0]
      const seen = new Set<string>()
      while (tried < count) {
        const [name, edit] = kinds[turn++ % kinds.length]!
        const edited = tried === 0 ? files : edit(files, random, tried)
        const story = await storyOf(edited)
        if (!story) continue
        files = edited
        tried++
        seen.add(name)
        giveStory(story)
        // Where there is no MDX, all of these stories have the bundle that the first build made.
        const key = bundleKey(story, content)!
        const bundle = await bundleSite(key, join(folder.path, 'bundle'), () => undefined)
        await render(bundle, anew)
        const made = await render(bundle, next, earlierSite(site, key, folder.path))
        expect(differing(anew, next), `${name}, edit ${tried}`).toEqual([])
        rendered += made.files.length
        taken += made.taken.length
        rmSync(anew, { recursive: true })
        rmSync(site, { recursive: true, force: true })
        renameSync(next, site)
        keepSite(site, key, made.files, folder.path)
      }
      expect([...seen].sort()).toEqual(Object.keys(edits).sort())
      // Otherwise it compares a build with itself.
      expect(taken / rendered).toBeGreaterThan(0.3)
    },
    count * 6000,
  )
})

describe('npm run build', () => {
  const folder = temporaryFolder()
  const [content, site, anew] = ['content', 'site', 'anew'].map((name) => join(folder.path, name)) as [
    string,
    string,
    string,
  ]
  asInBuild(content)
  afterAll(() => folder[Symbol.dispose]())

  const build = async (...args: string[]) => {
    const { code, stdout, stderr } = await run('scripts/build.ts', ['--content', content, ...args], keeping)
    expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: '' })
    return Number(/, (\d+) of \d+ files as they were/.exec(stdout)?.[1] ?? 0)
  }
  const change = (path: string, from: string | RegExp, to: string) => {
    const file = join(content, path)
    const text = readFileSync(file, 'utf8')
    expect(text.replace(from, to)).not.toBe(text)
    writeFileSync(file, text.replace(from, to))
  }

  it('makes the same site, search, cards and seal included, as with --clean, whatever was built before', async () => {
    writeFiles(content, everyField.files)
    await build('--out', site)
    expect(await build('--out', site)).toBeGreaterThan(100)
    const story = (await storyIn(content))!
    giveStory(story)
    expect(await hiddenFromDigests(join(cacheFolder, 'bundles', bundleKey(story, content)!))).toEqual([])

    // What a component of MDX shows, on a page whose own file is as it was.
    change('developments/2025-01-09-call.md', /^title: .*$/m, 'title: Someone rings')
    expect(await build('--out', site)).toBeGreaterThan(10)
    await build('--out', anew, '--clean')
    expect(differing(site, anew)).toEqual([])

    // MDX itself, and a name that is linked in it.
    change('developments/2025-01-10-opening.mdx', 'spoke of a truce', 'spoke of one truce more')
    change('actors/ann-ames.md', /^name: .*$/m, 'name: Anna Ames')
    writeFileSync(join(site, 'about/index.html'), 'Somebody has written here.')
    await build('--out', site)
    await build('--out', anew, '--clean')
    expect(differing(site, anew)).toEqual([])
  }, 240_000)
})

/** Files that are not the same in both folders. */
function differing(one: string, other: string): string[] {
  const paths = new Set([...filesIn(one), ...filesIn(other)])
  return [...paths].filter((path) => {
    try {
      return !readFileSync(join(one, path)).equals(readFileSync(join(other, path)))
    } catch {
      return true
    }
  })
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(folder.length + 1))
}
