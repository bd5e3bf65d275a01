/** Put behind a character, it ends whatever that character begins, in prose and in code, and nobody sees it. */
const nothing = '\u200B'

/** What may begin a mention, a reference, a link, an image, HTML or a fence; the part that is kept, and the rest. */
const beginnings = [
  // Any tag, comment or <address>.
  /(<)(?=\S)/g,
  // Mentions and e-mail addresses.
  /(@)(?=\S)/g,
  // #12, also as owner/repository#12, and GH-12. Backslashes, here and below, are gone when GitHub looks for these.
  /(#)(?=\d)/g,
  /(GH\\?-)(?=\d)/gi,
  // [text](address), [text][name], and [name]: address.
  /(\])(?=[([:])/g,
  // Addresses that link by themselves.
  /((?:https?|ftp)\\?:)(?=\\?\/)/gi,
  /(www)(?=\\?\.)/gi,
  // Characters by number or name, which could stand for any of the above; those that stand for harmless ones stay.
  /(&)(?!(?:amp|lt|gt|quot|nbsp);)(?=[#\w])/g,
  // Fences, which GitHub may draw as diagrams, and which swallow what follows.
  /(``|~~)(?=[`~])/g,
]

/**
 * Markdown that somebody else wrote, made harmless for a comment: headings, lists, tables, emphasis and code stay;
 * nothing in it mentions people, refers to issues, links, loads images or is HTML.
 * Cut at the end of a line where it is longer than `limit` characters.
 */
export function plainMarkdown(text: string, limit: number): string {
  const lines = text.replace(/\r\n?/g, '\n')
  const seen = lines.replace(/[^\P{Cc}\n]|[\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
  const plain = beginnings.reduce((sofar, beginning) => sofar.replace(beginning, `$1${nothing}`), seen)
  if (plain.length <= limit) return plain
  const end = plain.lastIndexOf('\n', limit)
  return `${plain.slice(0, Math.max(end, 0))}\n\nThe report is longer; all of it is in the summary of the run.\n`
}
