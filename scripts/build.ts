import { readdir, rename, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkedContent } from '../src/authoring/checked-content.ts'
import { formatText } from '../src/authoring/reporters/text.ts'
import { verifySite } from '../src/authoring/verify-site.ts'
import { buildStory } from '../src/story/build-story.ts'
import { countIssues } from '../src/story/issue.ts'
import { expectedFiles, redirectRules } from '../src/views/site-map.ts'
import { indexSearch } from './build/index-search.ts'
import { createProgress } from './build/progress.ts'
import { renderSite } from './build/render-site.ts'
import { refusal, stage } from './build/swap.ts'
import { readArguments, requireContentFolder, runCommand, UsageError } from './command-line.ts'

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
  requireContentFolder(content)
  const refused = await refusal(out, content)
  if (refused) throw new UsageError(`--out ${out} cannot be replaced: ${refused}.`)
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
  const indexing = indexSearch(resolve(content), join(staging.work, 'pagefind'), { drafts, signal: stop.signal })
  const end = async () => {
    stop.abort()
    await indexing.catch(() => undefined)
    staging.clear()
  }
  let interrupted: Promise<never> | undefined
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)
    process.once(signal, () => {
      interrupted ??= end().then(() => process.exit(code))
    })
  // Looked at when the pages are rendered.
  indexing.catch(() => undefined)
  try {
    const rendering = progress.start('Render')
    const total = expectedFiles(story).filter((file) => file.endsWith('.html')).length
    let pages = 0
    await renderSite(
      staging.site,
      join(staging.work, 'cache'),
      (done) => rendering.update((pages = done), total),
      (pid) => rendering.say(`Waiting for another build of this checkout (process ${pid}).`),
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
        `Nothing was published: ${out} is as it was. The fault is in how the site is made, not in an entry: please report it.\n`,
      )
      return 1
    }
    verifying.end(`${site.pages} pages, ${site.files} files, no broken link`)
    staging.swap()
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    process.stdout.write(
      `\nBuilt ${entries} entries into ${site.pages} pages (${(site.bytes / 1e6).toFixed(1)} MB) in ${seconds} s, ` +
        `${counts.warning === 0 ? 'no warnings' : `${counts.warning} warnings (npm run check lists them)`}.\n` +
        `It is in ${out}; npm run preview${out === 'dist' ? '' : ` -- --out ${out}`} shows it.\n`,
    )
    return 0
  } finally {
    // What fails because of a signal is not worth a message: the process ends here.
    await (interrupted ?? end())
  }
}
