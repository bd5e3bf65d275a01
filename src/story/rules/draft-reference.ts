import { attributesOf, entriesIn } from '../component-attributes.ts'
import type { AnyEntry } from '../entry.ts'
import { keyOf, parseEntryLink, type EntryRef } from '../ids.ts'
import { referencesOf } from '../references.ts'
import { exampleDevelopment, exampleStory, opening } from './example-story.ts'
import type { Place, Rule } from './rule.ts'

const draft = exampleStory['places/harbour.md']!.replace('country:', 'draft: true\ncountry:')

export const draftReference: Rule = {
  code: 'draft-reference',
  severity: 'error',
  title: 'What is published does not refer to drafts.',
  reason: 'A draft is in no output, so the reference would lead nowhere.',
  good: { [opening]: exampleDevelopment('places: [harbour]\ndraft: true\n'), 'places/harbour.md': draft },
  bad: {
    [opening]: exampleDevelopment('places: [harbour]\n', 'They met at [the port](place:harbour) [@daily].\n'),
    'places/harbour.md': draft,
  },
  *check(reading) {
    const drafts = new Set(reading.entries.filter(({ data }) => data.draft).map(keyOf))
    if (drafts.size === 0) return
    for (const entry of reading.entries) {
      if (entry.data.draft) continue
      for (const { to, place } of allReferencesOf(entry)) {
        if (!drafts.has(keyOf(to))) continue
        const message = `Unexpected reference to ${keyOf(to)}, which is a draft, expected an entry that is published`
        yield { file: entry.path, place, message, hint: 'Publish both together, or make this entry a draft too.' }
      }
    }
  },
}

/** References from front matter, and from links, citations and components of the body. */
function allReferencesOf(entry: AnyEntry): { to: EntryRef; place: Place }[] {
  const { addresses, citations } = entry.facts
  return [
    ...referencesOf(entry).map(({ path, ...to }) => ({ to, place: { path } })),
    ...addresses.flatMap(({ url, line, column }) => {
      const to = parseEntryLink(url)
      return to ? [{ to, place: { line, column } }] : []
    }),
    ...citations.flatMap(({ of, line, column }) =>
      of === undefined ? [] : [{ to: { collection: 'developments' as const, id: of }, place: { line, column } }],
    ),
    ...attributesOf(entry.facts).flatMap((use) =>
      entriesIn(use).map((to) => ({ to, place: { line: use.component.line, column: use.component.column } })),
    ),
  ]
}
