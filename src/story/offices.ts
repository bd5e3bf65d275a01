import { firstDay, lastDay, type PlainDate } from './dates.ts'
import type { Entry } from './entry.ts'
import type { Role } from './schema/actor.ts'

/** Whether an office was held on a day. Unknown dates count as held. */
export function isHeldOn(role: Role, date: PlainDate): boolean {
  return (!role.from || firstDay(role.from) <= date) && (!role.to || date <= lastDay(role.to))
}

/** The office an actor held on a day: of several, the one that began last. */
export function officeOn(actor: Entry<'actors'>, date: PlainDate): Role | undefined {
  let found: Role | undefined
  for (const role of actor.data.roles) {
    if (isHeldOn(role, date) && (!found || (role.from ?? '') > (found.from ?? ''))) found = role
  }
  return found
}

/** For whom an actor speaks on a day: the `of` of the office held, else the affiliation, else the actor. */
export function partyOn(actor: Entry<'actors'>, date: PlainDate): string {
  return officeOn(actor, date)?.of ?? actor.data.affiliation ?? actor.id
}

/** Someone who holds or held an office in a body. */
export interface OfficeHolder {
  holder: Entry<'actors'>
  role: Role
}

/** Everyone with an office in each body, by the body’s id. */
export function officeHoldersByBody(actors: readonly Entry<'actors'>[]): Map<string, OfficeHolder[]> {
  const holders = actors.flatMap((holder) => holder.data.roles.map((role) => ({ holder, role })))
  return Map.groupBy(
    holders.filter(({ role }) => role.of !== undefined),
    ({ role }) => role.of ?? '',
  )
}
