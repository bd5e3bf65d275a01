import type { APIRoute } from 'astro'
import { dataFileNames, dataFiles } from '../../feeds/data/files.ts'
import { answer } from '../../site/answer.ts'
import { loadStory } from '../../site/load-story.ts'

export const getStaticPaths = () => dataFileNames.map((file) => ({ params: { file } }))

export const GET: APIRoute<never, { file: string }> = async ({ params: { file } }) =>
  answer(`/data/${file}`, (await dataFiles(await loadStory())).texts.get(file)!)
