import { entityIndex, indexFiles } from '../../../feeds/data/entity-index.ts'
import { fileRoute } from '../../../site/file-route.ts'
import { loadStory } from '../../../site/load-story.ts'
import type { Asked } from '../../../site/model-of.ts'

export const getStaticPaths = async () =>
  indexFiles(await loadStory()).map(({ url, ...ref }) => {
    const [, collection, id] = url.split('/')
    return { params: { collection, id }, props: ref }
  })

export const getModel = async ({ props }: Asked<Omit<ReturnType<typeof indexFiles>[number], 'url'>>) =>
  entityIndex(await loadStory(), props.collection, props.id)
export const GET = fileRoute(getModel)
