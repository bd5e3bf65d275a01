import { globSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What each part of `src/` may import of the others. Types alone are free where the list says so. */
const allowed: Record<string, { code: string[]; types?: string[]; npm?: readonly RegExp[]; node?: boolean }> = {
  story: { code: [], npm: [/^zod$/] },
  markdown: { code: ['story'], npm: [/./] },
  views: {
    code: ['story'],
    npm: [
      /^d3-(?:geo|scale)$/,
      /^svgpath$/,
      /^topojson-/,
      /^world-atlas\//,
      /^diff$/,
      /^schema-dts$/,
      /^html-escaper$/,
    ],
  },
  feeds: {
    code: ['story', 'views'],
    types: ['markdown'],
    npm: [/^zod$/, /^csv-stringify\/sync$/, /^yaml$/, /^hast$/, /^ical\.js$/],
  },
  authoring: { code: ['story', 'markdown'], npm: [/./], node: true },
  search: { code: ['story', 'views', 'markdown', 'authoring'], npm: [/./], node: true },
  site: { code: ['story', 'views', 'markdown', 'authoring'], npm: [/./], node: true },
  integrations: { code: ['story', 'views'], npm: [/./], node: true },
  'content.config.ts': { code: ['story', 'site'], npm: [/./] },
  pages: { code: ['site', 'feeds', 'layouts', 'components'], npm: [/./] },
  layouts: { code: ['components', 'styles'], types: ['views'], npm: [/./] },
  components: { code: ['styles'], types: ['views'], npm: [/./] },
  styles: { code: [] },
}

/** Parts of the project outside `src/` that are code. */
const outside: Record<string, string[]> = {
  scripts: ['story', 'views', 'feeds', 'authoring', 'search'],
  'astro.config.mjs': ['integrations', 'markdown'],
}

interface Import {
  from: string
  to: string
  typeOnly: boolean
}

describe('the architecture', () => {
  const files = globSync('src/**/*.{ts,astro}').filter((file) => !file.endsWith('.test.ts'))

  it('is looked at', () => {
    expect(files.length).toBeGreaterThan(50)
  })

  it.each(files)('%s imports only what its part may', (file) => {
    const part = partOf(file)
    const rule = allowed[part]
    expect(rule, `src/${part} is not drawn in the architecture`).toBeDefined()
    for (const { to, typeOnly } of importsOf(file)) {
      if (to.startsWith('src/')) {
        const target = partOf(to)
        const free = target === part || rule!.code.includes(target) || (typeOnly && rule!.types?.includes(target))
        expect(free, `${file} may not import ${to}`).toBeTruthy()
      } else if (isBuiltin(to)) {
        expect(rule!.node ?? false, `${file} may not use Node’s ${to}`).toBe(true)
      } else {
        expect(rule!.npm?.some((pattern) => pattern.test(to)) ?? false, `${file} may not use the package ${to}`).toBe(
          true,
        )
      }
    }
  })

  it.each([...globSync('scripts/**/*.ts').filter((file) => !file.endsWith('.test.ts')), 'astro.config.mjs'])(
    '%s imports only what it may',
    (file) => {
      const may = outside[file.split('/')[0]!] ?? []
      for (const { to } of importsOf(file))
        if (to.startsWith('src/')) expect(may, `${file} may not import ${to}`).toContain(partOf(to))
    },
  )

  it('asks Astro for collections in one place only', () => {
    const asking = files.filter((file) => /\bgetCollection\(/.test(readFileSync(file, 'utf8')))
    expect(asking).toEqual(['src/site/load-story.ts'])
  })

  it('keeps pages thin', () => {
    const long = globSync('src/pages/**/*.astro').filter((file) => readFileSync(file, 'utf8').split('\n').length > 30)
    expect(long).toEqual([])
  })

  it('keeps views, feeds and the story free of clocks', () => {
    const ticking = files.filter(
      (file) =>
        /^src\/(?:views|feeds|story)\//.test(file) &&
        /\bDate\.now\(|\bnew Date\(\)|Math\.random\(/.test(readFileSync(file, 'utf8')),
    )
    expect(ticking).toEqual([])
  })
})

function partOf(path: string): string {
  return path.split('/')[1]!
}

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier)
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
  const code = file.endsWith('.astro')
    ? [/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '', ...scriptsOf(text)].join('\n')
    : text
  const pattern = /^\s*(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
  return [...code.matchAll(pattern)].map((match) => ({
    from: file,
    to: match[2]!.startsWith('.') ? normalize(join(dirname(file), match[2]!)).replaceAll('\\', '/') : match[2]!,
    typeOnly: match[1] !== undefined,
  }))
}

function scriptsOf(text: string): string[] {
  return [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1]!)
}
