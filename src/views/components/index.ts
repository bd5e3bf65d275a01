import type { AnyEntry } from '../../story/entry.ts'
import type { Story } from '../../story/story.ts'
import type { ComponentName } from '../../story/vocabulary.ts'
import { callout } from './callout.ts'
import { compare } from './compare.ts'
import { details } from './details.ts'
import { figure } from './figure.ts'
import { map } from './map.ts'
import { positions } from './positions.ts'
import { quote } from './quote.ts'
import { statement } from './statement.ts'
import { timeline } from './timeline.ts'

/** What a component of the MDX vocabulary shows: from the story, its attributes and the entry it stands in. */
export type ComponentView = (story: Story, attributes: never, entry: AnyEntry) => object

/** The view of each component. */
export const componentViews = {
  Callout: callout,
  Compare: compare,
  Details: details,
  Figure: figure,
  Map: map,
  Positions: positions,
  Quote: quote,
  Statement: statement,
  Timeline: timeline,
} as const satisfies Record<ComponentName, ComponentView>
