import { existsSync, readdirSync } from 'node:fs'
import { basename, join, relative, resolve, sep } from 'node:path'
import { suggest } from '../../src/story/suggest.ts'
import { UsageError } from '../command-line.ts'

/**
 * Whether a file below the content folder is one of those asked for: files or folders, named from the working
 * directory or from the content folder. Without any, all are. Throws a UsageError for paths that do not exist there.
 */
export function shownFiles(content: string, paths: readonly string[]): (file: string) => boolean {
  if (paths.length === 0) return () => true
  const wanted = paths.map((path) => {
    const found = [resolve(path), resolve(content, path)].find((each) => existsSync(each) && related(each, content))
    if (!found)
      throw new UsageError(`Unexpected path ${path}, expected a file or folder in ${content}${meant(path, content)}`)
    return found
  })
  return (file) => wanted.some((path) => isWithin(resolve(content, file), path))
}

/** The file or folder with the most similar name, for whoever mistyped it. */
function meant(path: string, content: string): string {
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' })
  const name = suggest(basename(path), new Set(files.map((file) => basename(file))))
  const file = name === undefined ? undefined : files.find((each) => basename(each) === name)
  return file === undefined ? '' : `; did you mean ${join(content, file)}?`
}

function related(path: string, content: string): boolean {
  return isWithin(path, resolve(content)) || isWithin(resolve(content), path)
}

function isWithin(path: string, folder: string): boolean {
  const below = relative(folder, path)
  return below !== '..' && !below.startsWith(`..${sep}`)
}
