import { createHash } from 'node:crypto'
import { relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { codeVersion } from '../../src/authoring/code-version.ts'
import type { Story } from '../../src/story/story.ts'
import { bodyOutline, linkingNames } from '../../src/views/body-outline.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What pages are made by, beside libraries and Node. */
const parts = ['src', 'public', 'scripts/build', 'astro.config.mjs', 'package.json', 'tsconfig.json']

/** What Astro or a template asks of the environment. */
const settings = ['PARLEY_OFFLINE', 'NODE_ENV']

/**
 * A name for all that pages are made by, apart from their models: another one for any other template, view, plugin, style, library,
 * Node or setting, and for other MDX, which is compiled into the bundle. Undefined where the sources are not at hand.
 */
export function bundleKey(story: Story, content: string): string | undefined {
  const version = codeVersion(parts)
  if (version === undefined) return undefined
  const made = [version, settings.map((name) => process.env[name] ?? ''), mdxOf(story, content)]
  return createHash('sha256').update(JSON.stringify(made)).digest('hex').slice(0, 32)
}

/** What MDX is compiled from: its files, and what its plugins take from the story. */
function mdxOf(story: Story, content: string): unknown {
  const entries = [...story.byKey.values()].filter(({ path }) => path.endsWith('.mdx'))
  if (entries.length === 0) return []
  const outlines = entries.map((entry) => [entry.path, bodyOutline(story, entry)])
  return [relative(root, resolve(content)), linkingNames(story), outlines]
}
