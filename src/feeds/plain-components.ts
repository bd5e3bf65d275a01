import type { ElementContent } from 'hast'
import type { DrawComponent } from '../markdown/render-plain.ts'
import type { AnyEntry } from '../story/entry.ts'
import type { Story } from '../story/story.ts'
import { pageUrlOf } from '../story/urls.ts'
import type { ComponentName } from '../story/vocabulary.ts'
import type { ComparedPoint } from '../views/comparison.ts'
import { componentViews, type ComponentView } from '../views/components/index.ts'
import type { PositionView } from '../views/records.ts'
import { a, el, img, joined, marks, nodes, type Part } from './element.ts'
import { plainStatement } from './plain-records.ts'

type Model<Name extends ComponentName> = ReturnType<(typeof componentViews)[Name]>

/** How each component of the MDX vocabulary reads where there are no styles and no scripts: from its page’s own model. */
const drawings: {
  [Name in ComponentName]: (model: Model<Name>, path: string, children: ElementContent[]) => Part[]
} = {
  Callout: ({ title }, _path, children) => [el('section', el('p', el('strong', title)), children)],
  Details: ({ summary }, _path, children) => [el('section', el('p', el('strong', summary)), children)],
  Figure: ({ src, alt, width, height, caption, credit }) => [
    el(
      'figure',
      img({ src, alt, ...(width && { width }), ...(height && { height }) }),
      el('figcaption', caption === undefined ? credit : `${caption} (${credit})`),
    ),
  ],
  Quote: ({ by, at, sources }, path, children) => [
    el('blockquote', children),
    el('p', '— ', joined([a(by), at], ', '), marks(sources, path)),
  ],
  Statement: ({ statement }, path) => plainStatement(statement, path),
  Timeline: ({ cards }) => [
    el('p', el('strong', 'Timeline')),
    cards.length > 0
      ? el(
          'ul',
          cards.map(({ title, href, date }) => el('li', `${date.text}: `, a({ text: title, href }))),
        )
      : el('p', 'Nothing in the story matches this timeline.'),
  ],
  Positions: ({ topic, asOf, stances }, path) => [
    el('p', el('strong', 'Positions on ', a(topic)), ` as of ${asOf.text}`),
    stances.length > 0
      ? el(
          'ul',
          stances.map(({ latest }) => plainPosition(latest, path)),
        )
      : el('p', 'No party’s position on this topic was on record by then.'),
  ],
  Map: ({ map, caption }) => [
    el('p', el('strong', caption ?? map.title)),
    el(
      'ul',
      map.places.map(({ name, href, country, note }) =>
        el('li', joined([a({ text: name, href }), country, note], ', ')),
      ),
    ),
  ],
  Compare: ({ earlier, later, topics }) => [
    el('p', el('strong', 'What changed'), ' from ', a(earlier.link), ' to ', a(later.link)),
    ...topics.flatMap(({ topic, points }) => [el('p', a(topic)), el('ul', points.map(plainPoint))]),
    topics.length === 0 && el('p', 'Neither text has a point on record here.'),
  ],
}

/** Draws the components of an entry’s body as plain HTML. */
export function plainComponents(story: Story, entry: AnyEntry): DrawComponent {
  return (name, attributes, children) => {
    const view = componentViews[name] as ComponentView
    const draw = drawings[name] as (model: object, path: string, children: ElementContent[]) => Part[]
    return nodes(draw(view(story, attributes as never, entry), pageUrlOf(entry), children))
  }
}

function plainPosition({ party, withdrawn, statement }: PositionView, path: string): ElementContent {
  const { says, quote, date, href, sources, voices } = statement
  const speakers = voices.filter(({ name }) => name !== party.text).map(({ name }) => name)
  return el(
    'li',
    el('strong', a(party)),
    withdrawn ? ', position withdrawn: ' : ': ',
    joined([says, quote && `“${quote}”`], ' '),
    marks(sources, path),
    ' (',
    joined([...speakers, a({ text: date.text, href })], ', '),
    ')',
  )
}

const changeWords = {
  same: 'Same wording',
  changed: 'Changed',
  rewritten: 'Rewritten',
  added: 'Later only',
  dropped: 'Earlier only',
} as const

function plainPoint({ change, before, after }: ComparedPoint): ElementContent {
  const words = (
    runs: readonly { text: string; marked: boolean }[] | undefined,
    tag: 'del' | 'ins',
  ): Part => runs && el('p', runs.map(({ text, marked }) => (marked ? el(tag, text) : text))) // prettier-ignore
  return el(
    'li',
    el('p', el('strong', changeWords[change])),
    change !== 'same' && words(before?.words, 'del'),
    words(after?.words, 'ins'),
  )
}
