import type { APIRoute } from 'astro'
import { entityIndex, indexFiles } from '../../../feeds/data/entity-index.ts'
import { answer } from '../../../site/answer.ts'
import { loadStory } from '../../../site/load-story.ts'

export const getStaticPaths = async () =>
  indexFiles(await loadStory()).map(({ url, ...ref }) => {
    const [, collection, id] = url.split('/')
    return { params: { collection, id }, props: ref }
  })

export const GET: APIRoute<Omit<ReturnType<typeof indexFiles>[number], 'url'>> = async ({ props }) =>
  answer('/index.json', entityIndex(await loadStory(), props.collection, props.id))
