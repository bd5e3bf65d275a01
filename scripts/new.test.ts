import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../src/authoring/check.ts'
import { contentFolder } from '../src/authoring/content-folder.ts'
import { exampleStory } from '../src/story/rules/example-story.ts'
import { run, temporaryFolder, writeFiles } from '../tests/story-folder.ts'

/** Runs the command on the example story, without a terminal. */
async function make(folder: string, ...args: string[]) {
  const { code, stdout, stderr } = await run('scripts/new.ts', [...args, '--content', folder, '--today', '2025-02-01'])
  return { code, stdout: stdout.replaceAll(`${folder}/`, ''), stderr }
}

describe('npm run new', () => {
  it('writes a development and its new actor so that the check has no errors, and nothing twice', async () => {
    using folder = temporaryFolder()
    writeFiles(folder.path, exampleStory)
    const args = [
      'development',
      'Ships arrive',
      '--date',
      '2025-01-12',
      '--actors',
      'ann-ames,Atlantis',
      '--topics',
      'border',
    ]
    const source = ['--source', 'Ships: all here | Daily | https://daily.example/ships?utm_source=x | 2025-01-12']
    const written = await make(folder.path, ...args, ...source, '--create-actors', 'Bo Berg:person:A captain.')
    expect(written).toEqual({
      code: 0,
      stderr: '',
      stdout: `Written: actors/bo-berg.md
Written: developments/2025-01-12-ships-arrive.md, a draft: replace what says TODO:, then take draft: true out
Next: npm run dev shows it, npm run check judges it.
`,
    })
    expect(readFileSync(join(folder.path, 'developments/2025-01-12-ships-arrive.md'), 'utf8')).toMatchInlineSnapshot(`
      "---
      title: Ships arrive
      date: 2025-01-12
      kind: call # TODO: one of call, meeting, summit, statement, decision, proposal, agreement, military, vote, background
      summary: "TODO: What happened, in one or two sentences."
      actors: [ann-ames, atlantis, bo-berg]
      topics: [border]
      published: 2025-02-01
      sources:
        - id: daily-0112
          title: "Ships: all here"
          publisher: Daily
          url: https://daily.example/ships
          published: 2025-01-12
          accessed: 2025-02-01
      draft: true # in no output; take this line out when every TODO is done
      ---

      TODO: Write what happened, each claim with its citation [@daily-0112].
      "
    `)
    expect((await check(contentFolder(folder.path))).counts.error).toBe(0)
    expect(await make(folder.path, ...args)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('developments/2025-01-12-ships-arrive is Ships arrive') as string,
    })
  }, 30_000)

  it('says what is missing where nobody can be asked, and what is mistyped', async () => {
    using folder = temporaryFolder()
    writeFiles(folder.path, exampleStory)
    expect(await make(folder.path, 'development', 'Ships arrive', '--topics', 'border')).toEqual({
      code: 2,
      stdout: '',
      stderr: `Unexpected development without --date, expected an answer: On which day?
Unexpected development without --actors, expected an answer: Who acted or spoke? There are ann-ames, atlantis.
`,
    })
    expect(
      await make(
        folder.path,
        'development',
        'Ships',
        '--date',
        '2025-02-30',
        '--actors',
        'ann-amse',
        '--country',
        'GB',
      ),
    ).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /^Unexpected option of development --country, expected one of --title, .*\n--date: Unexpected 2025-02-30, .*\n--actors: Unexpected actor ann-amse, .*; did you mean ann-ames\?\nUnexpected development without --topics, expected an answer: .* There are border\.\n$/,
      ) as string,
    })
  }, 30_000)

  it('prints without writing', async () => {
    using folder = temporaryFolder()
    writeFiles(folder.path, exampleStory)
    const { code, stdout } = await make(folder.path, 'term', 'ceasefire', '--summary', 'An end of fire.', '--dry-run')
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'terms/ceasefire.md:\n\n---\nterm: ceasefire\nsummary: An end of fire.\n---\n\n',
    })
    expect(existsSync(join(folder.path, 'terms/ceasefire.md'))).toBe(false)
  }, 30_000)

  it('writes nothing outside the content folder', async () => {
    using folder = temporaryFolder()
    writeFiles(folder.path, exampleStory)
    expect(await make(folder.path, 'term', 'ceasefire', '--summary', 'An end.', '--id', '../../x')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'Unexpected id ../../x, expected lower-case letters a–z, digits and single hyphens; did you mean x?\n',
    })
  }, 30_000)

  it('prints a source ready to paste, and of a page that is described its description', async () => {
    using folder = temporaryFolder()
    writeFiles(folder.path, exampleStory)
    expect(
      await make(
        folder.path,
        'source',
        '--title',
        'A: b',
        '--url',
        'https://www.daily.example/new?fbclid=1',
        '--published',
        '2025-01-30',
      ),
    ).toEqual({
      code: 0,
      stderr: '',
      stdout: `  - id: daily-0130
    title: "A: b"
    publisher: Daily
    url: https://www.daily.example/new
    published: 2025-01-30
    accessed: 2025-02-01
`,
    })
    expect(
      await make(folder.path, 'source', 'A: b | Daily | https://www.daily.example/new?fbclid=1 | 2025-01-30'),
    ).toEqual({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(
        /title: "A: b"\n {4}publisher: Daily\n {4}url: \S+new\n {4}published: 2025/,
      ) as string,
    })
    expect(await make(folder.path, 'source', '--title', 'A', '--url', 'http://daily.example/talks/')).toEqual({
      code: 0,
      stderr:
        'developments/2025-01-10-opening.md describes this page already: cite it as [@2025-01-10-opening/daily], or paste the same description, so that both agree.\n',
      stdout: `  - id: daily
    title: Talks open
    publisher: Daily
    agency: AP, Reuters
    url: https://daily.example/talks
    archived: https://archive.example/talks
`,
    })
  }, 30_000)
})
