import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exampleDevelopment, exampleStory, exampleStoryFile, opening } from '../src/story/rules/example-story.ts'
import { impactFormats } from '../src/views/impact/formats.ts'
import { run, temporaryFolder, writeFiles } from '../tests/story-folder.ts'
import { impactOf } from './impact/impact-of.ts'

function git(folder: string, ...args: string[]): void {
  const author = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', '-c', 'commit.gpgsign=false']
  execFileSync('git', ['-C', folder, ...author, ...args], { stdio: 'ignore' })
}

/** Commits a story as `main`, changes it, and compares. */
async function impact(
  base: Readonly<Record<string, string>>,
  change: (folder: string) => void,
  ref = 'main',
): Promise<string> {
  using folder = temporaryFolder()
  git(folder.path, 'init', '-b', 'main')
  writeFiles(folder.path, { 'README.md': 'A story.\n', ...base })
  git(folder.path, 'add', '-A')
  git(folder.path, 'commit', '-m', 'base')
  change(folder.path)
  const report = impactFormats.text(
    await impactOf(join(folder.path, 'content'), ref === 'the default' ? undefined : ref),
  )
  return report.replace(/in kB: .*/, 'in kB: …')
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

describe('npm run impact', { timeout: 30_000 }, () => {
  it('says what a new development does to the site', async () => {
    expect(await impact(story, (folder) => writeFiles(folder, added))).toMatchInlineSnapshot(`
      "Entries: 1 added, 0 changed, 0 removed. Pages: 3 added, 15 changed, 0 removed.

      Positions that move
        atlantis on border: none → 2025-01-20 South of the river.

      Pages added
        /developments/2025-01-20-again/ Talks open
        /positions/2025-01/ Positions as of 20 January 2025
        /statements/2025/ Statements of 2025

      Pages changed
        What stands around every page changes: its date, its name or its links
        /, because of developments/2025-01-20-again
        /actors/, because of developments/2025-01-20-again
        /actors/ann-ames/, because of developments/2025-01-20-again
        /actors/atlantis/, because of developments/2025-01-20-again
        /calendar/, because of developments/2025-01-20-again
        /changes/, because of developments/2025-01-20-again
        /developments/, because of developments/2025-01-20-again
        /developments/2025-01-10-opening/, because of developments/2025-01-20-again
        /developments/2025/, because of developments/2025-01-20-again
        /positions/, because of developments/2025-01-20-again
        /search/, because of developments/2025-01-20-again
        /sources/, because of developments/2025-01-20-again
        /statements/, because of developments/2025-01-20-again
        /topics/, because of developments/2025-01-20-again
        /topics/border/, because of developments/2025-01-20-again

      Feeds
        Into the site’s feed: Talks open on 2025-01-20
        /actors/ann-ames/ gains 1
        /topics/border/ gains 1

      Data
        developments: 1 added
        statements: 1 added
        positions: 1 added
        sources: 1 added
        changes: 1 added

      Figures
        Entries: 6 → 7
        Warnings of the check: 0, as before
        Sources without archived copy: 0, as before
        Size of all page models, in kB: …
      "
    `)
  })

  it('is silent about what only lays a file out anew', async () => {
    const reordered = exampleDevelopment().replace(/(title: .*\n)(date: .*\n)/, '$2$1')
    const report = await impact(story, (folder) => writeFiles(folder, inContent({ [opening]: reordered })))
    expect(report).toContain('The published site stays as it is.')
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
    expect(await impact(base, change)).toMatch(expected)
  })

  it('says what to do where the content has errors', async () => {
    const broken = inContent({ [opening]: exampleDevelopment().replace('ann-ames', 'ann-amse') })
    const report = await impact(story, (folder) => writeFiles(folder, broken))
    expect(report).toMatch(/^The content has 1 error; npm run check names it\..+\n$/)
  })

  it('compares with where the branch left main unless told otherwise', async () => {
    const goOn = (folder: string) => {
      git(folder, 'checkout', '-b', 'topic')
      git(folder, 'checkout', 'main')
      writeFiles(folder, added)
      git(folder, 'add', '-A')
      git(folder, 'commit', '-m', 'main goes on')
      git(folder, 'checkout', 'topic')
    }
    expect(await impact(story, goOn, 'the default')).toContain('stays as it is')
    expect(await impact(story, goOn, 'main')).toContain('1 removed')
  })

  it.each([
    [
      'a commit that is not there',
      'nowhere',
      'Unexpected --base nowhere, expected a branch, tag or commit of this repository. Fetch it first',
    ],
    ['a commit that looks like an option', '--help', 'Unexpected --base --help'],
  ])('refuses %s', async (_case, ref, message) => {
    await expect(impact(story, () => undefined, ref)).rejects.toThrow(message)
  })

  it.each<[string, number, (folder: string) => void]>([
    ['0 where nothing vanishes', 0, (folder) => writeFiles(folder, added)],
    ['1 where an address vanishes', 1, (folder) => rmSync(join(folder, 'content/terms/truce.md'))],
    ['1 where the ledger is taken away', 1, (folder) => rmSync(join(folder, 'published-urls.txt'))],
  ])('reports and ends with %s', async (_case, expected, change) => {
    using folder = temporaryFolder()
    git(folder.path, 'init', '-b', 'main')
    writeFiles(folder.path, { 'published-urls.txt': '/\n', ...story })
    git(folder.path, 'add', '-A')
    git(folder.path, 'commit', '-m', 'base')
    change(folder.path)
    const { code, stdout } = await run('scripts/impact.ts', ['--content', join(folder.path, 'content')])
    expect(stdout.includes('Addresses that vanish')).toBe(expected === 1)
    expect(code).toBe(expected)
  })

  it('ends with 2 where there is no repository', async () => {
    using folder = temporaryFolder()
    mkdirSync(join(folder.path, 'content'))
    const { code, stderr } = await run('scripts/impact.ts', ['--content', join(folder.path, 'content')])
    expect(code).toBe(2)
    expect(stderr).toMatch(/not a git repository/i)
  })
})
