/** What the copy button of a statement puts on the clipboard. */
export interface CopiedStatement {
  /** `Marco Rubio, Secretary of State` */
  who: string
  /** In our words, then word for word. */
  words: string[]
  /** `12 February 2025, in Brussels` */
  when: string
  /** `Reuters: Rubio meets …` */
  sources: string[]
  url: string
}

/** Who said it, the words, when, where they come from and the permanent address: lines of plain text. */
export function copiedText({ who, words, when, sources, url }: CopiedStatement): string {
  return [`${who}: ${words.join(' ')}`, when, `Source: ${sources.join('; ')}`, url].join('\n')
}
