import type { APIRoute } from 'astro'
import { dataFileNames, dataFiles } from '../../feeds/data/files.ts'
import { loadStory } from '../../site/load-story.ts'

export const getStaticPaths = () => dataFileNames.map((file) => ({ params: { file } }))

export const GET: APIRoute = async ({ params }) =>
  new Response((await dataFiles(await loadStory())).texts.get(params['file'] ?? ''))
