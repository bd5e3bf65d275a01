import type { ContentFiles } from './read-content.ts'

/** A content folder in memory, by path: for tests, and for judging text that is not saved yet. */
export function memoryFiles(files: Readonly<Record<string, string | Uint8Array>>): ContentFiles {
  const encoder = new TextEncoder()
  return {
    list: () => Promise.resolve(Object.keys(files).map((path) => ({ path, kind: 'file' as const }))),
    read: (path) => {
      const content = files[path]
      if (content === undefined) return Promise.reject(Object.assign(new Error(path), { code: 'ENOENT' }))
      return Promise.resolve(typeof content === 'string' ? encoder.encode(content) : content)
    },
  }
}
