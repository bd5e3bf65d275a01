import { machineFiles } from '../views/machine-files.ts'
import { loadStory } from './load-story.ts'

const types: Readonly<Record<string, string>> = {
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  webmanifest: 'application/manifest+json',
}

/** The answer that has a file for programs. Throws where the story has no such file. */
export async function machineFile(name: string): Promise<Response> {
  const text = machineFiles(await loadStory()).get(name)
  if (text === undefined) throw new Error(`There is no ${name}.`)
  return new Response(text, { headers: { 'Content-Type': types[name.split('.').at(-1)!] ?? 'text/plain' } })
}

/** The parts of a sitemap that is too long for one file. */
export async function sitemapParts(): Promise<{ params: { part: string } }[]> {
  return [...machineFiles(await loadStory()).keys()].flatMap((name) => {
    const part = /^sitemap-(\d+)\.xml$/.exec(name)?.[1]
    return part === undefined ? [] : [{ params: { part } }]
  })
}
