import { frameOf, type Frame } from '../views/frame.ts'
import { redirectsOf } from '../views/kept-urls.ts'
import { metaPolicy } from '../views/response-headers.ts'
import { tombstonePages, type TombstonePage } from '../views/tombstone-page.ts'
import { loadStory } from './load-story.ts'
import type { Asked } from './model-of.ts'

interface OldPage {
  /** Where it leads. */
  to?: string
  policy: string
  /** What it says of the entry that was removed. */
  removed?: { frame: Frame; model: TombstonePage }
}

/** Addresses that are no page of their own any longer, as paths without slashes at the ends: they lead on, or say why. */
export const oldPages = {
  paths: async (): Promise<{ params: { old: string }; props: OldPage }[]> => {
    const story = await loadStory()
    const page = (path: string, props: Omit<OldPage, 'policy'>) => ({
      params: { old: path.slice(1, -1) },
      props: { ...props, policy: metaPolicy },
    })
    return [
      ...redirectsOf(story).map(({ from, to }) => page(from, { to })),
      ...tombstonePages(story).map((model) => page(model.head.path, { removed: { frame: frameOf(story), model } })),
    ]
  },
  model: ({ props }: Asked<OldPage>) => props,
}
