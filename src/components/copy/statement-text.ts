/** What the copy button of a statement puts on the clipboard. */
export interface CopiedStatement {
  /** `Marco Rubio, Secretary of State` */
  who: string
  /** In our words, then word for word. */
  words: string[]
  /** `12 February 2025, in Brussels` */
  when: string
  /** `Reuters: Rubio meets …`, or `Reuters` where the title is elsewhere. */
  sources: string[]
  url: string
}

/** Who said it, the words, when, where they come from and the permanent address: lines of plain text. */
export function copiedText({ who, words, when, sources, url }: CopiedStatement): string {
  return [`${who}: ${words.join(' ')}`, when, `Source: ${sources.join('; ')}`, url].join('\n')
}

/** Reads a statement off the page it stands on. */
export function statementText(record: Element): string {
  const site = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href
  const address = record.querySelector('.permalink')?.getAttribute('href') ?? ''
  return copiedText({
    who: [...record.querySelectorAll('.voice')].map((voice) => textOf(voice).replace(' ,', ',')).join(' '),
    words: [...record.querySelectorAll('.record-main > .record-text, .verbatim')].map(wordsOf),
    when: textOf(record.querySelector('.parts > span')),
    sources: [...new Set([...record.querySelectorAll<HTMLAnchorElement>('a[aria-label^=Source]')].map(sourceOf))],
    url: new URL(address, site).href,
  })
}

function textOf(element: Element | null): string {
  return element?.textContent.replace(/\s+/g, ' ').trim() ?? ''
}

/** The words of an element without the marks of its sources. */
function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const marks of copy.querySelectorAll('.cite, .cited-elsewhere')) marks.remove()
  return textOf(copy)
}

/** What a mark refers to: its publisher, with the title where the source is listed on this page. */
function sourceOf(mark: HTMLAnchorElement): string {
  const publisher = (mark.getAttribute('aria-label') ?? '').replace(/^Source[ \d]*: /, '')
  const listed = mark.pathname === location.pathname ? document.getElementById(mark.hash.slice(1)) : null
  const title = textOf(listed?.querySelector('.source-title') ?? null)
  return title ? `${publisher}: ${title}` : publisher
}
