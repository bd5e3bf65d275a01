import type { SSRResult } from 'astro'
import type { AstroComponentFactory, ComponentSlots } from 'astro/runtime/server/index.js'
import { createComponent, renderComponent } from 'astro/runtime/server/index.js'
import type { AnyEntry } from '../story/entry.ts'
import type { Story } from '../story/story.ts'
import type { ComponentName } from '../story/vocabulary.ts'
import { componentViews, type ComponentView } from '../views/components/index.ts'

/** The components that draw the MDX vocabulary: each takes a `model`. */
export type VocabularyComponents = Record<ComponentName, unknown>

/**
 * Gives each component of the vocabulary its view: in MDX it is called with an author’s attributes,
 * and draws what the view makes of them.
 */
export function bindVocabulary(
  components: VocabularyComponents,
  story: Story,
  entry: AnyEntry,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(componentViews as Record<string, ComponentView>).map(([name, view]) => [
      name,
      createComponent(((result: SSRResult, attributes: object, slots: ComponentSlots) =>
        renderComponent(
          result,
          name,
          components[name as ComponentName],
          { model: view(story, attributes as never, entry) },
          slots,
        )) as unknown as AstroComponentFactory),
    ]),
  )
}
