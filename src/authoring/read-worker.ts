// Reads entries on a thread of its own: see read-entries.ts.
import { parentPort } from 'node:worker_threads'
import { readInTime, type ToRead } from './read-entries.ts'
import { toStored } from './stored-reading.ts'

parentPort?.on('message', ({ start, entries }: { start: number; entries: ToRead[] }) => {
  parentPort?.postMessage({ start, stored: readInTime(entries).map(toStored) })
})
