import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import type { AnyEntry } from '../story/entry.ts'

/** A body for its page, and for readers away from it. */
export interface WrittenBody {
  html: string
  plain: string
}

/**
 * Where the threads of one build leave bodies for each other (`PARLEY_BODIES`): rendering one takes ten times as long as reading
 * it. Undefined where there is one thread.
 */
const folder = process.env['PARLEY_BODIES'] && join(process.env['PARLEY_BODIES'], 'bodies')
if (folder) mkdirSync(folder, { recursive: true })

/** The body as another thread of this build has rendered it, if one has. */
export function bodyOfOtherThread(entry: AnyEntry): WrittenBody | undefined {
  if (!folder) return undefined
  try {
    return JSON.parse(readFileSync(placeOf(folder, entry), 'utf8')) as WrittenBody
  } catch {
    return undefined
  }
}

/** Leaves a body for the other threads, whole. */
export function shareBody(entry: AnyEntry, body: WrittenBody): void {
  if (!folder) return
  const place = placeOf(folder, entry)
  writeFileSync(`${place}.${threadId}`, JSON.stringify(body))
  renameSync(`${place}.${threadId}`, place)
}

function placeOf(folder: string, { collection, id }: AnyEntry): string {
  return join(folder, `${collection}-${id}.json`)
}
