import type { ContentFiles } from './content-folder.ts'

/** A content folder as it would be with these files in it, by path, added or in place of those that are there. */
export function overlayContent(files: ContentFiles, added: Readonly<Record<string, string>>): ContentFiles {
  const encoder = new TextEncoder()
  return {
    list: async () => [
      ...(await files.list()).filter(({ path }) => !Object.hasOwn(added, path)),
      ...Object.keys(added).map((path) => ({ path, kind: 'file' as const })),
    ],
    read: (path) => {
      const text = Object.hasOwn(added, path) ? added[path] : undefined
      return text === undefined ? files.read(path) : Promise.resolve(encoder.encode(text))
    },
  }
}
