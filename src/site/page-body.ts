import { hash } from 'node:crypto'
import { isMdx } from '../markdown/parse.ts'
import type { AnyEntry } from '../story/entry.ts'
import type { Story } from '../story/story.ts'
import { bodyOutline, componentModels, linkingNames } from '../views/body-outline.ts'
import { bindVocabulary, type VocabularyComponents } from './bind-vocabulary.ts'
import { renderBody, type RenderedBody } from './render-body.ts'

/**
 * An entry’s body as part of a page’s model: as data no more than what decides how it reads, so that a page that need not be
 * drawn needs none of it rendered.
 */
export interface PageBody {
  outline: object
  /** HTML, or a component that Astro compiled from MDX and those that it uses. */
  render(vocabulary: VocabularyComponents): Promise<RenderedPageBody>
}

type RenderedPageBody =
  | Extract<RenderedBody, { html: string }>
  | (Extract<RenderedBody, { Content: unknown }> & { components: ReturnType<typeof bindVocabulary> })

/** An entry’s body, to be rendered when its page is drawn. */
export function pageBody(story: Story, entry: AnyEntry): PageBody {
  return {
    outline: outlineOf(story, entry),
    render: async (vocabulary) => {
      const body = await renderBody(story, entry)
      return 'html' in body ? body : { ...body, components: bindVocabulary(vocabulary, story, entry) }
    },
  }
}

/** All that decides how a body reads. */
export function outlineOf(story: Story, entry: AnyEntry): object {
  const components = isMdx(entry.path) ? componentModels(story, entry) : []
  return { ...bodyOutline(story, entry), names: namesDigest(story), components }
}

/** Thousands of bodies share the names of a story. */
const digests = new WeakMap<Story, string>()

function namesDigest(story: Story): string {
  const digest = digests.get(story) ?? hash('sha256', JSON.stringify(linkingNames(story)), 'base64url')
  digests.set(story, digest)
  return digest
}
