import { realpathSync } from 'node:fs'
import { relative } from 'node:path'
import { bodyDigests } from '../../src/authoring/body-digests.ts'
import { check } from '../../src/authoring/check.ts'
import { commitOf, defaultBase, gitContent, repositoryOf } from '../../src/authoring/git-content.ts'
import { contentFolder, type ContentFiles } from '../../src/authoring/content-folder.ts'
import type { ReadingMemory } from '../../src/authoring/reading-memory.ts'
import { readLedger } from '../../src/authoring/url-ledger.ts'
import { compareData } from '../../src/feeds/data/compare-data.ts'
import { buildStory } from '../../src/story/build-story.ts'
import type { StoryFile } from '../../src/story/schema/story-file.ts'
import { compareStories } from '../../src/views/impact/compare-stories.ts'
import { publicUrls } from '../../src/views/site-map.ts'
import type { Impact, Side, SideSummary } from '../../src/views/impact/impact.ts'

/**
 * Compares a content folder as it is with the one of a commit, by default of where this branch left the main one.
 * Throws a GitProblem where there is no repository or no such commit.
 */
export async function impactOf(content: string, ref: string | undefined): Promise<Impact> {
  const repository = await repositoryOf(content)
  const folder = relative(repository, realpathSync(content)).replaceAll('\\', '/')
  const commit = await (ref === undefined ? defaultBase(repository) : commitOf(repository, ref))
  const base = await gitContent(repository, commit, folder)
  // What both sides have is read once.
  const memory: ReadingMemory = new Map()
  const baseFolder = base.folder !== undefined && { folder: base.folder }
  const was = await readSide(base.files, base.published, { commit, ...baseFolder }, memory)
  const files = contentFolder(content)
  const is = await readSide(files, await readLedger(content), { folder }, memory)
  const { storyFile } = is.reading
  if (is.summary.errors > 0 || !storyFile) return { base: was.summary, head: is.summary, changes: null, data: [] }
  const before = await was.side(storyFile, base.published)
  // What the base published is on record by the time this change is.
  const after = await is.side(storyFile, [...(await readLedger(content)), ...publicUrls(before.story)])
  return {
    base: was.summary,
    head: is.summary,
    changes: compareStories(before, after),
    data: compareData(before.story, after.story),
  }
}

/** Reads and checks one side. Its story, in the base without `story.yaml` by the head’s, is made when asked for. */
async function readSide(
  files: ContentFiles,
  published: string[],
  place: Pick<SideSummary, 'commit' | 'folder'>,
  memory: ReadingMemory,
) {
  const started = performance.now()
  const { reading, counts, entries } = await check(files, { published, memory })
  const checkMs = Math.round(performance.now() - started)
  const empty = entries === 0 && !reading.storyFile
  const summary: SideSummary = {
    ...place,
    entries,
    errors: empty && place.commit !== undefined ? 0 : counts.error,
    warnings: counts.warning,
    checkMs,
  }
  const side = async (fallback: StoryFile, everPublished: readonly string[]): Promise<Side> => ({
    story: buildStory(reading.storyFile ?? fallback, reading.entries, {
      images: reading.images,
      published: everPublished,
    }),
    drafts: reading.entries.filter(({ data }) => data.draft),
    recorded: published,
    bodies: await bodyDigests(files, reading.entries),
  })
  return { reading, summary, side }
}
