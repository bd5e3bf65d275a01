import { errorCode, type ContentFiles } from './content-folder.ts'
import { imageSize, maxImageBytes } from './image-size.ts'
import { byCodeUnit } from '../story/dates.ts'
import { isCollection, isEntryId } from '../story/ids.ts'
import type { AnyEntry } from '../story/entry.ts'
import { bearersNames } from '../story/find-spellings.ts'
import type { Reading, Registry } from '../story/rules/rule.ts'
import { collections, datedCollections, mdxCollections, type Collection } from '../story/schema/index.ts'
import type { StoryFile } from '../story/schema/story-file.ts'
import type { ImageFile } from '../story/story.ts'
import { readChanged } from './read-changed.ts'
import { readEntries, type ToRead } from './read-entries.ts'
import type { KeyPath } from './front-matter.ts'
import { readStoryFile, unreadEntry, type CodedFinding, type EntryFile } from './read-entry.ts'
import { FileTooLong } from './read-within.ts'
import { withMentions, type Kept, type ReadingMemory } from './reading-memory.ts'

/** All that is in a content folder: what rules judge, and what could not be read. */
export interface ContentReading extends Reading {
  findings: CodedFinding[]
}

const imageName = /^[a-z0-9]+(?:[-.][a-z0-9]+)*\.(?:jpe?g|png|webp|avif)$/

/**
 * Reads a content folder whole, from `memory` what has not changed; afterwards that holds what this reading gave.
 * Rejects only where the folder itself cannot be listed.
 */
export async function readContent(files: ContentFiles, memory: ReadingMemory = new Map()): Promise<ContentReading> {
  const kept = new Map<string, Kept>()
  const findings: CodedFinding[] = []
  const fail = (code: string, file: string, message: string, hint?: string) =>
    findings.push({ code, file, place: 'file', message, hint })
  const found = (await files.list()).sort((a, b) => byCodeUnit(a.path, b.path))
  const toRead: ToRead[] = []
  const entryFiles: EntryFile[] = []
  const images = new Map<string, ImageFile>()
  let storyFile: StoryFile | undefined
  const faulty: { path: string; faults: KeyPath[] }[] = []

  const regular = found.filter((file) => {
    const { path, kind } = file
    if (path.split('/').some((part) => part.startsWith('.'))) return false
    if (kind === 'unlisted')
      fail('unreadable-file', path, `Unexpected ${file.error} on listing, expected a folder that can be read`)
    if (kind === 'link') fail('symbolic-link', path, 'Unexpected symbolic link, expected a regular file')
    if (kind === 'other') fail('unexpected-file', path, 'Unexpected special file, expected a regular file')
    return kind === 'file'
  })
  const paths = regular.map(({ path }) => path)
  for await (const { path, known, digest = '', stamp, bytes, error } of readChanged(files, paths, memory)) {
    if (error instanceof FileTooLong) {
      fail('file-too-large', path, `Unexpected ${error.bytes} bytes, expected at most ${error.most}`)
      const file = /^(?:story\.yaml$|images\/)/.test(path) ? undefined : entryFileOf(path, fail)
      if (!file) continue
      // It is an entry, so that no other finding says there is none of its name.
      entryFiles.push(file)
      kept.set(path, { digest: '', reading: unreadEntry(path, []) })
      continue
    }
    if (!bytes && !known) {
      fail('unreadable-file', path, `Unexpected ${errorCode(error)} on reading, expected a file that can be read`)
      continue
    }
    if (path === 'story.yaml') {
      const reading = readStoryFile(bytes!, path)
      storyFile = reading.storyFile
      faulty.push({ path, faults: reading.faults })
      findings.push(...reading.findings)
    } else if (path.startsWith('images/')) {
      if (bytes && bytes.length > maxImageBytes)
        fail('file-too-large', path, `Unexpected ${bytes.length} bytes, expected an image of at most ${maxImageBytes}`)
      const name = path.slice('images/'.length)
      const size =
        known?.image !== undefined ? known.image : imageName.test(name) ? await imageSize(bytes!, path) : undefined
      kept.set(path, { digest, stamp, image: size ?? null })
      if (size) images.set(name, size)
      else
        fail(
          'unexpected-file',
          path,
          'Unexpected file in images/, expected a JPEG, PNG, WebP or AVIF image that is whole, with a lower-case name that ends in its format',
        )
    } else {
      const file = entryFileOf(path, fail)
      if (!file) continue
      entryFiles.push(file)
      if (known?.reading) kept.set(path, known)
      else {
        // Holds its place: a folder is kept in the order of its paths.
        kept.set(path, { digest, stamp })
        toRead.push({ file, bytes: bytes! })
      }
    }
  }
  for (const reading of await readEntries(toRead)) {
    const { path } = reading
    kept.set(path, { ...kept.get(path)!, reading })
  }
  const read = entryFiles.map(({ path }) => kept.get(path)!.reading!)
  if (!found.some(({ path }) => path === 'story.yaml'))
    fail('missing-story', 'story.yaml', 'Unexpected end of the folder, expected a file story.yaml that names the story')

  const readings = withMentions(read)
  for (const [index, reading] of readings.entries()) {
    const known = kept.get(reading.path)
    if (known && reading !== read[index]) kept.set(reading.path, { ...known, reading })
  }
  memory.clear()
  for (const [path, each] of kept) memory.set(path, each)
  const ids = idsOf(entryFiles)
  const entries = readings.flatMap(({ entry }) => entry ?? [])
  return {
    entries,
    bodies: readings.flatMap(({ path, facts }) => (facts ? [{ path, facts }] : [])),
    ownWords: readings.flatMap(({ ownWords }) => ownWords ?? []),
    cited: new Map(readings.flatMap(({ path, cited }) => (cited ? [[path, cited] as const] : []))),
    files: entryFiles.map(({ path }) => path),
    ids,
    images,
    registry: registryOf(entries, ids.actors),
    storyFile,
    faults: new Map(
      [...faulty, ...readings].flatMap(({ path, faults }) => (faults.length > 0 ? [[path, faults] as const] : [])),
    ),
    findings: [...findings, ...readings.flatMap((reading) => reading.findings)],
  }
}

function registryOf(entries: readonly AnyEntry[], actorIds: ReadonlySet<string>): Registry {
  const actors = entries.filter((entry) => entry.collection === 'actors')
  return { actors, actorIds, bearers: bearersNames(entries) }
}

function idsOf(files: readonly EntryFile[]): Record<Collection, Set<string>> {
  const ids = Object.fromEntries(collections.map((name) => [name, new Set<string>()])) as Record<
    Collection,
    Set<string>
  >
  for (const { collection, id } of files) ids[collection].add(id)
  return ids
}

function entryFileOf(
  path: string,
  fail: (code: string, file: string, message: string, hint?: string) => void,
): EntryFile | undefined {
  const [folder, name, ...deeper] = path.split('/')
  if (!folder || !name || deeper.length > 0 || !isCollection(folder)) {
    const expected = `story.yaml or a file in ${[...collections, 'images'].map((each) => `${each}/`).join(', ')}`
    fail('unexpected-file', path, `Unexpected file, expected ${expected}`)
    return undefined
  }
  const extension = /\.mdx?$/.exec(name)?.[0]
  if (!extension || (extension === '.mdx' && !mdxCollections.includes(folder))) {
    const expected = mdxCollections.includes(folder) ? '.md or .mdx' : '.md'
    fail('unexpected-file', path, `Unexpected file in ${folder}/, expected a name that ends in ${expected}`)
    return undefined
  }
  const id = name.slice(0, -extension.length)
  if (!isEntryId(folder, id)) {
    const dated = datedCollections.includes(folder) ? 'YYYY-MM-DD- and then ' : ''
    fail(
      'invalid-file-name',
      path,
      `Unexpected file name ${name}, expected ${dated}lower-case letters a–z, digits and single hyphens`,
    )
  }
  return { collection: folder, id, path }
}
