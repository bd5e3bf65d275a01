import { writeFile } from 'node:fs/promises'
import type { AstroIntegration } from 'astro'

/**
 * What static hosts (Cloudflare Pages, Netlify) send with every answer. Pagefind’s WebAssembly needs `wasm-unsafe-eval`;
 * nothing else may run, load or frame. Hashed assets never change, so they are kept for a year.
 */
const rules = `/*
  Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
/_assets/*
  Cache-Control: public, max-age=31536000, immutable
`

/** Writes `_headers` into the built site. */
export function headers(): AstroIntegration {
  return {
    name: 'parley-headers',
    hooks: {
      'astro:build:done': ({ dir }) => writeFile(new URL('_headers', dir), rules),
    },
  }
}
