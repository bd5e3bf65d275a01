import { isCancel } from '@clack/prompts'

/** Thrown where a person presses Escape or Ctrl+C. */
class Cancelled extends Error {}

/** The answer to a question, or a way out of all questions. */
export function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new Cancelled()
  return answer as Exclude<T, symbol>
}

/** What the questions lead to; undefined where the person stops. */
export async function unlessCancelled<T>(questions: () => Promise<T>): Promise<T | undefined> {
  try {
    return await questions()
  } catch (error) {
    if (error instanceof Cancelled) return undefined
    throw error
  }
}
