import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { symlinkSync } from 'node:fs'
import { json } from 'node:stream/consumers'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run, temporaryFolder, writeFiles } from '../tests/story-folder.ts'

const sha = 'a'.repeat(40)
const event = {
  workflow_run: {
    head_sha: sha,
    head_branch: 'jeddah & co',
    head_repository: { id: 7, owner: { login: 'ann' } },
    html_url: 'https://github.example/parley/site/actions/runs/1',
    conclusion: 'success',
    // Of a fork’s run GitHub names none.
    pull_requests: [],
  },
}
const pull = { number: 12, head: { sha, repo: { id: 7 } } }
const ours = { id: 5, body: '<!-- parley: preview -->\nold', user: { login: 'github-actions[bot]', type: 'Bot' } }

/** What GitHub answers, by method and path, and what it was asked to write. */
async function comment(
  answers: { pulls?: object[]; files?: object[]; comments?: object[]; conclusion?: string; fork?: null },
  prepare: (folder: string) => void = () => undefined,
) {
  using folder = temporaryFolder()
  const { conclusion = 'success', fork = event.workflow_run.head_repository } = answers
  const workflow_run = { ...event.workflow_run, conclusion, head_repository: fork }
  writeFiles(folder.path, { 'event.json': JSON.stringify({ workflow_run }) })
  prepare(folder.path)
  const asked: string[] = []
  const written: { asked: string; body: string }[] = []
  const server = createServer((request: IncomingMessage, response) => {
    void (async () => {
      const path = request.url!
      asked.push(`${request.method} ${path}`)
      if (request.method !== 'GET')
        written.push({
          asked: asked.at(-1)!,
          body: ((await json(request)) as { body: string }).body.replaceAll('\u200B', '·'),
        })
      const page = Number(new URL(path, 'http://x').searchParams.get('page') ?? 1)
      const list = path.includes('/files')
        ? answers.files
        : path.includes('/comments')
          ? answers.comments
          : answers.pulls
      response.end(JSON.stringify(request.method === 'GET' ? (list ?? []).slice((page - 1) * 100, page * 100) : {}))
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const outcome = await run('scripts/comment.ts', [join(folder.path, 'impact.md')], {
    GITHUB_EVENT_PATH: join(folder.path, 'event.json'),
    GITHUB_REPOSITORY: 'parley/site',
    GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    GITHUB_TOKEN: 'a-token',
  })
  server.close()
  return { ...outcome, asked, written }
}

describe('node scripts/comment.ts', { timeout: 30_000 }, () => {
  it('writes one comment on the pull request whose head was previewed', async () => {
    const files = [{ filename: 'content/developments/2025-03-11-jeddah.md' }]
    const report = (folder: string) => writeFiles(folder, { 'impact.md': '1 page added: [@ann](https://a.b)\n' })
    const { code, stdout, stderr, asked, written } = await comment({ pulls: [pull], files }, report)
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'Pull request 12 has its comment.\n', stderr: '' })
    expect(asked).toMatchInlineSnapshot(`
      [
        "GET /repos/parley/site/pulls?state=open&per_page=100&head=ann%3Ajeddah%20%26%20co",
        "GET /repos/parley/site/pulls/12/files?per_page=100&page=1",
        "GET /repos/parley/site/issues/12/comments?per_page=100&page=1",
        "POST /repos/parley/site/issues/12/comments",
      ]
    `)
    expect(written).toMatchInlineSnapshot(`
      [
        {
          "asked": "POST /repos/parley/site/issues/12/comments",
          "body": "<!-- parley: preview -->
      The site as commit aaaaaaa makes it is [there to download](https://github.example/parley/site/actions/runs/1#artifacts), as \`site\`.

      1 page added: [@·ann]·(https:·//a.b)
      ",
        },
      ]
    `)
  })

  it('changes its own comment, and nobody else’s that looks like it', async () => {
    const others = Array.from({ length: 100 }, (_, id) => ({ ...ours, id, user: { login: 'eve', type: 'User' } }))
    const { written } = await comment({ pulls: [pull], comments: [...others, ours] })
    expect(written.map(({ asked }) => asked)).toEqual(['PATCH /repos/parley/site/issues/comments/5'])
  })

  it('tells of files that an owner has to agree to, old names included, and of a build that failed', async () => {
    const files = [{ filename: 'content/actors/x.md', previous_filename: 'src/story/rules/raw-html.ts' }]
    const { written } = await comment({ pulls: [pull], files, conclusion: 'failure' })
    expect(written[0]!.body).toContain('An owner has to agree to:\n\n- `src/story/rules/raw-html.ts`\n')
    expect(written[0]!.body).toContain(
      'The preview of commit aaaaaaa failed: it does not build, or an address would vanish. [See why]',
    )
  })

  it.each([
    ['is closed', []],
    ['has moved on', [{ ...pull, head: { ...pull.head, sha: 'b'.repeat(40) } }]],
    ['has its head elsewhere', [{ ...pull, head: { sha, repo: { id: 8 } } }]],
    ['has a head that is gone', [{ ...pull, head: { sha, repo: null } }]],
  ])('says nothing where the pull request %s', async (_why, pulls) => {
    const { code, written } = await comment({ pulls })
    expect({ code, written }).toEqual({ code: 0, written: [] })
  })

  it('says nothing where the fork is gone', async () => {
    const { code, asked } = await comment({ pulls: [pull], fork: null })
    expect({ code, asked }).toEqual({ code: 0, asked: [] })
  })

  it('reads no file but the report', async () => {
    const { code, written } = await comment({ pulls: [pull] }, (folder) =>
      symlinkSync('/etc/hostname', join(folder, 'impact.md')),
    )
    expect(code).toBe(0)
    expect(written[0]!.body.split('\n')).toHaveLength(3)
  })

  it('is short whatever the report holds', async () => {
    const report = (folder: string) => writeFiles(folder, { 'impact.md': 'A page.\n'.repeat(100_000) })
    const { written } = await comment({ pulls: [pull] }, report)
    expect(written[0]!.body.length).toBeLessThan(5_000)
  })
})
