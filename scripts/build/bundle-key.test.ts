import { afterEach, describe, expect, it, vi } from 'vitest'
import { buildStory } from '../../src/story/build-story.ts'
import { exampleEntry, exampleFile } from '../../src/story/example-entry.ts'
import type { AnyEntry } from '../../src/story/entry.ts'
import { bundleKey } from './bundle-key.ts'

const actor = (name: string) => exampleEntry('actors', 'ann', { name })
const markdown = (digest: string): AnyEntry => ({ ...exampleEntry('pages', 'plain'), digest })
const mdx = (digest: string): AnyEntry => ({ ...exampleEntry('pages', 'about'), path: 'pages/about.mdx', digest })
const keyOf = (entries: AnyEntry[]) => bundleKey(buildStory(exampleFile(), entries), 'content')

afterEach(() => vi.unstubAllEnvs())

describe('bundleKey', () => {
  it('is the same for stories whose entries are all Markdown', () => {
    expect(keyOf([markdown('1'), actor('Ann')])).toBe(keyOf([markdown('2'), actor('Anna')]))
    expect(keyOf([])).toMatch(/^[0-9a-f]{32}$/)
  })

  it.each([
    ['other MDX', () => keyOf([mdx('2')])],
    ['a name that MDX may link', () => keyOf([mdx('1'), actor('Ann')])],
    ['less MDX', () => keyOf([])],
    [
      'offline reading',
      () => {
        vi.stubEnv('PARLEY_OFFLINE', 'on')
        return keyOf([mdx('1')])
      },
    ],
  ])('is another one with %s', (_title, other) => {
    const key = other()
    vi.unstubAllEnvs()
    expect(key).not.toBe(keyOf([mdx('1')]))
  })
})
