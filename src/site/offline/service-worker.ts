import keepCopies from './keep-copies.js?raw'
import removeCopies from './remove-copies.js?raw'

/** The text of `/sw.js`: the worker that keeps copies where the build asks for offline reading, else the one that removes them. */
export function serviceWorker(): string {
  return process.env['PARLEY_OFFLINE'] === 'on' ? keepCopies : removeCopies
}
