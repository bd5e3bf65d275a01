import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { exampleStory } from '../src/story/rules/example-story.ts'
import { ownEnvironment, temporaryFolder, writeFiles } from './story-folder.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const linked = ['package.json', 'node_modules', 'scripts', 'src']

/** A checkout of a pull request to the example story as GitHub makes it: the merge with the base, and the base as its first parent. */
function checkout(folder: string, changes: Readonly<Record<string, string>>): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', ...args], { cwd: folder })
  git('init', '--quiet', '--initial-branch=main')
  for (const name of linked) symlinkSync(join(root, name), join(folder, name))
  writeFileSync(join(folder, '.git/info/exclude'), linked.join('\n'))
  writeFiles(join(folder, 'content'), exampleStory)
  writeFiles(folder, { 'published-urls.txt': '' })
  git('add', '.')
  git('commit', '--quiet', '--message=base')
  git('switch', '--quiet', '--create=pull')
  writeFiles(folder, changes)
  git('add', '.')
  git('commit', '--quiet', '--message=change')
  git('switch', '--quiet', '--detach', 'main')
  git('merge', '--quiet', '--no-ff', '--message=merge', 'pull')
}

/** Runs a step of a workflow as GitHub’s runner does. */
function runStep(folder: string, workflow: string, job: string, name: string) {
  type Step = { name?: string; run?: string; shell?: string }
  const text = readFileSync(join(root, '.github/workflows', workflow), 'utf8')
  const { jobs } = parse(text) as { jobs: Record<string, { steps: Step[] }> }
  const step = jobs[job]!.steps.find((each) => each.name === name)!
  const summary = join(folder, '.git/summary')
  const args = ['--noprofile', '--norc', '-e', ...(step.shell === 'bash' ? ['-o', 'pipefail'] : []), '-c', step.run!]
  const env = {
    ...ownEnvironment(),
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: join(folder, '.git'),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
  }
  const { status, stdout, stderr } = spawnSync('bash', args, { cwd: folder, env, encoding: 'utf8' })
  return { status, stdout, stderr, summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '' }
}

describe('check.yml', { timeout: 120_000 }, () => {
  it('marks a pull request that changes more than what authors write', () => {
    using folder = temporaryFolder()
    const renamed = { 'content/story.yaml': `${exampleStory['story.yaml']!}rules: {heading-jump: off}\n` }
    checkout(folder.path, {
      ...renamed,
      'content/pages/a.md': 'x',
      '.github/workflows/x.yml': 'x',
      'a\n::error::b': '',
    })
    const { status, stdout, stderr, summary } = runStep(folder.path, 'check.yml', 'gate', 'Gate')
    expect(status).toBe(0)
    expect(stdout).toMatchInlineSnapshot(`
      "This change touches more than what authors write. An owner has to agree to:

      - \`.github/workflows/x.yml\`
      - \`a�::error::b\`
      - \`content/story.yaml\`
      "
    `)
    expect(stderr).toMatch(/^::warning title=[^:]+::[^:]+\n$/)
    expect(summary).toBe(stdout)
  })

  it('says so where a pull request changes nothing else', () => {
    using folder = temporaryFolder()
    checkout(folder.path, { 'content/terms/pause.md': '---\nterm: pause\nsummary: A rest.\n---\n' })
    const { status, stdout, stderr } = runStep(folder.path, 'check.yml', 'gate', 'Gate')
    const said = 'This change touches only what authors write.\n'
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: said, stderr: '' })
  })

  it('shows what is wrong beside the lines and in the summary, and fails', () => {
    using folder = temporaryFolder()
    const broken = '---\nterm: pause ::error::x @octocat\nsumary: A rest.\n---\n'
    checkout(folder.path, { 'content/terms/pause.md': broken })
    const { status, stdout, summary } = runStep(folder.path, 'check.yml', 'check', 'Check')
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /^::error file=content\/terms\/pause\.md,line=3,col=1,title=unknown-key::Unexpected key sumary/m,
    )
    expect(summary).toContain('unknown-key')
    const { runs } = JSON.parse(readFileSync(join(folder.path, 'check.sarif'), 'utf8')) as {
      runs: { results: object[] }[]
    }
    expect(runs[0]!.results).toHaveLength(2)
  })

  it('passes where nothing is wrong', () => {
    using folder = temporaryFolder()
    checkout(folder.path, { 'content/terms/pause.md': '---\nterm: pause\nsummary: A rest.\n---\n' })
    expect(runStep(folder.path, 'check.yml', 'check', 'Check').status).toBe(0)
  })
})

describe('preview.yml', { timeout: 120_000 }, () => {
  it.each([
    ['does to the site', '---\nterm: pause\nsummary: A rest.\n---\n', 0],
    ['has for errors', 'No front matter', 1],
  ])('reports what a pull request %s', (_what, term, code) => {
    using folder = temporaryFolder()
    checkout(folder.path, { 'content/terms/pause.md': term })
    const { status, summary, stderr } = runStep(folder.path, 'preview.yml', 'preview', 'Impact')
    expect(status, stderr).toBe(code)
    expect(summary.length).toBeGreaterThan(20)
    expect(readFileSync(join(folder.path, 'impact.md'), 'utf8')).toBe(summary)
  })
})
