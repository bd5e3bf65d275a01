import { readdirSync, watch, type FSWatcher } from 'node:fs'
import { join } from 'node:path'

/** An editor writes in several steps, and a change of branch touches many files: so long it must be quiet. */
const quiet = 20

/** How often a content folder that has gone away is looked for. */
const patience = 300

/**
 * Checks a content folder now and whenever something in it changes, until the person presses Ctrl+C: then gives 0.
 * `checkOnce` prints its report and is told when the change was seen; where it fails, that is said, and watching goes on.
 */
export function watchContent(
  content: string,
  checkOnce: (since: number) => Promise<unknown>,
  started = performance.now(),
): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const watchers = new Map<string, FSWatcher>()
  let timer: NodeJS.Timeout | undefined
  let isChecking = false
  let changedAt: number | undefined
  const isChanged = () => changedAt !== undefined

  const changed = () => {
    changedAt ??= performance.now()
    clearTimeout(timer)
    timer = setTimeout(() => void checkAgain(), quiet)
  }
  const checkAgain = async (since = changedAt) => {
    // A change during a check is seen to after it.
    if (isChecking || since === undefined) return
    isChecking = true
    changedAt = undefined
    const isThere = follow(content, watchers, changed)
    if (process.stdout.isTTY) process.stdout.write('\u001B[2J\u001B[3J\u001B[H')
    try {
      await checkOnce(since)
      process.stdout.write(
        `Checked in ${Math.round(performance.now() - since)} ms. Waiting for changes; Ctrl+C ends.\n`,
      )
    } catch (error) {
      process.stdout.write(`Unexpected failure: ${(error as Error).message}. Waiting for changes; Ctrl+C ends.\n`)
    }
    isChecking = false
    if (!isThere) timer = setTimeout(awaitFolder, patience)
    else if (isChanged()) changed()
  }
  const awaitFolder = () => {
    if (follow(content, watchers, changed)) changed()
    else timer = setTimeout(awaitFolder, patience)
  }
  const end = () => {
    clearTimeout(timer)
    for (const watcher of watchers.values()) watcher.close()
    resolve(0)
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  void checkAgain(started)
  return promise
}

/**
 * Watches a content folder and each folder in it; content is no deeper. One by one, since Node’s own recursive watching opens
 * each file on Linux. Gives false where the folder is not there.
 */
function follow(content: string, watchers: Map<string, FSWatcher>, changed: () => void): boolean {
  const forget = (folder: string) => {
    watchers.get(folder)?.close()
    watchers.delete(folder)
  }
  let folders: string[]
  try {
    const found = readdirSync(content, { withFileTypes: true })
    folders = ['', ...found.filter((each) => each.isDirectory()).map((each) => each.name)]
  } catch {
    for (const folder of watchers.keys()) forget(folder)
    return false
  }
  for (const folder of watchers.keys()) if (!folders.includes(folder)) forget(folder)
  for (const folder of folders) {
    if (watchers.has(folder)) continue
    try {
      const watcher = watch(join(content, folder), (event) => {
        // A folder that was renamed or removed is another one when it comes back.
        if (folder === '' && event === 'rename') for (const each of watchers.keys()) if (each !== '') forget(each)
        changed()
      })
      watcher.on('error', () => forget(folder))
      watchers.set(folder, watcher)
    } catch {
      // Gone since it was listed: the watcher of its parent tells.
    }
  }
  return true
}
