import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Takes away, of what lies in a folder under names that `isOurs`, all but the `most` that were written or used last. `kept` stays in
 * any case. Throws where the folder cannot be listed or something is not to be taken away.
 */
export function pruneKept(
  folder: string,
  kept: string,
  most: number,
  isOurs: (name: string) => boolean = () => true,
): void {
  const others = readdirSync(folder)
    .filter((name) => isOurs(name) && name !== kept)
    .map((name) => join(folder, name))
    .map((path) => ({ path, time: statSync(path).mtimeMs }))
    .sort((a, b) => b.time - a.time)
  for (const { path } of others.slice(most)) rmSync(path, { recursive: true, force: true })
}
