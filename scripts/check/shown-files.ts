import { existsSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { UsageError } from '../command-line.ts'

/**
 * Whether a file below the content folder is one of those asked for: files or folders, named from the working
 * directory or from the content folder. Without any, all are. Throws a UsageError for paths that do not exist there.
 */
export function shownFiles(content: string, paths: readonly string[]): (file: string) => boolean {
  if (paths.length === 0) return () => true
  const wanted = paths.map((path) => {
    const found = [resolve(path), resolve(content, path)].find((each) => existsSync(each) && related(each, content))
    if (!found) throw new UsageError(`There is no ${path} in the content folder ${content}.`)
    return found
  })
  return (file) => wanted.some((path) => isWithin(resolve(content, file), path))
}

function related(path: string, content: string): boolean {
  return isWithin(path, resolve(content)) || isWithin(resolve(content), path)
}

function isWithin(path: string, folder: string): boolean {
  const below = relative(folder, path)
  return below !== '..' && !below.startsWith(`..${sep}`)
}
