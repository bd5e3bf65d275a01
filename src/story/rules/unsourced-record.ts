import type { AnyEntry } from '../entry.ts'
import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'

const next = (more: string) => exampleDevelopment(`scheduled: [{id: next, what: A second round, when: soon${more}}]\n`)

export const unsourcedRecord: Rule = {
  code: 'unsourced-record',
  severity: 'warning',
  each: true,
  title: 'Every record names its sources.',
  reason:
    'Announcements, accounts, other wordings of a quotation, and who holds a place stand in lists far from the prose: only their own sources say where they come from. A statement without source is an error of its own.',
  good: { [opening]: next(', sources: [daily]') },
  bad: { [opening]: next('') },
  *check({ entries }) {
    for (const entry of entries) {
      for (const { path, what } of unsourced(entry)) {
        const message = `Unexpected ${what} without sources, expected sources: [id] with ids of this entry’s sources`
        yield { file: entry.path, place: { path }, message }
      }
    }
  },
}

function* unsourced(entry: AnyEntry): Iterable<{ path: PropertyKey[]; what: string }> {
  if (entry.collection === 'places' && entry.data.control?.sources.length === 0)
    yield { path: ['control'], what: 'control of a place' }
  if (entry.collection !== 'developments') return
  const { statements, disputed, scheduled } = entry.data
  for (const [index, { variants }] of statements.entries())
    for (const [number, { sources }] of variants.entries())
      if (sources.length === 0) yield { path: ['statements', index, 'variants', number], what: 'wording' }
  for (const [index, { accounts }] of disputed.entries())
    for (const [number, { sources }] of accounts.entries())
      if (sources.length === 0) yield { path: ['disputed', index, 'accounts', number], what: 'account' }
  for (const [index, { sources }] of scheduled.entries())
    if (sources.length === 0) yield { path: ['scheduled', index], what: 'announcement' }
}
