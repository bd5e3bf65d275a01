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
  let site: { folder: string; serve: ReturnType<typeof serveFolder> } | undefined
  return (request, response) => {
    try {
      const now = realpathSync(folder)
      if (site?.folder !== now) site = { folder: now, serve: serveFolder(now) }
      site.serve(request, response)
    } catch (error) {
      // The moment in which a build takes the place of another.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || response.headersSent) throw error
      response.writeHead(503, { 'Retry-After': '1' }).end()
    }
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
      const page = readFileSync(join(folder, '404.html'))
      setHeaders(response, '/404.html')
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
      response.end(page)
    },
  })
}

function setHeaders(response: ServerResponse, pathname: string): void {
  for (const [name, value] of Object.entries(headersFor(pathname))) response.setHeader(name, value)
}
