/** What a page answered: a status after all redirects, or why there was none. */
export interface Answer {
  status?: number | undefined
  problem?: string | undefined
  /** Where permanent redirects led. */
  to?: string | undefined
}

/** An answer with its days, as the journal keeps it. */
export interface Asked extends Answer {
  /** The day it was asked. */
  asked: string
  /** The first day of an unbroken row of failures. */
  since?: string | undefined
}

/** What is known of an address, in the order in which it is reported. */
export const verdicts = ['gone', 'failing', 'moved', 'private', 'refused', 'unanswered', 'unasked', 'ok'] as const

export type Verdict = (typeof verdicts)[number]

/** The server, the way to it or its certificate failed; the page may be there all the same. */
export function isFailure({ status }: Answer): boolean {
  return status === undefined || status >= 500
}

/** An answer of today after what was known before. */
export function after(before: Asked | undefined, answer: Answer, today: string): Asked {
  return { ...answer, asked: today, ...(isFailure(answer) && { since: before?.since ?? today }) }
}

/**
 * What an answer says of the page. Only 404 and 410 say that it is gone. Other refusals are of programs as often as of
 * readers, and a failure counts once it has been seen on two days.
 */
export function verdictOf(asked: Asked): Verdict {
  const { status = 0, since, to } = asked
  if (isFailure(asked)) return since !== undefined && since < asked.asked ? 'failing' : 'unanswered'
  if (status === 404 || status === 410) return 'gone'
  // 416: there is a page, and it has no first byte.
  if (status >= 400 && status !== 416) return 'refused'
  return to === undefined ? 'ok' : 'moved'
}
