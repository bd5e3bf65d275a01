import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentDir } from '../authoring/checked-content.ts'
import { decodeText } from '../authoring/decode-text.ts'
import { splitFrontMatter } from '../authoring/front-matter.ts'
import type { AnyEntry } from '../story/entry.ts'

/** An entry’s body as it was checked, without front matter. Throws where the file is no longer what it was. */
export function readBody(entry: AnyEntry): string {
  const decoded = decodeText(readFileSync(join(contentDir(), entry.path)))
  const split = 'text' in decoded ? splitFrontMatter(decoded.text) : undefined
  if (!split) throw new Error(`${entry.path} changed after it was checked.`)
  return split.body
}
