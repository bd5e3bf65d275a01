import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleImage, exampleStory } from '../story/rules/example-story.ts'
import { maxFileBytes } from './decode-text.ts'
import { maxImageBytes } from './image-size.ts'
import { memoryContent } from './memory-content.ts'
import { contentFolder } from './content-folder.ts'
import { readContent } from './read-content.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-content-'))
  await mkdir(join(folder, 'actors'))
  await writeFile(join(folder, 'story.yaml'), 'name: Example\n')
  await writeFile(join(folder, 'actors', 'a.md'), 'A')
  await symlink('a.md', join(folder, 'actors', 'b.md'))
  await symlink(folder, join(folder, 'circle'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('contentFolder', () => {
  const expected = [
    { path: 'actors/a.md', kind: 'file' },
    { path: 'actors/b.md', kind: 'link' },
    { path: 'circle', kind: 'link' },
    { path: 'story.yaml', kind: 'file' },
  ]

  it.each([
    ['an absolute path', () => folder],
    ['a slash at the end', () => `${folder}/`],
    ['a relative path', () => relative('.', folder)],
    ['dots inside', () => `${folder}/actors/..`],
    ['a link', () => `${folder}/circle`],
  ])('lists files below it, given as %s', async (_name, given) => {
    const files = await contentFolder(given()).list()
    expect(files.sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual(expected)
    expect(new TextDecoder().decode(await contentFolder(given()).read('actors/a.md'))).toBe('A')
  })

  it('lists the folder one stands in', async () => {
    const paths = (await contentFolder('.').list()).map(({ path }) => path)
    expect(paths).toContain('package.json')
    expect(paths).toContain('src/authoring/read-content.ts')
  })

  it('rejects where the folder is missing', async () => {
    await expect(contentFolder(join(folder, 'nothing')).list()).rejects.toThrow('ENOENT')
  })

  it.skipIf(process.getuid?.() === 0)('names a folder that cannot be listed', async () => {
    const closed = join(folder, 'topics')
    await mkdir(closed, { mode: 0o000 })
    try {
      expect(await contentFolder(folder).list()).toContainEqual({ path: 'topics', kind: 'unlisted', error: 'EACCES' })
    } finally {
      await chmod(closed, 0o700)
      await rm(closed, { recursive: true })
    }
  })
})

describe('readContent', () => {
  it('reports files of 10 GB unread, and still counts an entry among the entries', async () => {
    const story = join(folder, 'long')
    // Holes take no room on the disk.
    for (const path of ['story.yaml', 'actors/long.md', 'images/long.png']) {
      await mkdir(dirname(join(story, path)), { recursive: true })
      await writeFile(join(story, path), '')
      await truncate(join(story, path), 10_000_000_000)
    }
    try {
      const { findings, ids } = await readContent(contentFolder(story))
      expect(findings.map(({ code, file, message }) => `${file} ${code}: ${message}`)).toEqual([
        `actors/long.md file-too-large: Unexpected 10000000000 bytes, expected at most ${maxFileBytes}`,
        `images/long.png file-too-large: Unexpected 10000000000 bytes, expected at most ${maxImageBytes}`,
        `story.yaml file-too-large: Unexpected 10000000000 bytes, expected at most ${maxFileBytes}`,
      ])
      expect([...ids.actors]).toEqual(['long'])
    } finally {
      await rm(story, { recursive: true })
    }
  })

  it('reports a folder that cannot be listed and reads the rest', async () => {
    const story = memoryContent(exampleStory)
    const { findings, entries } = await readContent({
      ...story,
      list: async () => [...(await story.list()), { path: 'pages', kind: 'unlisted', error: 'EACCES' }],
    })
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'unreadable-file',
        file: 'pages',
        message: 'Unexpected EACCES on listing, expected a folder that can be read',
      }),
    ])
    expect(entries).not.toEqual([])
  })

  it('refuses images that are too large, damaged or named in capitals', async () => {
    const large = new Uint8Array(maxImageBytes + 1)
    large.set(exampleImage)
    const { findings, images } = await readContent(
      memoryContent({
        ...exampleStory,
        'images/cut.png': exampleImage.slice(0, 45),
        'images/large.png': large,
        'images/Loud.png': exampleImage,
        'images/small.png': exampleImage,
      }),
    )
    expect(findings.map(({ code, file }) => `${file} ${code}`)).toEqual([
      'images/Loud.png unexpected-file',
      'images/cut.png unexpected-file',
      'images/large.png file-too-large',
    ])
    expect(images.get('small.png')).toEqual({ width: 1, height: 1 })
  })
})
