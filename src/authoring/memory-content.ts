import type { ExampleFile, ExampleFiles } from '../story/rules/rule.ts'
import type { ContentFiles } from './content-folder.ts'

type Instead = Extract<ExampleFile, { instead: unknown }>['instead']

/** A content folder in memory: for the examples of rules, and for tests. */
export function memoryContent(content: ExampleFiles): ContentFiles {
  const files = Object.entries(content).filter(([, file]) => !isInstead(file, 'nothing'))
  return {
    list: () =>
      Promise.resolve(
        files.map(([path, file]) => ({ path, kind: isInstead(file, 'a symbolic link') ? 'link' : 'file' })),
      ),
    read: (path) => {
      const file = content[path] ?? ''
      if (typeof file === 'string') return Promise.resolve(new TextEncoder().encode(file))
      if (file instanceof Uint8Array) return Promise.resolve(file)
      return Promise.reject(Object.assign(new Error('permission denied'), { code: 'EACCES' }))
    },
  }
}

function isInstead(file: ExampleFile, what: Instead): boolean {
  return typeof file === 'object' && 'instead' in file && file.instead === what
}
