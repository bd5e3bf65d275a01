import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Parser } from 'htmlparser2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleStory } from '../src/story/rules/example-story.ts'
import { bodies, odd } from './hostile/bodies.ts'
import { files, pictures } from './hostile/files.ts'
import { frontMatter } from './hostile/front-matter.ts'
import { developmentPath, mdxPath, type HostileInput } from './hostile/input.ts'
import { mdx } from './hostile/mdx.ts'
import { sizes } from './hostile/sizes.ts'
import { run, temporaryFolder, writeFiles, type Outcome } from './story-folder.ts'

const slow = 120_000

/** A variable of the environment that must turn up nowhere. */
const secret = 'canary-of-the-environment'

/** Attributes that hold an address. */
const addresses = new Set(['href', 'src', 'srcset', 'action', 'formaction', 'poster', 'data', 'content'])

/** Inputs that must be refused, each in a file of its own. */
function refused(inputs: readonly HostileInput[]): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {}
  for (const [index, { path, content, finds }] of inputs.entries()) {
    if (finds!.length === 0) continue
    const own: Record<string, string> = {
      [developmentPath]: `developments/2025-01-10-hostile-${index}-${inputs.length}.md`,
      [mdxPath]: `pages/hostile-${index}-${inputs.length}.mdx`,
    }
    files[own[path] ?? path] ??= content
  }
  return files
}

const small = refused([...mdx, ...bodies, ...frontMatter, ...files])
const large = refused(sizes)

describe('a folder with all that must be refused', () => {
  const folder = temporaryFolder()
  const [content, out, canary] = ['content', 'site', 'canary'].map((name) => join(folder.path, name)) as [
    string,
    string,
    string,
  ]
  const env = { PARLEY_CANARY: canary, PARLEY_SECRET: secret, PARLEY_CONTENT: content }
  beforeAll(() => {
    writeFiles(content, { ...exampleStory, ...small })
  })
  afterAll(() => folder[Symbol.dispose]())

  const expectNothing = ({ code, stdout, stderr }: Outcome) => {
    expect(code).toBe(1)
    expect(readdirSync(folder.path)).toEqual(['content'])
    expect(stdout + stderr).not.toContain(secret)
  }

  it('is not built by Astro alone', { timeout: slow }, async () => {
    expectNothing(await run('node_modules/astro/bin/astro.mjs', ['build', '--outDir', out], env))
  })

  it('is not built: every file is named, nothing ran and nothing is published', { timeout: slow }, async () => {
    writeFiles(content, large)
    const outcome = await run('scripts/build.ts', ['--content', content, '--out', out], env)
    expectNothing(outcome)
    expect(outcome.stdout).toContain('Nothing was built.')
    for (const path of Object.keys({ ...small, ...large })) {
      // A second entry of one name is reported at the other; control characters are shown as another one.
      if (/[\p{Cc}\p{Cf}]/u.test(path) || path.includes('opening')) continue
      expect(outcome.stdout, path).toContain(`${path}:`)
    }
  })
})

describe('a folder with all that only looks odd', () => {
  const folder = temporaryFolder()
  const out = join(folder.path, 'site')
  let built: Outcome
  beforeAll(async () => {
    const content = join(folder.path, 'content')
    const figure = '\n![A square](../images/placed.jpg "Photo: Office")\n'
    const texts = Object.fromEntries(odd.map(({ path, content }) => [path, `${String(content)}${figure}`]))
    writeFiles(content, { ...exampleStory, ...texts, ...pictures })
    built = await run('scripts/build.ts', ['--content', content, '--out', out], { PARLEY_SECRET: secret })
  }, slow)
  afterAll(() => folder[Symbol.dispose]())

  it('is built', () => {
    expect(built).toMatchObject({ code: 0, stderr: '' })
  })

  it.each(odd)('shows $name', ({ path, shows }) => {
    let text = ''
    const parser = new Parser({ ontext: (piece) => (text += piece) })
    parser.end(readFileSync(join(out, path.replace(/\.mdx?$/, ''), 'index.html'), 'utf8'))
    expect(text).toContain(shows)
  })

  it('runs nothing but its own scripts', () => {
    const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(odd.length)
    const foreign: string[] = []
    for (const page of pages) {
      const parser = new Parser({
        onopentag(name, attributes) {
          const { src, type } = attributes
          if (name === 'script' && type !== 'application/ld+json' && !src?.startsWith('/_assets/'))
            foreign.push(`${page}: a script`)
          if (['iframe', 'object', 'embed', 'base'].includes(name)) foreign.push(`${page}: ${name}`)
          for (const [attribute, value] of Object.entries(attributes))
            if (
              /^on|^style$|^srcdoc$/.test(attribute) ||
              (addresses.has(attribute) && /^\s*(?:javascript|data|vbscript):/i.test(value))
            )
              foreign.push(`${page}: ${attribute}`)
        },
      })
      parser.end(readFileSync(join(out, page), 'utf8'))
    }
    expect(foreign).toEqual([])
  })

  it('holds nothing of the environment, and of images no more than pixels', () => {
    const all = readdirSync(out, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
    expect(existsSync(join(out, 'images/placed.jpg'))).toBe(true)
    for (const file of all) {
      const bytes = readFileSync(join(file.parentPath, file.name), 'latin1')
      for (const text of [secret, 'CANARY']) expect(bytes.includes(text), `${file.name}: ${text}`).toBe(false)
    }
  })
})
