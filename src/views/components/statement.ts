import type { Story } from '../../story/story.ts'
import { statementView, type StatementView } from '../records.ts'

export interface StatementAttributes {
  /** `<development>/<statement>` */
  id: string
}

export interface StatementModel {
  statement: StatementView
}

export function statement(story: Story, { id }: StatementAttributes): StatementModel {
  const [development = '', name] = id.split('/')
  const record = story.statementsBy.development.get(development)?.find((each) => each.statement.id === name)
  if (!record) throw new Error(`No statement ${id} in this story: the check must run first.`)
  return { statement: statementView(story, record) }
}
