import { parentPort, workerData } from 'node:worker_threads'
import { buildStory } from '../../src/story/build-story.ts'
import { giveStory } from '../../src/story/shared-story.ts'
import { renderShare, type Share } from './render-site.ts'

// A thread of `renderSite`: it renders its share of the pages, and says what came of it.
const { file, entries, images, published, counters, ...site } = workerData as Share
// Drafts were left out before, where they should be.
giveStory(buildStory(file, entries, { drafts: true, images, published }))
parentPort!.postMessage(await renderShare(site, counters))
