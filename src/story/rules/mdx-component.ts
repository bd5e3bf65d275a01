import { attributesOf, ruleOf, type AttributeUse } from '../component-attributes.ts'
import { isFuzzyDate, isPlainDate } from '../dates.ts'
import type { BodyFacts, ComponentUse } from '../entry.ts'
import { didYouMean } from '../suggest.ts'
import { idsIn, vocabulary } from '../vocabulary.ts'
import { examplePage } from './example-story.ts'
import type { Rule } from './rule.ts'
import { shown } from './wording.ts'

const names = Object.keys(vocabulary)

export const mdxComponent: Rule = {
  code: 'mdx-component',
  severity: 'error',
  each: true,
  title: 'MDX uses the components of the vocabulary, with the attributes each has.',
  reason: 'Anything else would vanish from the page or break it.',
  good: { 'pages/overview.mdx': examplePage('<Timeline topic="border" from="2025-01" />\n') },
  bad: { 'pages/overview.mdx': examplePage('<Timelin />\n\n<Timeline topc="border" from="2025-13">No</Timeline>\n') },
  *check(reading) {
    for (const body of reading.bodies) {
      for (const { component, fault } of faultsOf(body.facts)) {
        const { line, column } = component
        yield { file: body.path, place: { line, column }, message: `Unexpected ${fault}` }
      }
    }
  },
}

function* faultsOf(facts: BodyFacts): Iterable<{ component: ComponentUse; fault: string }> {
  for (const component of facts.components) for (const fault of shapeFaults(component)) yield { component, fault }
  for (const use of attributesOf(facts)) {
    const expected = isSaidOfImages(use.component.name, use.name) ? undefined : expectedValue(use)
    const fault = `${use.name} ${shown(use.value)} of <${use.component.name}>, expected ${expected}`
    if (expected) yield { component: use.component, fault }
  }
}

/** What is wrong with a component’s name, the names of its attributes and its content. */
function* shapeFaults({ name, attributes, filled }: ComponentUse): Iterable<string> {
  const rule = ruleOf(name)
  if (!rule) {
    yield `component <${name && shown(name)}>, expected one of ${names.join(', ')}${didYouMean(name, names)}`
    return
  }
  const known = Object.keys(rule.attributes)
  for (const attribute of Object.keys(attributes)) {
    if (known.includes(attribute)) continue
    yield `attribute ${shown(attribute)} of <${name}>, expected one of ${known.join(', ')}${didYouMean(attribute, known)}`
  }
  for (const [attribute, { needed }] of Object.entries(rule.attributes)) {
    if (needed && !Object.hasOwn(attributes, attribute) && !isSaidOfImages(name, attribute))
      yield `end of <${name}>, expected the attribute ${attribute}`
  }
  if (rule.atLeastOne && !known.some((attribute) => Object.hasOwn(attributes, attribute)))
    yield `end of <${name}>, expected at least one of ${known.join(', ')}`
  if (filled && !rule.children) yield `content inside <${name}>, expected <${name} … />`
}

/** What the rules about images say already. */
function isSaidOfImages(component: string, attribute: string): boolean {
  return component === 'Figure' && ['src', 'alt', 'credit'].includes(attribute)
}

/** What the text of an attribute should have been; undefined where it is that. */
function expectedValue({ value, type }: AttributeUse): string | undefined {
  switch (type.type) {
    case 'text':
      return value.trim() === '' ? 'some text' : undefined
    case 'one of':
      if (type.values.includes(value)) return undefined
      return `one of ${type.values.join(', ')}${didYouMean(value, type.values)}`
    case 'date':
      return isFuzzyDate(value) ? undefined : 'a date that exists, as YYYY-MM-DD, YYYY-MM or YYYY'
    case 'day':
      return isPlainDate(value) ? undefined : 'a day that exists, as YYYY-MM-DD'
    case 'ids':
      return expectedIds(idsIn(value), type.count)
    case 'statement':
      return /^[^/\s]+\/[^/\s]+$/.test(value) ? undefined : '<development>/<statement>'
    default:
      return undefined
  }
}

function expectedIds(ids: readonly string[], count: number | undefined): string | undefined {
  if (count !== undefined && ids.length !== count) return `${count} ids separated by a space`
  if (ids.length === 0) return 'ids separated by spaces'
  return new Set(ids).size < ids.length ? 'each id once' : undefined
}
