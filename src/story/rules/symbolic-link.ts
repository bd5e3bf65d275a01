import type { Rule } from './rule.ts'

export const symbolicLink: Rule = {
  code: 'symbolic-link',
  severity: 'error',
  title: 'The content folder holds no symbolic links.',
  reason: 'A link may lead out of the folder and publish a file nobody reviewed.',
  good: {},
  bad: { 'actors/secret.md': { instead: 'a symbolic link' } },
}
