import { realpathSync } from 'node:fs'
import { relative } from 'node:path'
import { bodyDigests } from '../src/authoring/body-digests.ts'
import { check } from '../src/authoring/check.ts'
import { commitOf, defaultBase, gitContent, GitProblem, repositoryOf } from '../src/authoring/git-content.ts'
import { contentFolder, type ContentFiles } from '../src/authoring/read-content.ts'
import { readLedger } from '../src/authoring/url-ledger.ts'
import { buildStory } from '../src/story/build-story.ts'
import type { StoryFile } from '../src/story/schema/story-file.ts'
import { didYouMean } from '../src/story/suggest.ts'
import { compareStories } from '../src/views/impact/compare-stories.ts'
import { impactFormats, isImpactFormat } from '../src/views/impact/formats.ts'
import type { Impact, SideSummary } from '../src/views/impact/impact.ts'
import { readArguments, requireContentFolder, runCommand, UsageError } from './command-line.ts'

const help = `npm run impact -- [--base REF] [--content DIR] [--format FORMAT]

Says what the files as they are do to the published site, compared with a commit: pages, feeds, calendars, positions,
addresses that vanish, new links, actors and topics. Both sides are made by the code at hand: what a change to the code does is not shown.
  --base REF       the commit to compare with (where this branch left origin/main, else main)
  --content DIR    the content folder (content)
  --format FORMAT  text, markdown or json (text)
Exit codes: 0 reported, 1 the content has errors, 2 wrong usage or a failure.
`

await runCommand(async () => {
  const { values } = readArguments(help, {
    base: { type: 'string' },
    content: { type: 'string', default: 'content' },
    format: { type: 'string', default: 'text' },
  })
  const { base, content, format } = values
  if (!isImpactFormat(format)) {
    const known = Object.keys(impactFormats)
    throw new UsageError(`There is no format ${format}, only ${known.join(', ')}${didYouMean(format, known)}`)
  }
  requireContentFolder(content)
  try {
    const impact = await impactOf(content, base)
    process.stdout.write(impactFormats[format](impact))
    return impact.changes ? 0 : 1
  } catch (error) {
    throw error instanceof GitProblem ? new UsageError(error.message) : error
  }
})

async function impactOf(content: string, ref: string | undefined): Promise<Impact> {
  const repository = await repositoryOf(content)
  const folder = relative(repository, realpathSync(content)).replaceAll('\\', '/')
  const commit = await (ref === undefined ? defaultBase(repository) : commitOf(repository, ref))
  const base = await gitContent(repository, commit, folder)
  const was = await readSide(base.files, base.published, {
    commit,
    ...(base.folder !== undefined && { folder: base.folder }),
  })
  const files = contentFolder(content)
  const is = await readSide(files, await readLedger(content), { folder })
  const { storyFile } = is.reading
  const publishable = is.summary.errors === 0 && storyFile !== undefined
  const changes = publishable ? compareStories(await was.story(storyFile), await is.story(storyFile)) : null
  return { base: was.summary, head: is.summary, changes }
}

/** Reads and checks one side. Its story, in the base without `story.yaml` by the head’s, is made when asked for. */
async function readSide(files: ContentFiles, published: string[], place: Pick<SideSummary, 'commit' | 'folder'>) {
  const started = performance.now()
  const { reading, counts, entries } = await check(files, { published })
  const checkMs = Math.round(performance.now() - started)
  const empty = entries === 0 && !reading.storyFile
  const summary: SideSummary = {
    ...place,
    entries,
    errors: empty && place.commit !== undefined ? 0 : counts.error,
    warnings: counts.warning,
    checkMs,
  }
  const story = async (fallback: StoryFile) => ({
    story: buildStory(reading.storyFile ?? fallback, reading.entries, { images: reading.images, published }),
    bodies: await bodyDigests(files, reading.entries),
  })
  return { reading, summary, story }
}
