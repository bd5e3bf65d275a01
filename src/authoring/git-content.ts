import { execFile } from 'node:child_process'
import { parseLedger, ledgerName } from './url-ledger.ts'
import type { ContentFiles, FoundFile } from './content-folder.ts'

/** What Git says no to, in words for the person at the terminal. */
export class GitProblem extends Error {}

/** A content folder as a commit has it, read from Git’s objects: nothing is checked out and nothing of it runs. */
export interface GitContent {
  /** From the root of the repository; undefined where the commit has no content. */
  folder: string | undefined
  files: ContentFiles
  /** The recorded addresses of that commit. */
  published: string[]
}

/** The root of the repository around a folder. Throws a GitProblem where there is none. */
export async function repositoryOf(folder: string): Promise<string> {
  const root = await git(folder, ['rev-parse', '--show-toplevel'])
  return root.toString('utf8').trim()
}

/** The commit a name means. Throws a GitProblem where there is none. */
export async function commitOf(repository: string, ref: string): Promise<string> {
  try {
    const commit = await git(repository, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
    return commit.toString('utf8').trim()
  } catch {
    const hint = (await isShallow(repository))
      ? ' This clone is shallow: fetch the history first (git fetch --unshallow, or fetch-depth: 0 in a workflow).'
      : ' Fetch it first, where another repository has it.'
    throw new GitProblem(`Unexpected --base ${ref}, expected a branch, tag or commit of this repository.${hint}`)
  }
}

/** Where the present commit left the main branch. Throws a GitProblem where that cannot be told. */
export async function defaultBase(repository: string): Promise<string> {
  for (const main of ['origin/main', 'main']) {
    try {
      return (await git(repository, ['merge-base', main, 'HEAD'])).toString('utf8').trim()
    } catch {
      continue
    }
  }
  const hint = (await isShallow(repository)) ? ' This clone is shallow: git fetch --unshallow gets the history.' : ''
  throw new GitProblem(
    `Unexpected history without a commit of origin/main or main, expected --base to name one to compare with.${hint}`,
  )
}

async function isShallow(repository: string): Promise<boolean> {
  const answer = await git(repository, ['rev-parse', '--is-shallow-repository'])
  return answer.toString('utf8').trim() === 'true'
}

/** Reads a content folder, and the ledger beside it, as they are in a commit. A folder that has moved since is found by its story.yaml. */
export async function gitContent(repository: string, commit: string, wanted: string): Promise<GitContent> {
  const tree = await filesOf(repository, commit)
  const folder = contentIn(tree, wanted)
  const below = folder === undefined ? undefined : folder === '' ? '' : `${folder}/`
  const content = below === undefined ? [] : tree.filter(({ path }) => path.startsWith(below))
  const ledgerFile = tree.find(({ path }) => path === beside(folder ?? wanted, ledgerName))
  const objects = await readObjects(
    repository,
    [...content, ...(ledgerFile ? [ledgerFile] : [])].filter(({ kind }) => kind === 'file').map(({ object }) => object),
  )
  const named = new Map(content.map((file) => [file.path.slice(below!.length), file]))
  const files: ContentFiles = {
    list: () => Promise.resolve([...named].map(([path, { kind }]): FoundFile => ({ path, kind }))),
    read: (path) => {
      const bytes = objects.get(named.get(path)?.object ?? '')
      return bytes
        ? Promise.resolve(bytes)
        : Promise.reject(Object.assign(new Error('no such file'), { code: 'ENOENT' }))
    },
  }
  const ledger = ledgerFile && objects.get(ledgerFile.object)
  return { folder, files, published: ledger ? parseLedger(ledger.toString('utf8')) : [] }
}

interface TreeFile {
  path: string
  kind: 'file' | 'link' | 'other'
  object: string
}

async function filesOf(repository: string, commit: string): Promise<TreeFile[]> {
  const listing = (await git(repository, ['ls-tree', '-r', '-z', '--full-tree', commit])).toString('utf8')
  return listing.split('\0').flatMap((line): TreeFile[] => {
    const [, mode = '', object = '', path] = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/s.exec(line) ?? []
    if (path === undefined) return []
    return [{ path, object, kind: mode.startsWith('100') ? 'file' : mode === '120000' ? 'link' : 'other' }]
  })
}

/** The wanted folder where the commit has a story in it, else the only folder that has one. */
function contentIn(tree: readonly TreeFile[], wanted: string): string | undefined {
  const stories = tree
    .filter(({ path }) => path === 'story.yaml' || path.endsWith('/story.yaml'))
    .map(({ path }) => path.slice(0, -'/story.yaml'.length))
  if (stories.includes(wanted)) return wanted
  if (tree.some(({ path }) => path.startsWith(`${wanted}/`))) return wanted
  return stories.length === 1 ? stories[0] : undefined
}

function beside(folder: string, name: string): string {
  return folder.includes('/') ? `${folder.slice(0, folder.lastIndexOf('/'))}/${name}` : name
}

/** The contents of objects, by their names. */
async function readObjects(repository: string, objects: readonly string[]): Promise<Map<string, Buffer>> {
  const wanted = [...new Set(objects)]
  const found = new Map<string, Buffer>()
  if (wanted.length === 0) return found
  const output = await git(repository, ['cat-file', '--batch'], wanted.map((object) => `${object}\n`).join(''))
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(0x0a, at)
    const [object = '', type, size] = output.subarray(at, end).toString('latin1').split(' ')
    if (type !== 'blob') throw new GitProblem(`Git has lost the object ${object}: git fsck says more.`)
    found.set(object, output.subarray(end + 1, end + 1 + Number(size)))
    at = end + 1 + Number(size) + 1
  }
  return found
}

/** No hook, prompt or download: only what is in the repository already. */
const quiet = { GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' }

function git(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      ['-C', folder, ...args],
      { encoding: 'buffer', maxBuffer: 2 ** 30, env: { ...process.env, ...quiet } },
      (error, stdout, stderr) => {
        if (!error) resolve(stdout)
        else if ((error as NodeJS.ErrnoException).code === 'ENOENT')
          reject(new GitProblem('Unexpected machine without Git, expected it installed: the base is read from it'))
        else reject(new GitProblem(stderr.toString('utf8').trim() || error.message))
      },
    )
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}
