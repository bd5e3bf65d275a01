import { readFileSync, realpathSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { headersFor } from '../../src/views/response-headers.ts'

/**
 * Answers requests from a built site as a good host would: with the site’s headers, its compressed copies and its 404 page.
 * The folder may be a link that is switched while requests come in: each is answered from one site, looked up anew.
 */
export function serveSite(folder: string): (request: IncomingMessage, response: ServerResponse) => void {
  let [real, serve] = ['', (_request: IncomingMessage, _response: ServerResponse) => {}]
  return (request, response) => {
    const now = realpathSync(folder)
    if (now !== real) [real, serve] = [now, serveFolder(now)]
    serve(request, response)
  }
}

function serveFolder(folder: string) {
  return sirv(folder, {
    // Looks at the disk for each request: the preview stays while the site is built again.
    dev: true,
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (response, pathname) => setHeaders(response, pathname),
    onNoMatch: (_request, response) => {
      setHeaders(response, '/404.html')
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
      response.end(readFileSync(join(folder, '404.html')))
    },
  })
}

function setHeaders(response: ServerResponse, pathname: string): void {
  for (const [name, value] of Object.entries(headersFor(pathname))) response.setHeader(name, value)
}
