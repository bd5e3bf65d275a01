import type { AnyEntry } from '../entry.ts'
import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'

const record = (id: string) => `{id: ${id}, by: ann-ames, says: The talks are open., sources: [daily]}`

export const duplicateRecord: Rule = {
  code: 'duplicate-record',
  severity: 'error',
  each: true,
  title: 'Ids of records are used once in a list.',
  reason: 'They are permanent anchors: a second record with one id could never be linked or cited.',
  good: { [opening]: exampleDevelopment(`statements: [${record('open')}, ${record('still-open')}]\n`) },
  bad: { [opening]: exampleDevelopment(`statements: [${record('open')}, ${record('open')}]\n`) },
  *check(reading) {
    for (const entry of reading.entries) {
      for (const [list, records] of Object.entries(recordsOf(entry))) {
        const seen = new Set<string>()
        for (const [index, { id }] of records.entries()) {
          const place = { path: [list, index, 'id'] }
          if (list === 'changes' && id === 'published') {
            const message = 'Unexpected id published, expected another: the first publication has it'
            yield { file: entry.path, place, message }
          } else if (seen.has(id)) {
            yield { file: entry.path, place, message: `Unexpected second ${id} in ${list}, expected each id once` }
          }
          seen.add(id)
        }
      }
    }
  },
}

function recordsOf({ data }: AnyEntry): Record<string, readonly { id: string }[]> {
  return {
    sources: data.sources,
    changes: data.changes,
    ...('statements' in data && { statements: data.statements, scheduled: data.scheduled }),
    ...('points' in data && { points: data.points }),
  }
}
