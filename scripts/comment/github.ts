/** Asks GitHub’s API; `path` begins with `/`. Throws where it refuses. */
export type Ask = (method: 'GET' | 'POST' | 'PATCH', path: string, body?: object) => Promise<unknown>

/** The API at an address, as whoever holds the token. */
export function githubApi(address: string, token: string): Ask {
  return async (method, path, body) => {
    const response = await fetch(`${address}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json', 'user-agent': 'parley' },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    })
    if (!response.ok) throw new Error(`${method} ${path} was answered with ${response.status}.`)
    return (await response.json()) as unknown
  }
}

const perPage = 100

/** All items of a list that comes in pages, of at most `maxPages`. */
async function listAll<T>(ask: Ask, path: string, maxPages: number): Promise<T[]> {
  const items: T[] = []
  for (let page = 1; page <= maxPages; page++) {
    const more = (await ask('GET', `${path}?per_page=${perPage}&page=${page}`)) as T[]
    items.push(...more)
    if (more.length < perPage) break
  }
  return items
}

/** The run that is told of: the part of GitHub’s `workflow_run` event that counts. */
export interface Run {
  head_sha: string
  head_branch: string
  /** Null where the fork is gone. */
  head_repository: { id: number; owner: { login: string } } | null
  html_url: string
  conclusion: string
}

interface PullRequest {
  number: number
  head: { sha: string; repo: { id: number } | null }
}

/**
 * The number of the open pull request whose head is the run’s commit; undefined where it has been closed or moved on.
 * Asked of GitHub, because the event names no pull request when it comes from a fork, and an artifact could name any.
 */
export async function findPullRequest(ask: Ask, repository: string, run: Run): Promise<number | undefined> {
  const fork = run.head_repository
  if (!fork) return undefined
  const head = encodeURIComponent(`${fork.owner.login}:${run.head_branch}`)
  const found = (await ask('GET', `/repos/${repository}/pulls?state=open&per_page=100&head=${head}`)) as PullRequest[]
  return found.find(({ head }) => head.sha === run.head_sha && head.repo?.id === fork.id)?.number
}

/** The files that a pull request changes, old names of renamed ones included; GitHub lists the first 3,000. */
export async function changedFiles(ask: Ask, repository: string, number: number): Promise<string[]> {
  type Changed = { filename: string; previous_filename?: string }
  const files = await listAll<Changed>(ask, `/repos/${repository}/pulls/${number}/files`, 30)
  return files.flatMap(({ filename, previous_filename: before }) => (before ? [before, filename] : [filename]))
}

/** Writes the one comment that begins with the marker: changes it where the workflow has written it before. */
export async function keepComment(ask: Ask, repository: string, number: number, marker: string, body: string) {
  type Comment = { id: number; body?: string; user: { login: string; type: string } | null }
  const comments = await listAll<Comment>(ask, `/repos/${repository}/issues/${number}/comments`, 10)
  // Anybody may write the marker: only the workflow’s own comment is changed.
  const own = comments.find(
    ({ user, body }) => user?.type === 'Bot' && user.login === 'github-actions[bot]' && body?.startsWith(marker),
  )
  if (own) await ask('PATCH', `/repos/${repository}/issues/comments/${own.id}`, { body })
  else await ask('POST', `/repos/${repository}/issues/${number}/comments`, { body })
}
