import { codeSpan } from '../../src/story/code-span.ts'

/** The file of the content folder that says which rules apply: as much the owners’ as the rules themselves. */
const gateInContent = 'content/story.yaml'

/** Files and folders with a dot in front set tools up, and the check does not read them. */
const hidden = /\/\./

/**
 * Of the files that a change touches, those that need an owner’s agreement: all that is not written by authors.
 * `.github/CODEOWNERS` says the same to GitHub; a test compares the two.
 */
export function ownedFiles(paths: readonly string[]): string[] {
  return paths.filter((path) => !path.startsWith('content/') || path === gateInContent || hidden.test(path))
}

/** At most this many file names are shown. */
const maxShown = 10

/** Says in Markdown which files need an owner; an empty text where none does. File names are an author’s text: they are shown as code. */
export function describeOwnedFiles(paths: readonly string[]): string {
  const owned = ownedFiles(paths)
  if (owned.length === 0) return ''
  const listed = owned.slice(0, maxShown).map((path) => `- ${asCode(path)}\n`)
  const more = owned.length > maxShown ? `- and ${owned.length - maxShown} more\n` : ''
  return `This change touches more than what authors write. An owner has to agree to:\n\n${listed.join('')}${more}`
}

/** A file’s name, cut, as one piece of code; characters that nobody sees are shown as such. */
function asCode(path: string): string {
  const seen = path.replace(/[`\p{Cf}]/gu, '\uFFFD')
  return codeSpan(seen.length > 200 ? `${seen.slice(0, 199)}…` : seen)
}
