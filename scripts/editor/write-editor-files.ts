import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { editorFiles, editorFolder } from '../../src/authoring/editor/editor-files.ts'
import { titleOf } from '../../src/story/entry.ts'
import type { Reading } from '../../src/story/rules/rule.ts'

/** What the last call wrote of: a check that runs on and on finds the same entries most of the time. */
let written = ''

const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Brings up to date what editors complete and underline by, where the content folder is the project’s own and somebody may
 * sit at an editor. Writes only what changed; a folder that cannot be written is no reason to stop.
 */
export async function writeEditorFiles(
  content: string,
  reading: Pick<Reading, 'entries' | 'ids' | 'files'>,
  root: string = projectRoot,
): Promise<void> {
  if (process.env['CI'] || resolve(content) !== join(resolve(root), 'content')) return
  const known = JSON.stringify([root, reading.files, reading.entries.map(titleOf)])
  if (known === written) return
  const folder = join(root, editorFolder)
  try {
    await mkdir(folder, { recursive: true })
    for (const [name, text] of Object.entries(editorFiles(content, reading))) {
      const file = join(folder, name)
      if ((await readFile(file, 'utf8').catch(() => '')) !== text) await writeFile(file, text)
    }
    written = known
  } catch (error) {
    if (process.env['PARLEY_DEBUG']) process.stderr.write(`${String(error)}\n`)
  }
}
