import { dataFileNames, dataFiles } from '../../feeds/data/files.ts'
import { fileRoute } from '../../site/file-route.ts'
import { loadStory } from '../../site/load-story.ts'
import type { Asked } from '../../site/model-of.ts'

export const getStaticPaths = () => dataFileNames.map((file) => ({ params: { file } }))
export const getModel = async ({ params }: Asked) => (await dataFiles(await loadStory())).texts.get(params['file']!)!
export const GET = fileRoute(getModel)
