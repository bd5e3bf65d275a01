/**
 * JSON for an HTML `<script>`: `<` is escaped, so that no text ends the element or begins a comment in it (HTML, “Restrictions for
 * contents of script elements”), and so are the two line ends that JSON allows and older scripts do not.
 */
export function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
