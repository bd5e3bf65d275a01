import type { APIRoute } from 'astro'
import { entityIndex, indexedEntries } from '../../../feeds/data/entity-index.ts'
import { loadStory } from '../../../site/load-story.ts'

export const getStaticPaths = async () =>
  indexedEntries(await loadStory()).map((ref) => ({ params: { collection: ref.collection, id: ref.id }, props: ref }))

export const GET: APIRoute<ReturnType<typeof indexedEntries>[number]> = async ({ props }) =>
  new Response(entityIndex(await loadStory(), props.collection, props.id), {
    headers: { 'Content-Type': 'application/json' },
  })
