import { machineFiles } from '../views/machine-files.ts'
import { answer } from './answer.ts'
import { loadStory } from './load-story.ts'

/** The answer that has a file for programs. Throws where the story has no such file. */
export async function machineFile(name: string): Promise<Response> {
  const text = machineFiles(await loadStory()).get(name)
  if (text === undefined) throw new Error(`There is no ${name}.`)
  return answer(`/${name}`, text)
}

/** The parts of a sitemap that is too long for one file. */
export async function sitemapParts(): Promise<{ params: { part: string } }[]> {
  return [...machineFiles(await loadStory()).keys()].flatMap((name) => {
    const part = /^sitemap-(\d+)\.xml$/.exec(name)?.[1]
    return part === undefined ? [] : [{ params: { part } }]
  })
}
