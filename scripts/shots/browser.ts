import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser } from 'playwright-core'
import sirv from 'sirv'

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  process.env['CHROME_PATH'] ?? '',
]

const quiet = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
]

/** Starts a headless Chrome or Chromium of this machine, else the one from the npm registry. It calls nobody by itself. */
export async function launchBrowser(extra: readonly string[] = []): Promise<Browser> {
  const own = installed.find((path) => path && existsSync(path))
  return own
    ? playwright.launch({ executablePath: own, args: [...quiet, ...extra] })
    : playwright.launch({
        executablePath: await chromium.executablePath(),
        // One process for all would end with the first window closed.
        args: [...chromium.args.filter((arg) => arg !== '--single-process'), ...quiet, ...extra],
      })
}

/**
 * Serves a folder on this machine as a static host would, with its 404 page and with some headers more;
 * with `compress`, text goes out as gzip. By default at a port that is free.
 */
export async function serveFolder(
  folder: string,
  {
    compress = false,
    headers = {},
    port = 0,
  }: { compress?: boolean; headers?: Readonly<Record<string, string>>; port?: number } = {},
): Promise<{ url: string; close(): Promise<void> }> {
  const serve = sirv(folder, {
    dev: true,
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    },
    onNoMatch: (_request, response) => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
      response.end(existsSync(join(folder, '404.html')) ? readFileSync(join(folder, '404.html')) : 'Not found')
    },
  })
  const server = createServer((request, response) => {
    if (!compress || !sendCompressed(folder, request, response)) serve(request, response)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

const textTypes: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json',
}

function sendCompressed(folder: string, { url = '/' }: IncomingMessage, response: ServerResponse): boolean {
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
  const type = textTypes[file.split('.').pop() ?? '']
  if (!type || !existsSync(file)) return false
  const cache = path.startsWith('/_assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip', 'Cache-Control': cache })
  response.end(gzipSync(readFileSync(file)))
  return true
}
