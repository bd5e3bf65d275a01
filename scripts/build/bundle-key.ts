import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { byCodeUnit } from '../../src/story/dates.ts'
import type { Story } from '../../src/story/story.ts'
import { bodyOutline, linkingNames } from '../../src/views/body-outline.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What pages are made by: our code, its settings, and the libraries as they are installed. */
const folders = ['src', 'public', 'scripts/build']
/** The parts of the environment that Astro or a template asks for. */
const settings = ['PARLEY_OFFLINE', 'NODE_ENV']
const files = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'node_modules/.package-lock.json']

/**
 * A name for all that pages are made by, apart from their models: another one for any other template, view, plugin, style, library,
 * Node or setting, and for other MDX, which is compiled into the bundle. Undefined where the sources are not at hand.
 */
export function bundleKey(story: Story, content: string): string | undefined {
  const digest = createHash('sha256').update(
    [process.version, ...settings.map((name) => process.env[name] ?? '')].join('\0'),
  )
  digest.update(JSON.stringify(mdxOf(story, content)))
  try {
    for (const folder of folders)
      for (const file of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile() && !each.name.endsWith('.test.ts'))
        .map((each) => join(each.parentPath, each.name))
        .sort(byCodeUnit))
        digest.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
    for (const file of files) digest.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  } catch {
    return undefined
  }
  return digest.digest('hex').slice(0, 32)
}

/** What MDX is compiled from: its files, and what its plugins take from the story. */
function mdxOf(story: Story, content: string): unknown {
  const entries = [...story.byKey.values()].filter(({ path }) => path.endsWith('.mdx'))
  if (entries.length === 0) return []
  const outlines = entries.map((entry) => [entry.path, bodyOutline(story, entry)])
  return [relative(root, resolve(content)), linkingNames(story), outlines]
}
