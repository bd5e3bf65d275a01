import type { VFile } from 'vfile'
import type { AnyEntry } from '../story/entry.ts'
import { isCollection, keyOf } from '../story/ids.ts'
import { sharedStory } from '../story/shared-story.ts'
import type { Story } from '../story/story.ts'

/** What a plugin needs to know of the body it works on. */
export interface BodyContext {
  story: Story
  entry: AnyEntry
}

declare module 'vfile' {
  interface DataMap {
    parley: BodyContext
  }
}

/**
 * The context of a file: given with it by our renderer; for MDX, which Astro compiles,
 * the shared story’s entry of that path. Throws for MDX outside the content folder: nothing else may compile.
 */
export function bodyContext(file: VFile): BodyContext {
  if (file.data.parley) return file.data.parley
  const story = sharedStory()
  const [folder, name] = file.path.replaceAll('\\', '/').split('/').slice(-2)
  const id = name?.replace(/\.mdx$/, '')
  const entry = folder && id && isCollection(folder) ? story.byKey.get(keyOf({ collection: folder, id })) : undefined
  if (!entry || !file.path.replaceAll('\\', '/').endsWith(entry.path))
    throw new Error(`${file.path}: this MDX file is not an entry that was checked, so it is not compiled.`)
  return { story, entry }
}
