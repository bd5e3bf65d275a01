import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exampleDevelopment, exampleStory, opening } from '../src/story/rules/example-story.ts'
import { run, temporaryFolder, writeFiles, type Outcome } from '../tests/story-folder.ts'

/** Runs the check on a content folder of these files. */
async function checkFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  args: readonly string[] = [],
  prepare: (folder: string) => void = () => undefined,
): Promise<Outcome> {
  using folder = temporaryFolder()
  writeFiles(folder.path, files)
  prepare(folder.path)
  const { code, stdout, stderr } = await run('scripts/check.ts', ['--content', folder.path, ...args])
  return { code, stdout: stdout.replaceAll(`${folder.path}/`, ''), stderr: stderr.replaceAll(folder.path, 'FOLDER') }
}

const story = { ...exampleStory }

describe('npm run check', () => {
  it('ends with 0 where nothing is wrong', async () => {
    const { code, stdout, stderr } = await checkFiles(story)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^6 entries, 0 errors, 0 warnings in \d+\.\d s\n$/)
  })

  it('ends with 0 for warnings alone', async () => {
    const { code, stdout } = await checkFiles({ ...story, [opening]: exampleDevelopment('', 'So.\n') })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^developments\/2025-01-10-opening\.md:10:10 unused-source: .+ \(warning\)\n/)
    expect(stdout).toMatch(/\n\n6 entries, 0 errors, 2 warnings/)
  })

  it('keeps the other settings of a story.yaml with a slip in it', async () => {
    const file = `${exampleStory['story.yaml']}rules: {unused-source: off}\ncards: {newst: 5}\n`
    const { code, stdout } = await checkFiles({
      ...story,
      'story.yaml': file,
      [opening]: exampleDevelopment('', 'So [@daily].\n'),
      'developments/2025-01-11-next.md': exampleDevelopment('', 'So.\n', '2025-01-11'),
    })
    expect(code).toBe(1)
    expect(stdout).toContain('unknown-key: Unexpected key newst, expected one of newest; did you mean newest?')
    expect(stdout).not.toContain('unused-source')
  })

  it('names every problem of every file in one run and ends with 1', async () => {
    const { code, stdout } = await checkFiles({
      ...story,
      [opening]: exampleDevelopment('follow: []\n', '<b>So</b>\n'),
      'actors/atlantis.md': exampleStory['actors/atlantis.md']!.replace('state', 'sate'),
      'terms/Truce.md': 'No front matter',
    })
    expect(code).toBe(1)
    expect(stdout.split('\n').flatMap((line) => /^\S+ [a-z-]+:/.exec(line)?.[0] ?? [])).toMatchInlineSnapshot(`
      [
        "actors/atlantis.md:3:7 invalid-value:",
        "developments/2025-01-10-opening.md:11:1 unknown-key:",
        "developments/2025-01-10-opening.md:13:1 raw-html:",
        "developments/2025-01-10-opening.md:13:6 raw-html:",
        "terms/Truce.md:1:1 invalid-file-name:",
        "terms/Truce.md:1:1 missing-front-matter:",
        "terms/truce.md:1:1 duplicate-id:",
      ]
    `)
  })

  it('starts with findings where the folder is empty', async () => {
    const { code, stdout } = await checkFiles({})
    expect(code).toBe(1)
    expect(stdout).toMatch(/^story\.yaml:1:1 missing-story: Unexpected end of the folder/)
  })

  it.each([
    [
      'a missing folder',
      ['--content', '/nowhere/at/all'],
      'Unexpected --content /nowhere/at/all, expected a folder that exists\n',
    ],
    [
      'a file for a folder',
      ['--content', 'package.json'],
      'Unexpected --content package.json, expected a folder that exists\n',
    ],
    [
      'an unknown format',
      ['--format', 'jsn'],
      'Unexpected --format jsn, expected one of text, github, markdown, json, sarif; did you mean json?\n',
    ],
    [
      'a day that does not exist',
      ['--today', '2025-02-30'],
      'Unexpected --today 2025-02-30, expected a day that exists, as YYYY-MM-DD\n',
    ],
    [
      'a dry run of nothing',
      ['--dry-run'],
      'Unexpected --dry-run without --fix, expected both: the check alone changes nothing\n',
    ],
    [
      'a path that does not exist',
      ['nowhere.md'],
      'Unexpected path nowhere.md, expected a file or folder in content\n',
    ],
    [
      'a path outside the folder',
      ['package.json'],
      'Unexpected path package.json, expected a file or folder in content\n',
    ],
  ])('calls %s wrong usage', async (_name, args, message) => {
    expect(await run('scripts/check.ts', args)).toEqual({ code: 2, stdout: '', stderr: message })
  })

  it('says which option was probably meant', async () => {
    const { code, stderr } = await checkFiles(story, ['--formt', 'json'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^Unexpected option --formt, expected one of those below; did you mean --format\?\n/)
  })

  it('shows its options for --help and after an unknown one', async () => {
    const help = await run('scripts/check.ts', ['--help'])
    expect(help).toMatchObject({ code: 0, stderr: '' })
    const wrong = await run('scripts/check.ts', ['--fromat', 'json'])
    expect(wrong).toMatchObject({ code: 2, stdout: '' })
    expect(wrong.stderr).toContain(help.stdout.trimEnd())
  })

  it.each([
    [['terms/truce.md'], 1, ['terms/truce.md']],
    [['terms'], 1, ['terms/truce.md']],
    [['actors/', 'terms/truce.md'], 1, ['actors/atlantis.md', 'terms/truce.md']],
    [['places'], 0, []],
  ])('shows for %j those files’ findings only', async (paths, code, files) => {
    const broken = { ...story, 'terms/truce.md': 'x', 'actors/atlantis.md': 'x' }
    const outcome = await checkFiles(broken, [...paths, '--format', 'json'])
    expect(outcome.code).toBe(code)
    const { issues } = JSON.parse(outcome.stdout) as { issues: { file: string }[] }
    expect(issues.map(({ file }) => file)).toEqual(files)
  })

  it.each(['github', 'markdown', 'json', 'sarif'])('writes %s', async (format) => {
    const { code, stdout } = await checkFiles({ ...story, 'terms/truce.md': 'x' }, ['--format', format])
    expect(code).toBe(1)
    expect(stdout).toContain('missing-front-matter')
    if (format === 'json' || format === 'sarif') expect(() => JSON.parse(stdout) as unknown).not.toThrow()
  })

  it('repairs with --fix and shows the diff, and only shows it with --dry-run', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'terms/truce.md')
    writeFiles(folder.path, { ...story, 'terms/truce.md': '---\nsummary: It\u2019s a pause.\nterm: truce\n---\n' })
    const before = readFileSync(path, 'utf8')
    const dry = await run('scripts/check.ts', ['--content', folder.path, '--fix', '--dry-run'])
    expect(dry).toMatchObject({ code: 0, stderr: '' })
    expect(dry.stdout).toMatch(/terms\/truce\.md: key-order \(1\)\n--- a\/.+\n\n1 file would be repaired\n\n6 entries/s)
    expect(readFileSync(path, 'utf8')).toBe(before)
    const fixed = await run('scripts/check.ts', ['--content', folder.path, '--fix', '--format', 'json'])
    expect(JSON.parse(fixed.stdout)).toMatchObject({ issues: [] })
    expect(fixed.stderr).toContain('+summary: It’s a pause.')
    expect(readFileSync(path, 'utf8')).toBe('---\nterm: truce\nsummary: It’s a pause.\n---\n')
    const again = await run('scripts/check.ts', ['--content', folder.path, '--fix'])
    expect(again.stdout).toMatch(/^0 files repaired\n/)
  }, 60_000)

  it('gives each hostile file a finding, and never a stack trace', async () => {
    const page = (body: string) => `---\ntitle: A page\nsummary: So.\n---\n${body}\n`
    const bomb = ['a: &a [x, x]', ...Array.from({ length: 3 }, (_, i) => `k${i}: &k${i} [*a, *a]`)].join('\n')
    const { code, stdout, stderr } = await checkFiles(
      {
        ...story,
        'pages/not-yaml.md': '---\n{[\n---\n',
        'pages/not-a-map.md': '---\n- a\n---\n',
        'pages/bomb.md': `---\n${bomb}\n---\n`,
        'pages/large.md': page('word '.repeat(200_000)),
        'pages/nested.md': page(`${'> '.repeat(4000)}deep`),
        'pages/nul.md': page('a\0b'),
        'pages/latin.md': new Uint8Array([...new TextEncoder().encode(page('caf')), 0xe9]),
        'pages/utf16.md': Uint8Array.from(Buffer.from(page('So'), 'utf16le')),
        'pages/Case.md': page('So.'),
        'pages/case.md': page('So.'),
        'pages/with\nbreak.md': page('So.'),
        'pages/image.md': page('![x](%E0%A4%A "c")'),
        'images/not-an-image.png': 'text',
        'pages/ok.md': page(`${'x'.repeat(300)} שלום 👩‍👩‍👧`),
      },
      [],
      (folder) => {
        symlinkSync('/etc/passwd', join(folder, 'pages/passwd.md'))
        symlinkSync('/etc', join(folder, 'actors/etc'))
        mkdirSync(join(folder, 'pages/folder.md'))
        writeFileSync(join(folder, '.DS_Store'), 'ignored')
      },
    )
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).not.toMatch(/^\s+at /m)
    expect(stdout.split('\n').flatMap((line) => /^\S+ [a-z-]+(?=:)/.exec(line)?.[0] ?? [])).toMatchInlineSnapshot(`
      [
        "actors/etc:1:1 symbolic-link",
        "images/not-an-image.png:1:1 unexpected-file",
        "pages/Case.md:1:1 invalid-file-name",
        "pages/bomb.md:2:7 yaml-feature",
        "pages/bomb.md:3:9 yaml-feature",
        "pages/bomb.md:3:10 yaml-feature",
        "pages/bomb.md:3:14 yaml-feature",
        "pages/bomb.md:4:9 yaml-feature",
        "pages/bomb.md:4:10 yaml-feature",
        "pages/bomb.md:4:14 yaml-feature",
        "pages/bomb.md:5:9 yaml-feature",
        "pages/bomb.md:5:10 yaml-feature",
        "pages/bomb.md:5:14 yaml-feature",
        "pages/case.md:1:1 duplicate-id",
        "pages/image.md:5:1 unknown-image",
        "pages/large.md:1:1 file-too-large",
        "pages/latin.md:6:1 invalid-encoding",
        "pages/nested.md:5:1 nesting-too-deep",
        "pages/not-a-map.md:2:1 invalid-yaml",
        "pages/not-yaml.md:2:2 yaml-feature",
        "pages/not-yaml.md:3:1 invalid-yaml",
        "pages/nul.md:1:1 reserved-id",
        "pages/nul.md:5:2 invalid-encoding",
        "pages/passwd.md:1:1 symbolic-link",
        "pages/utf16.md:1:2 invalid-encoding",
        "pages/with�break.md:1:1 invalid-file-name",
      ]
    `)
  }, 30_000)
})
