import { parseArgs } from 'node:util'
import { contentFolder, type ContentFiles } from '../authoring/content-folder.ts'
import { readContent } from '../authoring/read-content.ts'
import { decodeText } from '../authoring/decode-text.ts'
import { splitFrontMatter } from '../authoring/front-matter.ts'
import { isMdx, parseBody } from '../markdown/parse.ts'
import { proseOf } from '../markdown/prose.ts'
import { buildStory } from '../story/build-story.ts'
import { keyOf } from '../story/ids.ts'
import { searchRecords } from '../views/search-record.ts'
import { writeSearchIndex, type SearchIndex } from './index-story.ts'

/**
 * Reads a content folder and writes its search index. The check must have passed: files that cannot be read
 * are left out here, and only a missing `story.yaml` is an error.
 */
export async function indexContent(
  files: ContentFiles,
  folder: string,
  options: { drafts?: boolean } = {},
): Promise<SearchIndex> {
  const { storyFile, entries, images } = await readContent(files)
  if (!storyFile) throw new Error('There is no story.yaml that can be read; run npm run check.')
  const story = buildStory(storyFile, entries, { images, drafts: options.drafts ?? false })
  const texts = new Map<string, string>()
  for (const entry of story.byKey.values()) texts.set(keyOf(entry), textOf(await files.read(entry.path), entry.path))
  const records = searchRecords(story, (entry) => texts.get(keyOf(entry)) ?? '')
  return writeSearchIndex(records, folder, { language: storyFile.language })
}

/** The prose of an entry’s body, a paragraph a line, without citations and markup. */
function textOf(bytes: Uint8Array, path: string): string {
  const decoded = decodeText(bytes)
  const body = 'text' in decoded ? splitFrontMatter(decoded.text)?.body : undefined
  if (body === undefined) return ''
  return proseOf(parseBody(body, isMdx(path) ? 'mdx' : 'markdown'))
    .map(({ text }) => text.replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
    .join('\n')
}

/** The program: `node src/search/index-content.ts <content folder> <output folder> [--drafts]`. */
async function main(): Promise<void> {
  const start = performance.now()
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { drafts: { type: 'boolean' } } })
  const [content, output] = positionals
  if (!content || !output || positionals.length > 2)
    throw new Error('Usage: node src/search/index-content.ts <content folder> <output folder> [--drafts]')
  const written = await indexContent(contentFolder(content), output, { drafts: values.drafts ?? false })
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
