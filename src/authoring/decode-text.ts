import type { Position } from '../story/issue.ts'

/** Longest file an author may commit, in bytes: ten times the longest explainer; a parser’s work grows with it. */
export const maxFileBytes = 256 * 1024

type Decoded = { text: string } | { code: string; problem: string; place: Position }

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Decodes UTF-8, a byte order mark taken off and line breaks as line feeds, or says where it is none. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length > maxFileBytes) {
    const problem = `Unexpected ${bytes.length} bytes, expected at most ${maxFileBytes}`
    return { code: 'file-too-large', problem, place: { line: 1, column: 1 } }
  }
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    const problem = 'Unexpected bytes that are not UTF-8, expected text saved as UTF-8'
    return { code: 'invalid-encoding', problem, place: placeAt(new TextDecoder('utf-8').decode(bytes), '\uFFFD') }
  }
  const found = forbiddenCharacter(text)
  if (found) return { code: 'invalid-encoding', problem: found.problem, place: placeAt(text, found.character) }
  return { text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text }
}

/** The first character of a text that no entry may hold, with what is wrong about it. */
export function forbiddenCharacter(text: string): { character: string; problem: string } | undefined {
  // A tab and line breaks are the only control characters that text needs (ECMA-48 C0, DEL and C1).
  const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/u.exec(text)?.[0]
  if (control)
    return { character: control, problem: `Unexpected control character ${codePoint(control)}, expected text` }
  // Overrides and isolates reorder what reviewers see (Unicode TR 36, CVE-2021-42574).
  const bidi = /[\u202A-\u202E\u2066-\u2069]/u.exec(text)?.[0]
  if (!bidi) return invisibleCharacter(text)
  const problem = `Unexpected invisible direction character ${codePoint(bidi)}, expected text that reads as it is stored`
  return { character: bidi, problem }
}

/**
 * Characters that nobody sees: a name with one of them is another name, and a sentence may hide a second one (Unicode TR 36).
 * Scripts without spaces break lines at U+200B; flags of regions are spelled in tags.
 */
function invisibleCharacter(text: string): { character: string; problem: string } | undefined {
  const found =
    /(?<![\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}])\u200B|[\u00AD\u180E\u2060-\u2064\uFEFF\uFFF9-\uFFFB\u115F\u1160\u3164\uFFA0]|(?<![\u{1F3F4}\u{E0020}-\u{E007F}])[\u{E0000}-\u{E007F}]/u.exec(
      text,
    )?.[0]
  return found
    ? {
        character: found,
        problem: `Unexpected invisible character ${codePoint(found)}, expected text that reads as it is stored`,
      }
    : undefined
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}

function placeAt(text: string, needle: string): Position {
  const before = text.slice(0, Math.max(0, text.indexOf(needle))).split(/\r\n|\n|\r/)
  return { line: before.length, column: before.at(-1)!.length + 1 }
}
