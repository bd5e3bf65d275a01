import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../src/authoring/check.ts'
import { contentFolder, type ContentFiles } from '../src/authoring/content-folder.ts'

const documents = globSync(['README.md', 'CONTRIBUTING.md', 'docs/*.md', '.github/pull_request_template.md'])
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

describe.each(documents)('%s', (path) => {
  const text = readFileSync(path, 'utf8')
  const outsideCode = text.replace(/^(`{3,})[\s\S]*?^\1$/gm, '').replace(/`[^`\n]*`/g, '')

  it('links to files that exist', () => {
    const links = [...outsideCode.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => target!)
    expect(links.filter((target) => !existsSync(join(dirname(path), target)))).toEqual([])
  })

  it('names commands that exist', () => {
    const named = [...text.matchAll(/\bnpm run ([a-z]+)/g)].map(([, name]) => name!)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })
})

describe('the worked example of CONTRIBUTING.md', () => {
  const [, example] = /^```md\n(---\n[\s\S]*?)^```$/m.exec(readFileSync('CONTRIBUTING.md', 'utf8')) ?? []
  const [, file] = /`content\/(developments\/2025-03-11-\S+)`/.exec(readFileSync('CONTRIBUTING.md', 'utf8')) ?? []

  it('passes the check, in the place of the entry that the story has', async () => {
    const story = contentFolder('content')
    const others = (await story.list()).filter(({ path }) => !path.startsWith('developments/2025-03-11-jeddah-'))
    const files: ContentFiles = {
      list: () => Promise.resolve([...others, { path: file!, kind: 'file' }]),
      read: (path) => (path === file ? Promise.resolve(new TextEncoder().encode(example)) : story.read(path)),
    }
    const { issues, reading } = await check(files)
    expect(reading.files).toContain(file)
    // Whoever follows the example cannot know of an archived copy, and must not invent one.
    expect(issues.filter(({ file: at, code }) => at === file && code !== 'unarchived-source')).toEqual([])
  }, 60_000)
})
