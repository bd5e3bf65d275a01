import { attributesOf, entriesIn } from '../component-attributes.ts'
import { didYouMean } from '../suggest.ts'
import { examplePage } from './example-story.ts'
import { entriesOf, type Rule } from './rule.ts'
import { noSuchEntry, shown } from './wording.ts'

export const mdxReference: Rule = {
  code: 'mdx-reference',
  severity: 'error',
  title: 'Ids in attributes are those of entries and statements that exist.',
  reason: 'The component would have nothing to show.',
  good: { 'pages/overview.mdx': examplePage('<Map places="harbour" />\n') },
  bad: { 'pages/overview.mdx': examplePage('<Map places="harbor" />\n\n<Statement id="2025-01-10-opening/open" />\n') },
  *check(reading) {
    const developments = new Map(entriesOf(reading, 'developments').map((entry) => [entry.id, entry]))
    for (const body of reading.bodies) {
      for (const use of attributesOf(body.facts)) {
        const finding = { file: body.path, place: { line: use.component.line, column: use.component.column } }
        for (const to of entriesIn(use))
          if (!reading.ids[to.collection].has(to.id)) yield { ...finding, ...noSuchEntry(reading, to) }
        const [development = '', statement] = use.value.split('/')
        const statements = developments.get(development)?.data.statements.map(({ id }) => id)
        if (use.type.type !== 'statement' || !statements || statement === undefined) continue
        if (statements.includes(statement)) continue
        const message = `Unexpected statement ${shown(statement)}, expected one of ${development}`
        yield { ...finding, message: `${message}${didYouMean(statement, statements)}` }
      }
    }
  },
}
