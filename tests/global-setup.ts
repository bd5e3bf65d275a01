import { run } from './story-folder.ts'
import { siteFolder } from './site.ts'

/** Builds the site from `content/` once for all tests that look at it. */
export async function setup(): Promise<void> {
  const { code, stdout, stderr } = await run('scripts/build.ts', ['--out', siteFolder])
  if (code !== 0) throw new Error(`The site does not build:\n${stdout}\n${stderr}`)
}
