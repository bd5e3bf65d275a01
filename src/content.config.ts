import { defineCollection } from 'astro:content'
import { z } from 'astro/zod'
import { contentLoader, storyLoader } from './site/content-loader.ts'
import type { BodyFacts } from './story/entry.ts'
import { schemas, type Collection } from './story/schema/index.ts'
import { storyFile } from './story/schema/story-file.ts'
import type { ImageFile } from './story/story.ts'

const collectionOf = <C extends Collection>(collection: C) =>
  defineCollection({
    loader: contentLoader(collection),
    schema: z.strictObject({
      data: schemas[collection],
      facts: z.custom<BodyFacts>(),
      path: z.string(),
      digest: z.string(),
    }),
  })

export const collections = {
  actors: collectionOf('actors'),
  developments: collectionOf('developments'),
  documents: collectionOf('documents'),
  pages: collectionOf('pages'),
  places: collectionOf('places'),
  terms: collectionOf('terms'),
  topics: collectionOf('topics'),
  story: defineCollection({
    loader: storyLoader(),
    schema: z.strictObject({ file: storyFile, images: z.record(z.string(), z.custom<ImageFile>()) }),
  }),
}
