import { writeFile } from 'node:fs/promises'
import type { AstroIntegration } from 'astro'
import { headersFile } from '../views/response-headers.ts'

/** Writes `_headers`, which Cloudflare Pages and Netlify read, into the built site. */
export function headers(): AstroIntegration {
  return {
    name: 'parley-headers',
    hooks: {
      'astro:build:done': ({ dir }) => writeFile(new URL('_headers', dir), headersFile()),
    },
  }
}
