import type { Entry } from '../story/entry.ts'
import { isHeldOn } from '../story/offices.ts'
import type { Role } from '../story/schema/actor.ts'
import { byCodeUnit, type PlainDate } from '../story/dates.ts'
import type { Story } from '../story/story.ts'
import { formatTerm } from './format-date.ts'
import { entryLink, linkTo, type Link } from './link.ts'

/** An office someone holds or held. */
export interface OfficeView {
  title: string
  /** The body it belongs to; on that body’s page, who holds it. */
  with?: Link | undefined
  term: string
  /** Whether it is held now, as far as is known. */
  held: boolean
}

/** The offices of a person, the latest first. */
export function officesOf(story: Story, actor: Entry<'actors'>): OfficeView[] {
  return latestFirst(actor.data.roles, (role) => role).map((role) =>
    officeView(role, story.asOf, role.of ? linkTo(story, { collection: 'actors', id: role.of }) : undefined),
  )
}

/** Who holds or held offices in a state or organisation, the latest first. */
export function officeHoldersOf(story: Story, id: string): OfficeView[] {
  return latestFirst(story.officeHolders.get(id) ?? [], ({ role }) => role).map(({ holder, role }) =>
    officeView(role, story.asOf, entryLink(holder)),
  )
}

function officeView(role: Role, asOf: PlainDate, other: Link | undefined): OfficeView {
  return { title: role.title, with: other, term: formatTerm(role.from, role.to), held: isHeldOn(role, asOf) }
}

function latestFirst<T>(items: readonly T[], roleOf: (item: T) => Role): T[] {
  return items.toSorted((a, b) => byCodeUnit(roleOf(b).from ?? '', roleOf(a).from ?? ''))
}
