/**
 * An author’s text, unable to move the cursor, change colours or reorder what is read: for terminals, logs and reports. GitHub’s
 * runner takes a line that begins with `::`, and anything behind `##[`, for a command to itself; these are broken too.
 */
export function printable(text: string): string {
  return text
    .replace(/[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
    .replace(/^(\s*):(?=:)/, '$1\uFFFD')
    .replaceAll('##[', '##\uFFFD')
}

/** Text of several lines, each printable. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n')
}
