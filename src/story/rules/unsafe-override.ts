import { exampleStoryFile } from './example-story.ts'
import type { Rule } from './rule.ts'

export const unsafeOverride: Rule = {
  code: 'unsafe-override',
  severity: 'error',
  title: 'story.yaml raises and silences warnings, never errors.',
  reason: 'Errors are what would break the site or its readers’ safety: no story may opt out.',
  good: { 'story.yaml': exampleStoryFile('rules: {heading-jump: off, raw-html: error}\n') },
  bad: { 'story.yaml': exampleStoryFile('rules: {raw-html: off}\n') },
  *check({ storyFile }, { rules }) {
    const errors = new Set(rules.filter(({ severity }) => severity === 'error').map(({ code }) => code))
    for (const [code, wanted] of Object.entries(storyFile?.rules ?? {})) {
      if (!errors.has(code) || wanted === 'error') continue
      const message = `Unexpected ${wanted} for ${code}, expected error: it stays one`
      yield { file: 'story.yaml', place: { path: ['rules', code] }, message }
    }
    for (const [index, { code }] of (storyFile?.exceptions ?? []).entries()) {
      if (!errors.has(code)) continue
      const message = `Unexpected exception for ${code}, expected the code of a warning: errors have no exceptions`
      yield { file: 'story.yaml', place: { path: ['exceptions', index, 'code'] }, message }
    }
  },
}
