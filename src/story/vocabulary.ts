import { developmentKinds } from './schema/development.ts'
import type { Collection } from './schema/index.ts'

/** What an attribute’s text must be. `ids` are separated by spaces; a `date` may be a month or a year, a `day` not. */
export type AttributeType =
  | { type: 'text' }
  | { type: 'one of'; values: readonly string[] }
  | { type: 'id' | 'ids'; collection: Collection; count?: number }
  | { type: 'statement' }
  | { type: 'date' }
  | { type: 'day' }
  | { type: 'image' }
  | { type: 'source' }

export interface Attribute {
  value: AttributeType
  needed?: boolean
  /** Whether its text is the author’s own words, which are judged and repaired as prose is. */
  own?: boolean
}

export interface ComponentRule {
  attributes: Readonly<Record<string, Attribute>>
  /** Where given, at least one of the attributes must be there. */
  atLeastOne?: boolean
  /** Whether prose may stand inside. */
  children?: boolean
}

const text: AttributeType = { type: 'text' }
const id = (collection: Collection): AttributeType => ({ type: 'id', collection })
const ids = (collection: Collection, count?: number): AttributeType =>
  count === undefined ? { type: 'ids', collection } : { type: 'ids', collection, count }

/** The components MDX entries may use, with literal attributes only. Nothing else compiles. */
export const vocabulary = {
  Callout: {
    attributes: {
      kind: { value: { type: 'one of', values: ['note', 'background', 'caution'] } },
      title: { value: text, own: true },
    },
    children: true,
  },
  Figure: {
    attributes: {
      src: { value: { type: 'image' }, needed: true },
      alt: { value: text, needed: true, own: true },
      credit: { value: text, needed: true },
      caption: { value: text, own: true },
      licence: { value: text },
    },
  },
  Quote: {
    attributes: {
      by: { value: id('actors'), needed: true },
      at: { value: text, own: true },
      source: { value: { type: 'source' } },
    },
    children: true,
  },
  Statement: { attributes: { id: { value: { type: 'statement' }, needed: true } } },
  Timeline: {
    attributes: {
      topic: { value: id('topics') },
      actor: { value: id('actors') },
      from: { value: { type: 'date' } },
      to: { value: { type: 'date' } },
      kind: { value: { type: 'one of', values: developmentKinds } },
    },
    atLeastOne: true,
  },
  Positions: {
    attributes: {
      topic: { value: id('topics'), needed: true },
      actors: { value: ids('actors') },
      asOf: { value: { type: 'day' } },
    },
  },
  Map: { attributes: { places: { value: ids('places'), needed: true }, caption: { value: text, own: true } } },
  Compare: {
    attributes: { documents: { value: ids('documents', 2), needed: true }, topic: { value: id('topics') } },
  },
  Details: { attributes: { summary: { value: text, needed: true, own: true } }, children: true },
} as const satisfies Record<string, ComponentRule>

export type ComponentName = keyof typeof vocabulary

/** The ids in an attribute’s text. */
export function idsIn(value: string): string[] {
  return value.split(/[\s,]+/).filter(Boolean)
}
