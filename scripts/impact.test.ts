import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exampleDevelopment, exampleStory, exampleStoryFile, opening } from '../src/story/rules/example-story.ts'
import { run, temporaryFolder, writeFiles, type Outcome } from '../tests/story-folder.ts'

function git(folder: string, ...args: string[]): void {
  const author = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', '-c', 'commit.gpgsign=false']
  execFileSync('git', ['-C', folder, ...author, ...args], { stdio: 'ignore' })
}

/** Commits a story as `main`, changes it, and runs the command on the result. */
async function impact(
  base: Readonly<Record<string, string>>,
  change: (folder: string) => void,
  args: readonly string[] = ['--base', 'main'],
): Promise<Outcome> {
  using folder = temporaryFolder()
  git(folder.path, 'init', '-b', 'main')
  writeFiles(folder.path, { 'README.md': 'A story.\n', ...base })
  git(folder.path, 'add', '-A')
  git(folder.path, 'commit', '-m', 'base')
  change(folder.path)
  const outcome = await run('scripts/impact.ts', ['--content', join(folder.path, 'content'), ...args])
  const same = (text: string) =>
    text
      .replaceAll(folder.path, 'FOLDER')
      .replace(/in ms: .*/, 'in ms: …')
      .replace(/in kB: .*/, 'in kB: …')
  return { ...outcome, stdout: same(outcome.stdout), stderr: same(outcome.stderr) }
}

const inContent = (files: Readonly<Record<string, string>>, folder = 'content') =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]))
const story = inContent(exampleStory)
const added = inContent({
  'developments/2025-01-20-again.md': exampleDevelopment(
    'statements:\n  - {id: south, by: ann-ames, says: South of the river., position: border, sources: [daily]}\n',
    undefined,
    '2025-01-20',
  ),
})

describe('npm run impact', () => {
  it('says what a new development does to the site', async () => {
    const { code, stdout, stderr } = await impact(story, (folder) => writeFiles(folder, added))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatchInlineSnapshot()
  })

  it('is silent about what only lays a file out anew', async () => {
    const reordered = exampleDevelopment().replace(/(title: .*\n)(date: .*\n)/, '$2$1')
    const { stdout } = await impact(story, (folder) => writeFiles(folder, inContent({ [opening]: reordered })))
    expect(stdout).toContain('The published site stays as it is.')
  })

  it.each<[string, Record<string, string>, (folder: string) => void, RegExp]>([
    [
      'the base has no content',
      {},
      (folder) => writeFiles(folder, story),
      /^The base has no content: everything is new\.\nEntries: 6 added/,
    ],
    [
      'the base has errors',
      { ...story, ...inContent({ [opening]: exampleDevelopment().replace('ann-ames', 'ann-amse') }) },
      (folder) => writeFiles(folder, story),
      /^The base has 1 error/,
    ],
    [
      'the content has moved',
      inContent(exampleStory, 'stories/first'),
      (folder) => renameSync(join(folder, 'stories/first'), join(folder, 'content')),
      /^The content was in stories\/first and is in content\.\nThe published site stays as it is\./,
    ],
    [
      'a published entry is removed without a word',
      { ...story, 'published-urls.txt': '/\n' },
      (folder) => rmSync(join(folder, 'content/terms/truce.md')),
      /Addresses that vanish\n {2}\/glossary\/#truce has no page/,
    ],
    [
      'a line of the ledger is taken out',
      { ...story, 'published-urls.txt': '/\n/places/harbour/\n' },
      (folder) => writeFiles(folder, { 'published-urls.txt': '/\n' }),
      /\/places\/harbour\/ is taken out of the ledger/,
    ],
    [
      'a removed entry has a tombstone',
      story,
      (folder) => {
        rmSync(join(folder, 'content/places/harbour.md'))
        const tombstone = 'tombstones: [{id: places/harbour, date: 2025-02-01, reason: Nobody met there.}]\n'
        writeFiles(folder, inContent({ 'story.yaml': exampleStoryFile(tombstone) }))
      },
      /Pages removed\n {2}\/places\/harbour\/ has a tombstone/,
    ],
  ])('works where %s', async (_case, base, change, expected) => {
    const { code, stdout, stderr } = await impact(base, change)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(expected)
  })

  it('ends with 1 where the content has errors, and says what to do', async () => {
    const broken = inContent({ [opening]: exampleDevelopment().replace('ann-ames', 'ann-amse') })
    const { code, stdout } = await impact(story, (folder) => writeFiles(folder, broken))
    expect(code).toBe(1)
    expect(stdout).toMatch(/^The content has 1 error; npm run check names it/)
  })

  it('compares with where the branch left main unless told otherwise', async () => {
    const { code, stdout } = await impact(
      story,
      (folder) => {
        git(folder, 'checkout', '-b', 'topic')
        git(folder, 'checkout', 'main')
        writeFiles(folder, added)
        git(folder, 'add', '-A')
        git(folder, 'commit', '-m', 'main goes on')
        git(folder, 'checkout', 'topic')
      },
      [],
    )
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('stays as it is') as string })
  })

  it.each([
    [
      'a commit that is not there',
      ['--base', 'nowhere'],
      /There is no commit nowhere in this repository\. Fetch it first/,
    ],
    ['a commit that looks like an option', ['--base=--help'], /There is no commit --help/],
    [
      'a format that does not exist',
      ['--format', 'jsn'],
      /There is no format jsn, only text, markdown, json; did you mean json\?/,
    ],
  ])('refuses %s with exit code 2', async (_case, args, message) => {
    const { code, stderr } = await impact(story, () => undefined, args)
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
  })

  it('says so where there is no repository', async () => {
    using folder = temporaryFolder()
    mkdirSync(join(folder.path, 'content'))
    const { code, stderr } = await run('scripts/impact.ts', ['--content', join(folder.path, 'content')])
    expect(code).toBe(2)
    expect(stderr).toMatch(/not a git repository/i)
  })
})
