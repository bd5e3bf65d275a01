import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/** Fewer files are read sooner than a thread starts. */
const worthThreads = 200

/** More threads than this wait for the one that shares out the files. */
const mostThreads = 3

/** Started ahead of time, and not yet taken. */
const idle: Worker[] = []

/** On how many threads beside this one so many entries are best read. */
export function threadsFor(entries: number): number {
  return entries < worthThreads ? 0 : Math.min(availableParallelism() - 1, mostThreads)
}

/**
 * Starts the threads that will read so many entries: they load their modules while this thread loads its own, which is why this
 * module imports nothing of ours. Until they are taken they keep no process from ending.
 */
export function startThreads(entries: number): void {
  while (idle.length < threadsFor(entries)) {
    const thread = startThread()
    thread.unref()
    const leave = () => idle.splice(idle.indexOf(thread), idle.includes(thread) ? 1 : 0)
    thread.on('error', leave)
    thread.on('exit', leave)
    idle.push(thread)
  }
}

/** A thread that reads entries: see read-worker.ts. */
export function takeThread(): Worker {
  const thread = idle.pop() ?? startThread()
  thread.ref()
  return thread
}

function startThread(): Worker {
  return new Worker(new URL('read-worker.ts', import.meta.url))
}
