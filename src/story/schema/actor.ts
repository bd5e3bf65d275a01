import { z } from 'zod'
import { aliases, common, fuzzyDate, line, nativeNames, slug, sources, text, wikidata } from './shared.ts'

export const actorKinds = ['person', 'organisation', 'state'] as const

export const role = z
  .strictObject({
    title: line.describe('The office: “foreign minister”.'),
    of: slug.describe('The actor the office belongs to.').optional(),
    from: fuzzyDate.describe('When it began.').optional(),
    to: fuzzyDate.describe('When it ended.').optional(),
  })
  .describe('An office held.')

/** A person, organisation or state: one file in `content/actors/`. */
export const actor = z.strictObject({
  name: line.describe('The preferred name.'),
  kind: z.enum(actorKinds).describe('Whether it is a person, an organisation or a state.'),
  summary: text.describe('Who they are, in one or two sentences.'),
  aliases,
  names: nativeNames,
  roles: z.array(role).default([]).describe('Offices held, with dates.'),
  affiliation: slug.describe('The actor they speak for where no office says so.').optional(),
  wikidata: wikidata.optional(),
  sources,
  ...common,
})

export type ActorData = z.output<typeof actor>
export type ActorKind = (typeof actorKinds)[number]
export type Role = z.output<typeof role>
