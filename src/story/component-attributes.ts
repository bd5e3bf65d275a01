import type { BodyFacts, ComponentUse } from './entry.ts'
import type { EntryRef } from './ids.ts'
import { idsIn, vocabulary, type Attribute, type AttributeType, type ComponentRule } from './vocabulary.ts'

/** An attribute that the vocabulary knows, as an author wrote it. */
export interface AttributeUse {
  component: ComponentUse
  name: string
  value: string
  type: AttributeType
}

/** What the vocabulary says of a component; undefined for names outside it. */
export function ruleOf(component: string): ComponentRule | undefined {
  return Object.hasOwn(vocabulary, component) ? vocabulary[component as keyof typeof vocabulary] : undefined
}

/** What the vocabulary says of an attribute; undefined for names outside it. */
function attributeOf(component: string, name: string): Attribute | undefined {
  const known = ruleOf(component)?.attributes ?? {}
  return Object.hasOwn(known, name) ? known[name] : undefined
}

/** Whether an attribute of a component holds the author’s own words. */
export function isOwnAttribute(component: string, name: string): boolean {
  return attributeOf(component, name)?.own === true
}

/** The attributes of a body’s components that the vocabulary knows. */
export function attributesOf(facts: BodyFacts): AttributeUse[] {
  return facts.components.flatMap((component) =>
    Object.entries(component.attributes).flatMap(([name, value]) => {
      const attribute = attributeOf(component.name, name)
      return attribute ? [{ component, name, value, type: attribute.value }] : []
    }),
  )
}

/** The entries an attribute names; of a statement, the development it stands in. */
export function entriesIn({ value, type }: AttributeUse): EntryRef[] {
  if (type.type === 'statement') return [{ collection: 'developments', id: value.split('/')[0]! }]
  if (type.type !== 'id' && type.type !== 'ids') return []
  const ids = type.type === 'ids' ? idsIn(value) : [value]
  return ids.map((id) => ({ collection: type.collection, id }))
}
