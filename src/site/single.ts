import { frameOf, type Frame } from '../views/frame.ts'
import type { Story } from '../story/story.ts'
import { loadStory } from './load-story.ts'
import type { Asked } from './model-of.ts'

/** A page of the site that stands alone. */
export function single<Model>(view: (story: Story) => Model | Promise<Model>) {
  return async (): Promise<{ frame: Frame; model: Model }> => {
    const story = await loadStory()
    return { frame: frameOf(story), model: await view(story) }
  }
}

/** Pages that differ in one part of their address, such as a month: their paths, and the model of each. */
export function perPart<Part extends string, Model>(
  part: Part,
  values: (story: Story) => readonly string[],
  view: (story: Story, value: string) => Model,
) {
  return {
    paths: async () =>
      values(await loadStory()).map((value) => ({ params: { [part]: value } as Record<Part, string> })),
    model: async ({ params }: Asked): Promise<{ frame: Frame; model: Model }> => {
      const story = await loadStory()
      return { frame: frameOf(story), model: view(story, params[part]!) }
    },
  }
}
