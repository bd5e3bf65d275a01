import { relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Loader } from 'astro/loaders'
import { checkedContent, contentDir, withDrafts } from '../authoring/checked-content.ts'
import type { ContentReading } from '../authoring/read-content.ts'
import { isMdx } from '../markdown/parse.ts'
import { buildStory } from '../story/build-story.ts'
import { noFacts } from '../story/entry.ts'
import type { Collection } from '../story/schema/index.ts'
import type { StoryFile } from '../story/schema/story-file.ts'
import { givenStory, shareStory } from '../story/shared-story.ts'

/**
 * Loads one collection from the checked content. The store keeps front matter and facts, never bodies or HTML:
 * compiling those into Astro’s data store costs most of a large build (docs/architecture.md).
 * Throws where the content has errors, so that nothing is published by a bare `astro build` either.
 */
export function contentLoader(collection: Collection): Loader {
  return {
    name: `parley-${collection}`,
    load: async ({ store, parseData, config, watcher }) => {
      const reading = await publishable(watcher !== undefined)
      if (!reading) return
      store.clear()
      for (const entry of reading.entries) {
        if (entry.collection !== collection || (entry.data.draft && !withDrafts())) continue
        const { id, digest, path, data, facts } = entry
        const parsed = withoutMarkers(await parseData({ id, data: { data, facts, path, digest } }))
        // Pages that are given their story ask Astro for nothing else than compiled MDX.
        if (givenStory() && !isMdx(path)) continue
        const stored = givenStory() ? { ...parsed, facts: noFacts } : parsed
        const filePath = relative(fileURLToPath(config.root), resolve(contentDir(), path)).replaceAll('\\', '/')
        store.set({ id, data: stored, digest, ...(isMdx(path) && { filePath, deferredRender: true }) })
      }
    },
  }
}

/** Loads what is not an entry: `story.yaml` and the sizes of images. */
export function storyLoader(): Loader {
  return {
    name: 'parley-story',
    load: async ({ store, parseData, watcher }) => {
      const reading = await publishable(watcher !== undefined)
      if (!reading) return
      store.clear()
      const data = { file: reading.storyFile, images: Object.fromEntries(reading.images) }
      store.set({ id: 'story', data: withoutMarkers(await parseData({ id: 'story', data })) })
    },
  }
}

/**
 * The content where it has no errors. With errors: in development undefined, and the site stays as it last was
 * (the dev server shows the findings); otherwise throws.
 */
async function publishable(live: boolean): Promise<(ContentReading & { storyFile: StoryFile }) | undefined> {
  const { counts, issues, reading } = await checkedContent()
  const { storyFile } = reading
  if (counts.error > 0 || !storyFile) {
    if (live) return undefined
    const first = issues.find(({ severity }) => severity === 'error')
    throw new Error(
      `The content has ${counts.error} errors; the first is ${first?.file}:${first?.line}:${first?.column} ${first?.message}. Run npm run check.`,
    )
  }
  if (shared?.deref() !== reading) {
    shareStory(givenStory() ?? buildStory(storyFile, reading.entries, { drafts: withDrafts(), images: reading.images }))
    shared = new WeakRef(reading)
  }
  return { ...reading, storyFile }
}

/** The reading whose story was shared last: every collection is loaded from the same one. */
let shared: WeakRef<ContentReading> | undefined

/** Text that Astro’s data store takes for the name of a file to import; the rule `reserved-text` has refused it. */
const marker = '__ASTRO_IMAGE_'

function withoutMarkers<T>(data: T): T {
  if (JSON.stringify(data).includes(marker))
    throw new Error(`Unexpected text ${marker} in the content: it is not loaded.`)
  return data
}
