import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * A temporary folder that is gone after `use`. It lies in one of its own: the ledger of addresses stands beside a content folder,
 * and no test may find another’s there.
 */
export function temporaryFolder(): { path: string; [Symbol.dispose](): void } {
  const own = mkdtempSync(join(tmpdir(), 'parley-test-'))
  const path = join(own, 'folder')
  mkdirSync(path)
  return { path, [Symbol.dispose]: () => rmSync(own, { recursive: true, force: true }) }
}

/** Writes files, given by their paths below the folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** How a command of ours ended. */
export interface Outcome {
  code: number
  stdout: string
  stderr: string
}

/** Runs a script of the project, such as `scripts/build.ts`, as a person would. */
export function run(script: string, args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, script), ...args],
      { cwd: root, env: { ...ownEnvironment(), ...env }, maxBuffer: 1 << 26 },
      (error, stdout, stderr) => {
        const code = typeof error?.code === 'number' ? error.code : error ? -1 : 0
        resolve({ code, stdout, stderr })
      },
    )
  })
}

/** The environment of a person’s terminal: Astro and Vite behave otherwise where they see a test runner. */
export function ownEnvironment(): Record<string, string> {
  const outside = Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST|NODE_ENV|TEST$|DEV$|PROD$|MODE$)/.test(name),
  )
  return Object.fromEntries(outside.map(([name, value]) => [name, value ?? '']))
}
