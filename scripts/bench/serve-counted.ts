import { createServer, type ServerResponse } from 'node:http'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { compressedCopies } from '../publish/compress.ts'

/** One answer of the server: `bytes` is what went over the wire, heads included. */
export interface Sent {
  path: string
  bytes: number
}

export interface CountedServer {
  url: string
  /** All answers so far. */
  sent: Sent[]
  close(): Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/**
 * Serves a folder on this machine and counts what it sends. Text goes out in the copies that `npm run publish` makes for servers
 * (gzip, which every server has); the files of a search index are compressed as they are.
 */
export async function serveCounted(folder: string): Promise<CountedServer> {
  const sent: Sent[] = []
  const copies = new Map<string, Promise<{ body: Buffer; encoding: string | undefined }>>()
  const load = (file: string) => {
    const known = copies.get(file) ?? compressed(file, relative(folder, file))
    copies.set(file, known)
    return known
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = decodeURIComponent(pathname)
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    const before = request.socket.bytesWritten
    response.on('finish', () => sent.push({ path, bytes: request.socket.bytesWritten - before }))
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404)
      response.end()
      return
    }
    load(file).then(
      ({ body, encoding }) => answer(response, body, types[extname(file)], encoding, path.startsWith('/_assets/')),
      () => response.destroy(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    sent,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function compressed(file: string, path: string): Promise<{ body: Buffer; encoding: string | undefined }> {
  const body = readFileSync(file)
  const copy = (await compressedCopies(path, body)).get('.gz')
  return copy ? { body: copy, encoding: 'gzip' } : { body, encoding: undefined }
}

function answer(
  response: ServerResponse,
  body: Buffer,
  type = 'application/octet-stream',
  encoding: string | undefined,
  isKept: boolean,
): void {
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Length': body.length,
    'Cache-Control': isKept ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: `"${String(body.length)}"`,
    ...(encoding && { 'Content-Encoding': encoding, Vary: 'Accept-Encoding' }),
  })
  response.end(body)
}
