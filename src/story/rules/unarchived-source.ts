import { exampleDevelopment, exampleSource, opening } from './example-story.ts'
import type { Rule } from './rule.ts'
import { shown } from './wording.ts'

export const unarchivedSource: Rule = {
  code: 'unarchived-source',
  severity: 'warning',
  title: 'Every source on the web has an archived copy.',
  reason:
    'Pages vanish and change, and readers must be able to see what was read. `npm run archive` finds copies that exist and can ask for new ones; nobody invents an address. A story that begins without copies may set the rule off: /sources/ shows the share of archived sources all the same. An address is reported once, where it is listed first.',
  good: { [opening]: exampleDevelopment() },
  bad: { [opening]: exampleDevelopment().replace(exampleSource, exampleSource.replace(/, archived: [^,}]+/, '')) },
  *check({ entries }) {
    const seen = new Set<string>()
    for (const { path, data } of entries) {
      for (const [index, { id, url, archived }] of data.sources.entries()) {
        if (url === undefined || seen.has(url)) continue
        seen.add(url)
        if (archived !== undefined) continue
        const message = `Unexpected source ${shown(id)} without archived copy, expected archived: with the address of one that exists`
        yield { file: path, place: { path: ['sources', index] }, message, hint: 'npm run archive looks for copies.' }
      }
    }
  },
}
