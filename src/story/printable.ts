/** An author’s text, unable to move the cursor, change colours or reorder what is read: for terminals and reports. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
}
