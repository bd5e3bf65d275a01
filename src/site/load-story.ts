import { getCollection, getEntry } from 'astro:content'
import { contentDir, withDrafts } from '../authoring/checked-content.ts'
import { readLedger } from '../authoring/url-ledger.ts'
import { buildStory } from '../story/build-story.ts'
import type { AnyEntry } from '../story/entry.ts'
import { collections } from '../story/schema/index.ts'
import { givenStory } from '../story/shared-story.ts'
import type { Story } from '../story/story.ts'

let loaded: Promise<Story> | undefined

/**
 * The story: what the build gives to its pages, else what Astro has stored; built once for all pages, in development for every
 * request, because content changes.
 */
export function loadStory(): Promise<Story> {
  if (import.meta.env.DEV) return load()
  const given = givenStory()
  if (given) return Promise.resolve(given)
  return (loaded ??= load())
}

async function load(): Promise<Story> {
  const story = await getEntry('story', 'story')
  if (!story) throw new Error('There is no story: the content loader did not run.')
  const lists = await Promise.all(
    collections.map(async (collection) =>
      (await getCollection(collection)).map(({ id, data }) => ({ collection, id, ...data }) as AnyEntry),
    ),
  )
  const images = new Map(Object.entries(story.data.images))
  const published = await readLedger(contentDir())
  return buildStory(story.data.file, lists.flat(), { drafts: withDrafts(), images, published })
}
