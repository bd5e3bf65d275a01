import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readArguments, requireContentFolder, runCommand, unexpectedOf, UsageError } from './command-line.ts'

const help = `npm run impact -- [--base REF] [--content DIR] [--format FORMAT]

Says what the files as they are do to the published site, compared with a commit: pages, feeds, calendars, data, positions,
addresses that vanish, new links, actors and topics. Both sides are made by the code at hand: what a change to the code does is not shown.
  --base REF       the commit to compare with (where this branch left origin/main, else main)
  --content DIR    the content folder (content)
  --format FORMAT  text, markdown or json (text)
Exit codes: 0 reported and every published address stays, 1 the content has errors or addresses vanish (a page or a
statement without redirect or tombstone, a line of published-urls.txt), 2 wrong usage or a failure.
`

/** Where npm packages keep what can be made again. */
const cacheFolder =
  process.env['PARLEY_CACHE'] ?? fileURLToPath(new URL('../node_modules/.cache/parley', import.meta.url))

await runCommand(async () => {
  // Our own modules are loaded below, so that their compiled code can be kept.
  enableCompileCache(join(cacheFolder, 'code'))
  const { values } = readArguments(help, {
    base: { type: 'string' },
    content: { type: 'string', default: 'content' },
    format: { type: 'string', default: 'text' },
  })
  const { base, content, format } = values
  const [{ GitProblem }, { impactFormats, isImpactFormat }, { losesAddresses }, { impactOf }] = await Promise.all([
    import('../src/authoring/git-content.ts'),
    import('../src/views/impact/formats.ts'),
    import('../src/views/impact/impact.ts'),
    import('./impact/impact-of.ts'),
  ])
  if (!isImpactFormat(format)) throw new UsageError(unexpectedOf('--format', format, Object.keys(impactFormats)))
  requireContentFolder(content)
  try {
    const impact = await impactOf(content, base)
    process.stdout.write(impactFormats[format](impact))
    return impact.changes && !losesAddresses(impact.changes) ? 0 : 1
  } catch (error) {
    throw error instanceof GitProblem ? new UsageError(error.message) : error
  }
})
