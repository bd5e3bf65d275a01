import { answer } from '../answer.ts'
import keepCopies from './keep-copies.js?raw'
import removeCopies from './remove-copies.js?raw'

/** The answer at `/sw.js`: the worker that keeps copies where the build asks for offline reading, else the one that removes them. */
export function serviceWorker(): Response {
  const text = process.env['PARLEY_OFFLINE'] === 'on' ? keepCopies : removeCopies
  return answer('/sw.js', text)
}
