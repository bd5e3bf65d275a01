import { Script } from 'node:vm'
import { readEntry, unreadEntry, type EntryFile, type EntryReading } from './read-entry.ts'
import { takeThread, threadsFor } from './reader-threads.ts'
import { fromStored, type StoredReading } from './stored-reading.ts'

/** A file that an entry is to be read from. */
export interface ToRead {
  file: EntryFile
  bytes: Uint8Array
}

/**
 * Longest time that one file may take, in milliseconds: three thousand times as long as an ordinary one, so that a busy machine
 * never counts against an author. The limits of `body-limits.ts` stop what is known to be slow; this stops what is not.
 */
export const maxReadingTime = 10_000

/** As many files are read between two looks at the clock and at what workers have done. */
const chunk = 25

/** What is said of a file that took too long. */
function tooSlow(file: EntryFile): EntryReading {
  const message = `Unexpected reading time of more than ${maxReadingTime / 1000} s, expected less: shorter paragraphs, simpler markup`
  return unreadEntry(file.path, [{ code: 'file-too-large', file: file.path, place: 'file', message }])
}

/**
 * Reads entries, in the order given, on as many threads as the machine has to spare where they are many.
 * A file that takes too long is reported, not waited for.
 */
export async function readEntries(entries: readonly ToRead[]): Promise<EntryReading[]> {
  const readings = new Array<EntryReading>(entries.length)
  const starts = Array.from({ length: Math.ceil(entries.length / chunk) }, (_, index) => index * chunk)
  const workers = threadsFor(entries.length)
  const others = Array.from({ length: workers }, () => readWithWorker(entries, readings, starts))
  for (let start = starts.shift(); start !== undefined; start = starts.shift()) {
    for (const [index, reading] of readInTime(entries.slice(start, start + chunk)).entries())
      readings[start + index] = reading
    // Workers wait for more.
    if (workers > 0) await new Promise(setImmediate)
  }
  await Promise.all(others)
  // What a worker had taken when it failed.
  for (const [index, entry] of entries.entries()) readings[index] ??= readInTime([entry])[0]!
  return readings
}

/** Has a worker read chunks until none are left. One that fails costs time, nothing else. */
function readWithWorker(entries: readonly ToRead[], readings: EntryReading[], starts: number[]): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const worker = takeThread()
  const next = () => {
    // The main thread takes from the front.
    const start = starts.pop()
    if (start === undefined) {
      resolve(undefined)
      void worker.terminate()
    } else {
      worker.postMessage({ start, entries: entries.slice(start, start + chunk) })
    }
  }
  worker.on('message', ({ start, stored }: { start: number; stored: StoredReading[] }) => {
    for (const [index, each] of stored.entries())
      readings[start + index] = fromStored(each.reading, (part) => each.parts[part])
    next()
  })
  worker.on('error', () => resolve(undefined))
  worker.on('exit', () => resolve(undefined))
  next()
  return promise
}

const slot = Symbol.for('parley.reading')

/** What a time limit holds for is called from a script; the call is the whole of it. */
const callSlot = new Script(`globalThis[Symbol.for('parley.reading')]()`)

/**
 * Reads entries one after the other. To set a limit costs more than to read a short file, so one is set for several files; the
 * file at which it ran out gets another chance, with the whole of the time.
 */
export function readInTime(entries: readonly ToRead[], read = readEntry, limit = maxReadingTime): EntryReading[] {
  const readings: EntryReading[] = []
  let secondChance = -1
  while (readings.length < entries.length) {
    const end = secondChance === readings.length ? readings.length + 1 : entries.length
    const isDone = callInTime(limit, () => {
      for (const { file, bytes } of entries.slice(readings.length, end)) readings.push(read(file, bytes))
    })
    if (isDone) continue
    if (secondChance === readings.length) readings.push(tooSlow(entries[readings.length]!.file))
    else secondChance = readings.length
  }
  return readings
}

/** Calls a function that runs to its end without waiting; whether it ended within the time, in milliseconds. */
function callInTime(timeout: number, call: () => void): boolean {
  const globals = globalThis as Record<symbol, unknown>
  globals[slot] = call
  try {
    callSlot.runInThisContext({ timeout })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false
    throw error
  } finally {
    globals[slot] = undefined
  }
}
