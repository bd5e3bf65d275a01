import { byCodeUnit } from '../story/dates.ts'
import { titleOf } from '../story/entry.ts'
import { get, type Development, type Story } from '../story/story.ts'
import { dateView, type DateView } from './date-view.ts'
import { entryLink, type Link } from './link.ts'

/** Kinds of development in which people meet or speak with each other. */
const encounters: ReadonlySet<string> = new Set(['call', 'meeting', 'summit'])

/** How many are named. */
const companyLength = 8

/** Someone an actor is named with in calls, meetings and summits. */
export interface CompanyView {
  actor: Link
  count: number
  latest: Link & { date: DateView }
}

export interface Company {
  /** How many calls, meetings and summits name the actor. */
  encounters: number
  most: CompanyView[]
}

/** With whom an actor is named most where people met or spoke: people for a person, states and organisations for one of these. */
export function companyOf(story: Story, id: string): Company {
  const isPerson = get(story, 'actors', id).data.kind === 'person'
  const met = (story.developmentsBy.actor.get(id) ?? []).filter(({ data }) => encounters.has(data.kind))
  const counts = new Map<string, { count: number; latest: Development }>()
  for (const development of met)
    for (const other of new Set(development.data.actors)) {
      if (other === id || (get(story, 'actors', other).data.kind === 'person') !== isPerson) continue
      counts.set(other, { count: (counts.get(other)?.count ?? 0) + 1, latest: development })
    }
  const most = [...counts].map(([other, found]) => ({ actor: get(story, 'actors', other), ...found }))
  return {
    encounters: met.length,
    most: most
      .sort((a, b) => b.count - a.count || byCodeUnit(titleOf(a.actor), titleOf(b.actor)))
      .slice(0, companyLength)
      .map(({ actor, count, latest }) => ({
        actor: entryLink(actor),
        count,
        latest: { ...entryLink(latest), date: dateView(latest.data.date, latest.data.end) },
      })),
  }
}
