import { statSync } from 'node:fs'
import { readdir, rename, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkedContent } from '../src/authoring/checked-content.ts'
import { formatText } from '../src/authoring/reporters/text.ts'
import { verifySite } from '../src/authoring/verify-site.ts'
import { buildStory } from '../src/story/build-story.ts'
import { countIssues } from '../src/story/issue.ts'
import { expectedFiles, redirectRules } from '../src/views/site-map.ts'
import { indexSearch, type IndexedSearch } from './build/index-search.ts'
import { createProgress } from './build/progress.ts'
import { renderSite } from './build/render-site.ts'
import { refusal, stage } from './build/swap.ts'
import { readArguments, runCommand, UsageError } from './command-line.ts'

const help = `npm run build -- [--content DIR] [--out DIR] [--drafts]

Checks the content, renders the site, indexes it for search, verifies the result and puts it in place whole.
  --content DIR  the content folder (content)
  --out DIR      where the site goes (dist)
  --drafts       includes drafts: for looking, not for publishing
Exit codes: 0 built, 1 findings, 2 wrong usage or a failure. Unless it is 0, the output folder is as it was.
`

const publicFolder = fileURLToPath(new URL('../public', import.meta.url))

await runCommand(async () => {
  const { values } = readArguments(help, {
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: 'dist' },
    drafts: { type: 'boolean', default: false },
  })
  return build(values.content, values.out, values.drafts)
})

async function build(content: string, out: string, drafts: boolean): Promise<number> {
  const started = performance.now()
  const refused = await refusal(out, content)
  if (refused) throw new UsageError(`--out ${out} cannot be replaced: ${refused}.`)
  if (!statSync(content, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`There is no content folder ${content}.`)
  process.env['PARLEY_CONTENT'] = resolve(content)
  process.env['PARLEY_DRAFTS'] = drafts ? '1' : '0'
  const progress = createProgress(process.stdout)

  const checking = progress.start('Check')
  const { issues, counts, entries, reading } = await checkedContent()
  if (counts.error > 0 || !reading.storyFile) {
    checking.fail(`${counts.error} ${counts.error === 1 ? 'error' : 'errors'} in ${entries} entries`)
    process.stdout.write(
      `\n${formatText({ issues, counts, entries, ms: performance.now() - started, contentDir: content })}`,
    )
    process.stdout.write('Nothing was built.\n')
    return 1
  }
  checking.end(`${entries} entries, ${counts.warning} warnings`)
  const story = buildStory(reading.storyFile, reading.entries, { drafts, images: reading.images })

  const staging = await stage(out)
  const stop = new AbortController()
  let indexing: Promise<IndexedSearch> | undefined
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      stop.abort()
      void staging.clear().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143))
    })
  try {
    indexing = indexSearch(resolve(content), join(staging.work, 'pagefind'), drafts, stop.signal)
    indexing.catch(() => undefined)
    const rendering = progress.start('Render')
    const total = expectedFiles(story).filter((file) => file.endsWith('.html')).length
    let pages = 0
    await renderSite(
      staging.site,
      join(staging.work, 'cache'),
      (done) => rendering.update((pages = done), total),
      (pid) => process.stdout.write(`Waiting for another build of this checkout (process ${pid}).\n`),
    )
    await writeFile(join(staging.site, '_redirects'), redirectRules(story))
    rendering.end(`${pages} pages`)

    const index = progress.start('Index')
    const { records } = await indexing
    await rename(join(staging.work, 'pagefind'), join(staging.site, 'pagefind'))
    index.end(`${records} search records`)

    const verifying = progress.start('Verify')
    const publicFiles = await readdir(publicFolder, { recursive: true, withFileTypes: true })
    const site = await verifySite(staging.site, {
      files: expectedFiles(story),
      publicFiles: publicFiles
        .filter((file) => file.isFile())
        .map((file) => relative(publicFolder, join(file.parentPath, file.name))),
    })
    if (site.issues.length > 0) {
      verifying.fail(`${site.issues.length} faults in the built site`)
      const verdict = { issues: site.issues, counts: countIssues(site.issues), entries, contentDir: out }
      process.stdout.write(`\n${formatText({ ...verdict, ms: performance.now() - started })}`)
      process.stdout.write(
        `Nothing was published: ${out} is as it was. The fault is in how the site is made: please report it.\n`,
      )
      return 1
    }
    verifying.end(`${site.pages} pages, ${site.files} files, no broken link`)
    await staging.swap()
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    process.stdout.write(
      `\nBuilt ${entries} entries into ${site.pages} pages (${(site.bytes / 1e6).toFixed(1)} MB) in ${seconds} s, ` +
        `${counts.warning === 0 ? 'no warnings' : `${counts.warning} warnings (npm run check lists them)`}.\n` +
        `It is in ${out}; npm run preview${out === 'dist' ? '' : ` -- --out ${out}`} shows it.\n`,
    )
    return 0
  } finally {
    stop.abort()
    await indexing?.catch(() => undefined)
    await staging.clear()
  }
}
