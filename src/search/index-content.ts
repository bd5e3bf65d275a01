import { parseArgs } from 'node:util'
import { contentFolder, type ContentFiles } from '../authoring/content-folder.ts'
import { readContent } from '../authoring/read-content.ts'
import { openStore, withStore } from '../authoring/open-store.ts'
import { storeFolder } from '../authoring/store-folder.ts'
import type { Block } from '../markdown/prose.ts'
import { buildStory } from '../story/build-story.ts'
import { searchRecords, type SearchRecord } from '../views/search-record.ts'
import { writeSearchIndex, type SearchIndex } from './index-story.ts'
import { partsFolder } from './kept-parts.ts'

interface ContentOptions {
  drafts?: boolean
  /** Where the check keeps what it has read, so that it is not parsed again. */
  readIn?: string | undefined
  /** Keeps parts of the index. */
  keptIn?: string | undefined
}

/**
 * Reads a content folder and writes its search index. The check must have passed: files that cannot be read
 * are left out here, and only a missing `story.yaml` is an error.
 */
export async function indexContent(
  files: ContentFiles,
  folder: string,
  { keptIn, ...options }: ContentOptions = {},
): Promise<SearchIndex> {
  const { records, language } = await recordsIn(files, options)
  return writeSearchIndex(records, folder, { language, keptIn })
}

/** The search records of a content folder, and the story’s language. */
export async function recordsIn(
  files: ContentFiles,
  { drafts = false, readIn }: Omit<ContentOptions, 'keptIn'> = {},
): Promise<{ records: SearchRecord[]; language: string }> {
  return withStore(openStore(readIn), async (readings) => {
    const { storyFile, entries, images } = await readContent(files, readings)
    if (!storyFile) throw new Error('There is no story.yaml that can be read; run npm run check.')
    const story = buildStory(storyFile, entries, { images, drafts })
    const records = searchRecords(story, ({ path }) => textOf(readings.get(path)?.reading?.blocks ?? []))
    return { records, language: storyFile.language }
  })
}

/** The prose of an entry’s body, a paragraph a line, without citations and markup. */
export function textOf(blocks: readonly Block[]): string {
  return blocks
    .map(({ text }) => text.replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
    .join('\n')
}

const usage = 'Usage: node src/search/index-content.ts <content folder> <output folder> [--drafts] [--cache <folder>]'

/** The program. With `--cache` it takes from there what the check has read, which it never writes, and keeps parts of the index. */
async function main(): Promise<void> {
  const start = performance.now()
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { drafts: { type: 'boolean', default: false }, cache: { type: 'string' } },
  })
  const [content, output] = positionals
  if (!content || !output || positionals.length > 2) throw new Error(usage)
  const { drafts, cache } = values
  const written = await indexContent(contentFolder(content), output, {
    drafts,
    readIn: cache && storeFolder(cache, content),
    keptIn: cache && partsFolder(cache, content, drafts),
  })
  process.stdout.write(`${JSON.stringify({ ...written, ms: Math.round(performance.now() - start) })}\n`)
}

if (import.meta.main) {
  // A build that was killed needs no index: what went on writing would fill a folder that the next build takes away.
  process.once('disconnect', () => process.exit(1))
  process.channel?.unref()
  await main().catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error)
    process.stderr.write(`Search index: ${message.replace(/\s+/gu, ' ')}\n`)
    process.exitCode = 1
  })
}
