import { keyOf } from '../story/ids.ts'
import type { AnyEntry } from '../story/entry.ts'
import { linkPrecedence, namesOf } from '../story/names.ts'
import { listSources } from '../story/source-list.ts'
import type { ImageFile, Story } from '../story/story.ts'
import type { ComponentName } from '../story/vocabulary.ts'
import { componentViews, type ComponentView } from './components/index.ts'

/** What decides how a body reads, beside the names that link by themselves and what its components show. */
export interface BodyOutline {
  /** Of the entry’s file. */
  digest: string
  /** Its numbered sources, where it cites any. */
  sources: (readonly [citation: string, number: number, anchor: string, publisher: string])[]
  /** The sizes of its images. */
  images: (ImageFile | undefined)[]
}

/** What the plugins of `src/markdown` take for a body from its entry and from the story, so that it can be compared without being rendered. */
export function bodyOutline(story: Story, entry: AnyEntry): BodyOutline {
  const { digest, facts } = entry
  const listed = facts.citations.length === 0 ? [] : [...listSources(story, entry)]
  return {
    digest,
    sources: listed.map(([key, { number, anchor, source }]) => [key, number, anchor, source.publisher] as const),
    images: facts.images.map(({ src }) => story.images.get(src.slice(src.lastIndexOf('/') + 1))),
  }
}

/** The names that link by themselves, as lists of an entry’s key and names. */
export function linkingNames(story: Story): string[][] {
  return [...story.byKey.values()]
    .filter(({ collection, data }) => linkPrecedence.includes(collection) && !data.draft)
    .map((entry) => [keyOf(entry), ...namesOf(entry)])
}

/** What the components of an MDX body show, in their order. */
export function componentModels(story: Story, entry: AnyEntry): object[] {
  return entry.facts.components.map(({ name, attributes }) =>
    (componentViews[name as ComponentName] as ComponentView)(story, attributes as never, entry),
  )
}
