import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readIndex } from '../src/search/read-index.ts'
import { siteFolder } from './site.ts'

interface Pagefind {
  init(): Promise<void>
  search(query: string): Promise<{ results: { id: string }[] }>
}

const folder = join(siteFolder, 'pagefind')

describe('the search index of the site', () => {
  let pagefind: Pagefind
  beforeAll(async () => {
    // Pagefind’s browser code runs here as it is, apart from where it reads its files.
    vi.stubGlobal('fetch', async (address: string) => new Response(await readFile(new URL(address))))
    const base = pathToFileURL(`${folder}/`).href
    const built = (await import(/* @vite-ignore */ `${base}pagefind.js`)) as {
      createInstance(options: object): Pagefind
    }
    pagefind = built.createInstance({ basePath: base, baseUrl: '/', ranking: { metaWeights: { title: 20 } } })
    await pagefind.init()
  })
  afterAll(() => vi.unstubAllGlobals())

  it('finds every entry by its title', async () => {
    const { records, files } = readIndex(folder)
    const idOf = new Map(
      files
        .flatMap((file) => /^fragment\/(.+)\.pf_fragment$/.exec(file)?.[1] ?? [])
        .map((id, at) => [records[at]!.url, id]),
    )
    expect(records.length).toBeGreaterThan(300)
    const missed: string[] = []
    for (const { url, title } of records) {
      const { results } = await pagefind.search(title)
      if (!results.some(({ id }) => id === idOf.get(url))) missed.push(`${title} (${url})`)
    }
    expect(missed).toEqual([])
  })
})
