import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'

export const yamlFeature: Rule = {
  code: 'yaml-feature',
  severity: 'error',
  title: 'Front matter holds plain values: no anchors, aliases, tags or directives.',
  reason: 'Each of them lets a few bytes mean something that reviewers do not see.',
  good: { [opening]: exampleDevelopment('authors: [Ann]\n') },
  bad: { [opening]: exampleDevelopment('authors: &names [!!str Ann]\nplaces: *names\n') },
}
