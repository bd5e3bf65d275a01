import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'

const entries = (folder: string) => glob({ base: `./content/${folder}`, pattern: '*.md' })

export const collections = {
  developments: defineCollection({
    loader: entries('developments'),
    schema: z.object({
      title: z.string(),
      date: z.date(),
      form: z.string(),
      summary: z.string(),
      actors: z.array(z.string()),
      topics: z.array(z.string()),
      follows: z.array(z.string()).default([]),
    }),
  }),
  actors: defineCollection({
    loader: entries('actors'),
    schema: z.object({ name: z.string(), form: z.string(), summary: z.string() }),
  }),
  topics: defineCollection({
    loader: entries('topics'),
    schema: z.object({ title: z.string(), summary: z.string(), order: z.number() }),
  }),
}
