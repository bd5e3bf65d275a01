import { fileURLToPath } from 'node:url'

/** Where `global-setup.ts` puts the site built from `content/`. */
export const siteFolder = fileURLToPath(new URL('../.parley/test-site', import.meta.url))
