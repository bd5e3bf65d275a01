import { createServer } from 'node:http'
import { readArguments, readPort, requireSite, runCommand, UsageError } from './command-line.ts'
import { serveSite } from './preview/serve-site.ts'

const help = `npm run preview -- [--out DIR] [--port N]

Serves a built site on this machine, as a good static host would: with its headers, so also with its content security policy.
  --out DIR  the built site (dist)
  --port N   where to listen (4321)
`

await runCommand(async () => {
  const { values } = readArguments(help, {
    out: { type: 'string', default: 'dist' },
    port: { type: 'string', default: '4321' },
  })
  requireSite(values.out)
  const port = readPort(values.port)
  const { promise, reject } = Promise.withResolvers<number>()
  const server = createServer(serveSite(values.out))
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
