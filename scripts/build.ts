import { cp, readdir, rename, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkedContent, forgetContent, keepContent } from '../src/authoring/checked-content.ts'
import { formatText } from '../src/authoring/reporters/text.ts'
import { ledgerName, readLedger, recordUrls, unrecorded } from '../src/authoring/url-ledger.ts'
import { builtFolder } from '../src/authoring/verify/built-files.ts'
import { loadVerified, saveVerified, verifiedFolder } from '../src/authoring/verify/verified-store.ts'
import { verifySite } from '../src/authoring/verify/verify-site.ts'
import { readIndex } from '../src/search/read-index.ts'
import { buildStory } from '../src/story/build-story.ts'
import { countIssues } from '../src/story/issue.ts'
import { giveStory, unshareStory } from '../src/story/shared-story.ts'
import { cacheFolder } from './cache-folder.mjs'
import { cardsSummary, drawStoryCards } from './build/draw-cards.ts'
import { bundleKey } from './build/bundle-key.ts'
import { bundleSite } from './build/bundle-site.ts'
import { indexSearch } from './build/index-search.ts'
import { keepSite } from './build/last-site.ts'
import { planSite, type SitePlan } from './build/plan-site.ts'
import { createProgress, type Step } from './build/progress.ts'
import type { RenderedSite } from './build/render-pages.ts'
import { renderSite } from './build/render-site.ts'
import { sealSite } from './build/seal.ts'
import { refusal, stage } from './build/swap.ts'
import { readingsFolder } from './readings-folder.ts'
import { readArguments, requireContentFolder, runCommand, UsageError } from './command-line.ts'

const help = `npm run build -- [--content DIR] [--out DIR] [--drafts] [--clean] [--record | --require-recorded]

Checks the content, renders the site, indexes it for search, verifies the result and puts it in place whole.
  --content DIR  the content folder (content)
  --out DIR      where the site goes (dist)
  --drafts       includes drafts: for looking, not for publishing
  --clean        makes everything anew; otherwise pages that are as they were in the last build are taken from it, except in CI
  --record       adds the addresses of the site to published-urls.txt beside the content folder, once it is in place:
                 for whoever publishes it; from then on the check fails where one of them would vanish
  --require-recorded  builds nothing where published-urls.txt lacks an address of the site: for CI on the main branch
The variable PARLEY_OFFLINE=on builds a site that readers can read without a connection (docs/offline.md).
Exit codes: 0 built, 1 findings, 2 wrong usage or a failure. Unless it is 0, the output folder is as it was.
`

/** To take so many files away takes longer than a second. */
const manyFiles = 10_000

const publicFolder = fileURLToPath(new URL('../public', import.meta.url))

await runCommand(async () => {
  const { values } = readArguments(help, {
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: 'dist' },
    drafts: { type: 'boolean', default: false },
    clean: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    'require-recorded': { type: 'boolean', default: false },
  })
  const { content, out, drafts, clean, record, 'require-recorded': requireRecorded } = values
  if (drafts && record)
    throw new UsageError('Unexpected --record with --drafts, expected one of them: drafts are not published')
  if (requireRecorded && (drafts || record))
    throw new UsageError(`Unexpected --require-recorded with --${drafts ? 'drafts' : 'record'}, expected one of them`)
  const offline = process.env['PARLEY_OFFLINE'] ?? 'off'
  if (offline !== 'on' && offline !== 'off')
    throw new UsageError(`Unexpected PARLEY_OFFLINE=${offline}, expected on or off`)
  return build(content, out, { drafts, clean: clean || Boolean(process.env['CI']), record, requireRecorded })
})

interface BuildOptions {
  drafts: boolean
  /** Nothing is taken from earlier builds. */
  clean: boolean
  record: boolean
  requireRecorded: boolean
}

async function build(content: string, out: string, options: BuildOptions): Promise<number> {
  const started = performance.now()
  const { drafts, clean, record } = options
  requireContentFolder(content)
  const refused = await refusal(out, content)
  if (refused) throw new UsageError(`Unexpected --out ${out}, expected a folder that can be replaced: ${refused}`)
  process.env['PARLEY_CONTENT'] = resolve(content)
  process.env['PARLEY_DRAFTS'] = drafts ? '1' : '0'
  const progress = createProgress(process.stdout)
  const planned = await plan(content, progress.start('Check'), options, started)
  if (!planned) {
    process.stdout.write('Nothing was built.\n')
    return 1
  }
  const { site: expected, story, entries, counts } = planned

  const staging = await stage(out)
  const stop = new AbortController()
  const indexing = indexSearch(resolve(content), join(staging.work, 'pagefind'), { drafts, clean, signal: stop.signal })
  const drawing = drawStoryCards(expected.cards, staging.work, stop.signal)
  let rendered: Promise<RenderedSite> | undefined
  const end = async () => {
    stop.abort()
    await Promise.allSettled([indexing, drawing, rendered])
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
  drawing.catch(() => undefined)
  try {
    const rendering = progress.start('Render')
    const total = expected.files.filter((file) => file.endsWith('.html')).length
    const key = clean ? undefined : bundleKey(story, content)
    giveStory(story)
    const bundle = await bundleSite(key, join(staging.work, 'bundle'), (pid) =>
      rendering.say(`Waiting for another build of this checkout (process ${pid}).`),
    )
    forgetContent()
    unshareStory()
    await cp(join(bundle, 'client'), staging.site, { recursive: true })
    let pages = 0
    rendered = renderSite(
      story,
      {
        bundle,
        folder: staging.site,
        work: staging.work,
        earlier: key === undefined ? undefined : { out, bundle: key },
      },
      stop.signal,
      (done) => rendering.update((pages = done), total),
    )
    const { files, taken } = await rendered
    await writeFile(join(staging.site, '_redirects'), expected.redirects)
    rendering.end(`${pages} pages${taken.length > 0 ? `, ${taken.length} of ${files.length} files as they were` : ''}`)

    const index = progress.start('Index')
    const { records } = await indexing
    await rename(join(staging.work, 'pagefind'), join(staging.site, 'pagefind'))
    index.end(`${records} search records`)

    const cards = progress.start('Cards')
    const drawn = await drawing
    await rename(join(staging.work, 'cards'), join(staging.site, 'cards'))
    cards.end(cardsSummary(drawn))

    const verifying = progress.start('Verify')
    const publicFiles = await readdir(publicFolder, { recursive: true, withFileTypes: true })
    const search = readIndex(join(staging.site, 'pagefind'))
    const kept = clean ? undefined : verifiedFolder(cacheFolder, out)
    // Of other files the disk is asked: what was written there is what counts.
    const digests = new Map(taken.map(({ path, digest }) => [path, digest]))
    const expectation = {
      ...expected,
      files: [...expected.files, ...search.files.map((file) => `pagefind/${file}`)],
      publicFiles: publicFiles
        .filter((file) => file.isFile())
        .map((file) => relative(publicFolder, join(file.parentPath, file.name)).replaceAll('\\', '/')),
      records: search.records,
    }
    const site = verifySite(
      { ...builtFolder(staging.site), digestOf: (path) => digests.get(path) },
      expectation,
      kept ? loadVerified(kept) : undefined,
    )
    const faults = countIssues(site.issues)
    const verdict = { issues: site.issues, counts: faults, entries, contentDir: out }
    const listed = () => formatText({ ...verdict, ms: performance.now() - started })
    if (faults.error > 0) {
      verifying.fail(`${faults.error} faults in the built site`)
      process.stdout.write(
        `\n${listed()}Nothing was published: ${out} is as it was. What each fault means: docs/built-site.md.\n`,
      )
      return 1
    }
    verifying.end(
      `${site.pages} pages, ${site.files} files, ${faults.warning > 0 ? `${faults.warning} warnings` : 'no faults'}`,
    )
    if (faults.warning > 0) process.stdout.write(listed())
    await sealSite(staging.site, drafts, site.digests)
    staging.swap()
    if (site.files > manyFiles) staging.clearLater()
    if (key !== undefined) keepSite(out, key, files)
    if (kept) saveVerified(kept, site.memory)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    process.stdout.write(
      `\nBuilt ${entries} entries into ${site.pages} pages (${(site.bytes / 1e6).toFixed(1)} MB) in ${seconds} s, ` +
        `${counts.warning === 0 ? 'no warnings' : `${counts.warning} warnings (npm run check lists them)`}.\n` +
        `It is in ${out}; npm run preview${out === 'dist' ? '' : ` -- --out ${out}`} shows it.\n`,
    )
    if (!drafts) process.stdout.write(await ledgerLine(content, expected, record))
    return 0
  } finally {
    // What fails because of a signal is not worth a message: the process ends here.
    await (interrupted ?? end())
  }
}

/**
 * Checks the content and plans the site of it. Undefined, and what is wrong is said, where nothing may be built. What was
 * read stays behind: a large story is not held twice while it is rendered.
 */
async function plan(
  content: string,
  checking: Step,
  { drafts, clean, requireRecorded }: BuildOptions,
  started: number,
) {
  const { issues, counts, entries, reading } = await checkedContent(
    undefined,
    clean ? undefined : readingsFolder(content),
  )
  keepContent()
  if (counts.error > 0 || !reading.storyFile) {
    checking.fail(`${counts.error} ${counts.error === 1 ? 'error' : 'errors'} in ${entries} entries`)
    process.stdout.write(
      `\n${formatText({ issues, counts, entries, ms: performance.now() - started, contentDir: content })}`,
    )
    return undefined
  }
  const left = drafts ? 0 : reading.entries.filter(({ data }) => data.draft).length
  const without = left === 0 ? '' : `${left} ${left === 1 ? 'draft' : 'drafts'} left out, `
  checking.end(`${entries} entries, ${without}${counts.warning} warnings`)
  const published = await readLedger(content)
  const story = buildStory(reading.storyFile, reading.entries, { drafts, images: reading.images, published })
  const site = planSite(story, reading.entries, drafts)
  const missing = requireRecorded ? unrecorded(published, site.urls) : []
  if (missing.length > 0) {
    process.stdout.write(
      `\nUnexpected ${missing.length === 1 ? 'address that is' : `${missing.length} addresses that are`} not in ${ledgerName}, expected all of them: ` +
        `${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' and more' : ''}\n` +
        `Run npm run build -- --record and commit ${ledgerName}. `,
    )
    return undefined
  }
  return { site, story, entries, counts }
}

/** Records the addresses of the site where asked to, and says how many the ledger lacked. */
async function ledgerLine(content: string, { urls, recorded }: SitePlan, record: boolean): Promise<string> {
  if (record) return `${(await recordUrls(content, urls)).length} new addresses in ${ledgerName}: commit it.\n`
  const fresh = unrecorded(recorded, urls).length
  if (fresh === 0) return ''
  return `${fresh} ${fresh === 1 ? 'address is' : 'addresses are'} not in ${ledgerName} yet: --record adds them when the site is published.\n`
}
