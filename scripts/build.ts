import { cp, rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { forgetContent } from '../src/authoring/checked-content.ts'
import { formatText } from '../src/authoring/reporters/text.ts'
import { ledgerName, recordUrls, unrecorded } from '../src/authoring/url-ledger.ts'
import { saveVerified, verifiedFolder } from '../src/authoring/verify/verified-store.ts'
import { giveStory, unshareStory } from '../src/story/shared-story.ts'
import { bundleKey } from './build/bundle-key.ts'
import { bundleSite } from './build/bundle-site.ts'
import { cardsSummary, drawStoryCards } from './build/draw-cards.ts'
import { indexSearch } from './build/index-search.ts'
import { keepSite } from './build/last-site.ts'
import { planContent, type PlanOptions } from './build/plan-content.ts'
import type { SitePlan } from './build/plan-site.ts'
import { createProgress } from './build/progress.ts'
import type { RenderedSite } from './build/render-pages.ts'
import { renderSite } from './build/render-site.ts'
import { sealSite } from './build/seal.ts'
import { refusal, stage } from './build/swap.ts'
import { verifyOutput } from './build/verify-output.ts'
import { cacheFolder } from './cache-folder.mjs'
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

interface BuildOptions extends PlanOptions {
  record: boolean
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
  const planned = await planContent(content, progress.start('Check'), options, started)
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

    const kept = clean ? undefined : verifiedFolder(cacheFolder, out)
    const site = verifyOutput(staging.site, expected, { taken, kept, verifying: progress.start('Verify') })
    const listed = () =>
      formatText({
        issues: site.issues,
        counts: site.counts,
        entries,
        ms: performance.now() - started,
        contentDir: out,
      })
    if (site.counts.error > 0) {
      process.stdout.write(
        `\n${listed()}Nothing was published: ${out} is as it was. What each fault means: docs/built-site.md.\n`,
      )
      return 1
    }
    if (site.counts.warning > 0) process.stdout.write(listed())
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

/** Records the addresses of the site where asked to, and says how many the ledger lacked. */
async function ledgerLine(content: string, { urls, recorded }: SitePlan, record: boolean): Promise<string> {
  if (record) return `${(await recordUrls(content, urls)).length} new addresses in ${ledgerName}: commit it.\n`
  const fresh = unrecorded(recorded, urls).length
  if (fresh === 0) return ''
  return `${fresh} ${fresh === 1 ? 'address is' : 'addresses are'} not in ${ledgerName} yet: --record adds them when the site is published.\n`
}
