import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { readArguments, readPort, requireSite, runCommand, UsageError } from './command-line.ts'

const help = `npm run preview -- [--out DIR] [--port N]

Serves a built site on this machine, as a static host would.
  --out DIR  the built site (dist)
  --port N   where to listen (4321)
`

await runCommand(async () => {
  const { values } = readArguments(help, {
    out: { type: 'string', default: 'dist' },
    port: { type: 'string', default: '4321' },
  })
  const notFound = join(values.out, '404.html')
  requireSite(values.out)
  const port = readPort(values.port)
  const serve = sirv(values.out, {
    dev: true,
    onNoMatch: (_request, response) => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
      response.end(readFileSync(notFound))
    },
  })
  const { promise, reject } = Promise.withResolvers<number>()
  const server = createServer(serve)
  server.on('error', (error: NodeJS.ErrnoException) => {
    reject(
      error.code === 'EADDRINUSE'
        ? new UsageError(`Unexpected --port ${port}, expected one that is free; did you mean ${port + 1}?`)
        : error,
    )
  })
  server.listen(port, '127.0.0.1', () => {
    const address = server.address()
    const at = typeof address === 'object' && address ? address.port : port
    process.stdout.write(`${values.out} is at http://127.0.0.1:${at}/ — press Ctrl+C to stop.\n`)
  })
  return promise
})
