import { availableParallelism } from 'node:os'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { AnyEntry } from '../../src/story/entry.ts'
import { giveStory } from '../../src/story/shared-story.ts'
import type { Story } from '../../src/story/story.ts'
import { earlierSite } from './last-site.ts'
import { renderPages, type RenderedSite } from './render-pages.ts'

/** What is rendered where. */
export interface ToRender {
  bundle: string
  /** Where the site goes. */
  folder: string
  /** For what threads tell each other. */
  work: string
  /** The folder of the last site, and the bundle that must have rendered it for anything to be taken from there. */
  earlier?: { out: string; bundle: string } | undefined
}

/** What another thread is told. */
export interface Share extends ToRender {
  file: Story['file']
  entries: AnyEntry[]
  images: Story['images']
  published: Story['published']
  /** How many jobs were taken, and how many pages are done. */
  counters: Int32Array
}

/** With fewer entries a second thread takes longer to start than it helps; where most pages are as they were, with more. */
const threadsFrom = { all: 300, changed: 3000 }

/** More than there are jobs: whoever takes the next one finds none. */
const stopped = 1 << 30

/**
 * Renders the site of a story, in two threads where that is quicker. `onPage` is called now and then with the number of pages so far.
 * When the signal aborts it ends soon; it settles only when no thread writes any longer.
 */
export async function renderSite(
  story: Story,
  site: ToRender,
  signal: AbortSignal,
  onPage: (done: number) => void,
): Promise<RenderedSite> {
  const counters = new Int32Array(new SharedArrayBuffer(8))
  const stop = () => Atomics.store(counters, 0, stopped)
  signal.addEventListener('abort', stop)
  const least = site.earlier ? threadsFrom.changed : threadsFrom.all
  const inThreads = availableParallelism() > 1 && story.byKey.size >= least
  const progress = setInterval(() => onPage(Atomics.load(counters, 1)), 100)
  try {
    giveStory(story)
    if (inThreads) process.env['PARLEY_BODIES'] = site.work
    const shares = [...(inThreads ? [startThread(story, site, counters)] : []), renderShare(site, counters)]
    for (const share of shares) share.catch(stop)
    await Promise.allSettled(shares)
    const parts = await Promise.all(shares)
    signal.throwIfAborted()
    onPage(Atomics.load(counters, 1))
    return { files: parts.flatMap(({ files }) => files), taken: parts.flatMap(({ taken }) => taken) }
  } finally {
    clearInterval(progress)
    signal.removeEventListener('abort', stop)
  }
}

/** Renders what the counters say is next, until nothing is left. */
export function renderShare(site: ToRender, counters: Int32Array): Promise<RenderedSite> {
  const { bundle, folder, earlier } = site
  return renderPages(bundle, folder, {
    earlier: earlier && earlierSite(earlier.out, earlier.bundle),
    next: () => Atomics.add(counters, 0, 1),
    onPage: () => Atomics.add(counters, 1, 1),
  })
}

/** Has another thread render a share. Settles when the thread has ended. */
async function startThread(story: Story, site: ToRender, counters: Int32Array): Promise<RenderedSite> {
  const { file, byKey, images, published } = story
  const workerData: Share = { ...site, file, entries: [...byKey.values()], images, published, counters }
  const worker = new Worker(new URL('render-thread.ts', import.meta.url), { workerData })
  const ended = once(worker, 'exit')
  const [rendered] = (await once(worker, 'message')) as [RenderedSite]
  await ended
  return rendered
}
