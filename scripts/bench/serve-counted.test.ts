import { describe, expect, it } from 'vitest'
import { temporaryFolder, writeFiles } from '../../tests/story-folder.ts'
import { serveCounted } from './serve-counted.ts'

describe('serveCounted', () => {
  it('counts what goes over the wire: text compressed, an index as it is', async () => {
    using folder = temporaryFolder()
    const long = 'the same again '.repeat(1000)
    writeFiles(folder.path, { 'a/index.html': long, 'pagefind/index/en_1.pf_index': long })
    const server = await serveCounted(folder.path)
    try {
      expect(await (await fetch(`${server.url}/a/`)).text()).toBe(long)
      expect(await (await fetch(`${server.url}/pagefind/index/en_1.pf_index?ts=1`)).text()).toBe(long)
      expect((await fetch(`${server.url}/none.js`)).status).toBe(404)
      await expect.poll(() => server.sent.length).toBe(3)
      const bytes = Object.fromEntries(server.sent.map(({ path, bytes }) => [path, bytes]))
      expect(bytes['/a/']).toBeLessThan(1000)
      expect(bytes['/pagefind/index/en_1.pf_index']).toBeGreaterThan(long.length)
      expect(bytes['/none.js']).toBeGreaterThan(0)
    } finally {
      await server.close()
    }
  })
})
