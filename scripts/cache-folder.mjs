import { fileURLToPath } from 'node:url'

/** Where npm packages keep what can be made again: `npm ci` clears it, whatever a pull request may have put there. */
export const cacheFolder =
  process.env['PARLEY_CACHE'] ?? fileURLToPath(new URL('../node_modules/.cache/parley', import.meta.url))
