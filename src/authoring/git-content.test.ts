import { execFileSync } from 'node:child_process'
import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder, writeFiles } from '../../tests/story-folder.ts'
import { commitOf, defaultBase, gitContent, GitProblem } from './git-content.ts'

function git(folder: string, ...args: string[]): void {
  const author = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', '-c', 'commit.gpgsign=false']
  execFileSync('git', ['-C', folder, ...author, ...args], { stdio: 'ignore' })
}

describe('content in a commit', { timeout: 20_000 }, () => {
  it('is read byte for byte, links as links, and stays readable when the files are gone', async () => {
    using folder = temporaryFolder()
    git(folder.path, 'init', '-b', 'main')
    const bytes = Uint8Array.from([0, 10, 255, 10, 13])
    writeFiles(folder.path, {
      'content/story.yaml': 'name: Ü\n',
      'content/images/ö "x"\n.png': bytes,
      'content/empty.md': '',
      'elsewhere.md': 'x',
      'published-urls.txt': '/\n/a/\n',
    })
    symlinkSync('story.yaml', join(folder.path, 'content/link.md'))
    git(folder.path, 'add', '-A')
    git(folder.path, 'commit', '-m', 'one')
    rmSync(join(folder.path, 'content'), { recursive: true })

    const {
      files,
      folder: found,
      published,
    } = await gitContent(folder.path, await commitOf(folder.path, 'main'), 'content')
    expect({ found, published }).toEqual({ found: 'content', published: ['/', '/a/'] })
    expect((await files.list()).sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { path: 'empty.md', kind: 'file' },
      { path: 'images/ö "x"\n.png', kind: 'file' },
      { path: 'link.md', kind: 'link' },
      { path: 'story.yaml', kind: 'file' },
    ])
    expect(Uint8Array.from(await files.read('images/ö "x"\n.png'))).toEqual(bytes)
    expect(Buffer.from(await files.read('story.yaml')).toString()).toBe('name: Ü\n')
    expect(await files.read('empty.md')).toHaveLength(0)
    await expect(files.read('elsewhere.md')).rejects.toThrow('no such file')
  })

  it('is missed with a hint where the clone is shallow', async () => {
    using origin = temporaryFolder()
    using clone = temporaryFolder()
    git(origin.path, 'init', '-b', 'trunk')
    git(origin.path, 'commit', '--allow-empty', '-m', 'one')
    git(origin.path, 'tag', 'first')
    git(origin.path, 'commit', '--allow-empty', '-m', 'two')
    git(clone.path, 'clone', '--depth', '1', '--no-tags', `file://${origin.path}`, 'copy')
    const copy = join(clone.path, 'copy')
    await expect(commitOf(copy, 'first')).rejects.toThrow(
      /^Unexpected --base first, expected a branch.* This clone is shallow: .*fetch-depth: 0/,
    )
    await expect(defaultBase(copy)).rejects.toThrow(GitProblem)
    await expect(defaultBase(copy)).rejects.toThrow(
      /expected --base to name one to compare with\. This clone is shallow/,
    )
  })
})
