import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exampleStory } from '../src/story/rules/example-story.ts'
import { run, temporaryFolder, writeFiles } from './story-folder.ts'

const path = 'developments/2025-01-12-envoy-proposes-a-border-at-the-harbour.md'

describe('a first-time author with the tools', async () => {
  using folder = temporaryFolder()
  const content = join(folder.path, 'content')
  writeFiles(content, exampleStory)
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', ...args], { cwd: folder.path })
  git('init', '--quiet', '--initial-branch=main')
  git('add', '.')
  git('commit', '--quiet', '--message=content: begin')

  const make = (...args: string[]) =>
    run('scripts/new.ts', [...args, '--content', content, '--today', '2025-01-13', '--yes'])
  const title = 'Envoy proposes a border at the harbour'
  const flags = ['--date', '2025-01-12', '--actors', 'Ann Ames,atlantis', '--topics', 'border', '--places', 'harbour']
  const check = (...args: string[]) => run('scripts/check.ts', ['--content', content, ...args])
  const read = () => readFileSync(join(content, path), 'utf8')

  const missing = await make('development', title, '--date', '2025-01-12')
  const made = await make('development', title, ...flags, '--kind', 'proposal')
  const stub = read()
  const stubChecked = await check()
  const again = await make('development', title, ...flags)
  const source = await make('source', '--title', 'A border', '--publisher', 'Daily', '--url', 'https://daily.example/border?utm_source=x') // prettier-ignore

  writeFiles(content, { [path]: written(stub) })
  const fixed = await check('--fix')
  const repaired = read()
  const fixedAgain = await check('--fix')
  const impact = await run('scripts/impact.ts', ['--base', 'main', '--content', content])
  const impactJson = await run('scripts/impact.ts', ['--base', 'main', '--content', content, '--format', 'json'])

  it('is told what npm run new still has to know', () => {
    expect(missing.code).toBe(2)
    expect(missing.stderr).toMatch(/--actors[\s\S]*--topics/)
  })

  it('gets an entry that is a draft and says what is to be written', () => {
    expect(made).toMatchObject({ code: 0, stderr: '' })
    expect(made.stdout).toContain(path)
    expect(stub).toMatch(/^actors: \[ann-ames, atlantis\]$/m)
    expect(stub).toMatch(/^draft: true/m)
    expect(stub).toContain('TODO:')
    expect(stubChecked.code).toBe(0)
  })

  it('cannot make the same entry twice', () => {
    expect(again.code).toBe(1)
    expect(again.stderr).toContain(path.replace(/\.md$/, ''))
  })

  it('gets a source ready to paste, its address without tracking', () => {
    expect(source.code).toBe(0)
    expect(source.stdout).toMatch(/^ {2}- id: \S+\n/m)
    expect(source.stdout).toContain('url: https://daily.example/border\n')
  })

  it('has the small things repaired, quotations apart, and once is enough', () => {
    expect(fixed.code, fixed.stdout + fixed.stderr).toBe(0)
    expect(repaired).toContain('called it “the line” [@daily].\n')
    expect(repaired).toContain('quote: It\'s "our" line')
    expect(fixed.stdout).toContain('1 file repaired')
    expect(fixedAgain.stdout).toContain('0 files repaired')
  })

  it('reads what the change does to the site', () => {
    expect(impact, impact.stderr).toMatchObject({ code: 0, stderr: '' })
    expect(impact.stdout).toContain(`/${path.replace(/\.md$/, '/')}`)
    expect(impactJson.code).toBe(0)
    expect(JSON.stringify(JSON.parse(impactJson.stdout))).toContain(`/${path.replace(/\.md$/, '/')}`)
  })
})

/** The entry as the author writes it, with small slips that a machine can mend. */
function written(stub: string): string {
  const [, front = ''] = stub.split(/^---$/m)
  const data = front
    .replace(/^draft: .*\n/m, '')
    .replace(/^summary: .*$/m, 'summary: At the second talks the envoy of Atlantis proposed a border at the harbour.')
    .replace(/^sources:\n(?: .*\n)+/m, 'sources:\n  - {id: daily, title: A border, publisher: Daily, url: https://daily.example/border}\n') // prettier-ignore
  const statements = 'statements:\n  - {id: line, by: ann-ames, quote: It\'s "our" line, sources: [daily]}\n'
  return `---${data}${statements}---\nAt the second talks Ann Ames of Atlantis proposed a border at the harbour, and  called it "the line" [@daily].  \n` // prettier-ignore
}
