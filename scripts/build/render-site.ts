import { cp, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { build } from 'astro'
import { onAstroLog, type AstroLogEvent } from './astro-log.ts'
import { withLock } from './lock.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Warnings that say nothing about the site: Astro’s own modules for MDX carry a directive the bundler does not know,
 * and a small story has folders without entries.
 */
const harmless = [
  /MODULE_LEVEL_DIRECTIVE.*use astro:head-inject/s,
  /Generated an empty chunk/,
  /The collection "\w+" does not exist or is empty/,
]

/**
 * Renders all pages with Astro into an empty folder. `onPage` is called with the number of pages so far,
 * `onWait` with the process of another build that has to end first.
 * Rejects where Astro fails, and also where it only logs a problem: what it swallows would be published.
 */
export async function renderSite(
  folder: string,
  cacheDir: string,
  onPage: (done: number) => void,
  onWait: (pid: number) => void,
): Promise<void> {
  const problems: string[] = []
  let pages = 0
  onAstroLog((event) => {
    if (isProblem(event)) problems.push(event.message)
    // With colours in CI.
    if (/─ \/.*\.html$/.test(stripVTControlCharacters(event.message))) onPage(++pages)
  })
  const render = (outDir: string) =>
    build({
      root,
      outDir,
      cacheDir,
      logLevel: 'info',
      logger: { entrypoint: fileURLToPath(new URL('astro-log.ts', import.meta.url)) },
    })
  const work = async () => {
    // Astro moves files there from the project’s folder, which no disk can do for another.
    if ((await stat(folder)).dev === (await stat(root)).dev) return render(folder)
    const own = join(root, '.parley/rendered')
    await rm(own, { recursive: true, force: true })
    try {
      await render(own)
      await cp(own, folder, { recursive: true })
    } finally {
      await rm(own, { recursive: true, force: true })
    }
  }
  await withLock(join(root, '.parley/render.lock'), work, onWait)
  if (problems.length > 0) throw new Error(`Astro reported ${problems.length} problems:\n${problems.join('\n')}`)
}

function isProblem({ level, message }: AstroLogEvent): boolean {
  return (level === 'warn' || level === 'error') && !harmless.some((pattern) => pattern.test(message))
}
