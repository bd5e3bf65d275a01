import { didYouMean } from '../suggest.ts'
import { exampleStoryFile } from './example-story.ts'
import type { Rule } from './rule.ts'
import { shown } from './wording.ts'

const exception = (code: string, path: string) =>
  exampleStoryFile(`exceptions: [{code: ${code}, path: ${path}, reason: It stays.}]\n`)

export const unknownRule: Rule = {
  code: 'unknown-rule',
  severity: 'error',
  title: 'story.yaml names rules and files that exist.',
  reason: 'A misspelt name would silence nothing, and nobody would notice.',
  good: { 'story.yaml': exampleStoryFile('rules: {heading-jump: error}\n') },
  bad: { 'story.yaml': exception('heading-jmp', 'actors/ann-ams.md') },
  *check({ storyFile, files, images }, { rules }) {
    const codes = new Set(rules.map(({ code }) => code))
    const paths = new Set(['story.yaml', ...files, ...[...images.keys()].map((name) => `images/${name}`)])
    const noRule = (code: string) =>
      `Unexpected rule ${shown(code)}, expected the code of a rule${didYouMean(code, codes)}`
    const noFile = (path: string) =>
      `Unexpected path ${shown(path)}, expected a file of the content folder${didYouMean(path, paths)}`
    for (const code of Object.keys(storyFile?.rules ?? {})) {
      const place = { path: ['rules', code], at: 'key' as const }
      if (!codes.has(code)) yield { file: 'story.yaml', place, message: noRule(code) }
    }
    for (const [index, { code, path }] of (storyFile?.exceptions ?? []).entries()) {
      const place = ['exceptions', index]
      if (!codes.has(code)) yield { file: 'story.yaml', place: { path: [...place, 'code'] }, message: noRule(code) }
      if (!paths.has(path)) yield { file: 'story.yaml', place: { path: [...place, 'path'] }, message: noFile(path) }
    }
  },
}
