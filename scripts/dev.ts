import { mkdir, rm } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dev } from 'astro'
import type { AstroIntegration } from 'astro'
import sirv from 'sirv'
import type { ViteDevServer } from 'vite'
import { checkedContent, keepContent, recheckContent } from '../src/authoring/checked-content.ts'
import type { CheckResult } from '../src/authoring/check.ts'
import { indexSearch } from './build/index-search.ts'
import { printable, printableLines } from '../src/story/printable.ts'
import { readArguments, readPort, requireContentFolder, runCommand } from './command-line.ts'
import { findingsPage } from './dev/findings-page.ts'
import { writeEditorFiles } from './editor/write-editor-files.ts'
import { readingsFolder } from './readings-folder.ts'

const help = `npm run dev -- [--content DIR] [--port N]

Serves the site while you write: content, findings and code reload by themselves. Drafts are shown.
  --content DIR  the content folder (content)
  --port N       where to listen (4321)
`

const root = fileURLToPath(new URL('..', import.meta.url))
const searchFolder = resolve('.parley/dev-search')

await runCommand(async () => {
  const { values } = readArguments(help, {
    content: { type: 'string', default: 'content' },
    port: { type: 'string', default: '4321' },
  })
  requireContentFolder(values.content)
  const port = readPort(values.port)
  const content = resolve(values.content)
  process.env['PARLEY_CONTENT'] = content
  process.env['PARLEY_DRAFTS'] = '1'
  const checked = await checkedContent(content, readingsFolder(content))
  announce(checked)
  await writeEditorFiles(content, checked.reading)
  await dev({ root, server: { port }, integrations: [liveContent(content, checked)] })
  keepContent()
  return Promise.withResolvers<number>().promise
})

/** Checks again when content changes, shows findings in place of pages, and serves a search index of what is on disk. */
function liveContent(content: string, first: CheckResult): AstroIntegration {
  let checked = first
  let indexed: Promise<unknown> | undefined
  const recheck = async (server: ViteDevServer, refresh: (() => Promise<void>) | undefined) => {
    // Through Vite, so that a changed rule or schema counts at once.
    const module = await server.ssrLoadModule('/src/authoring/checked-content.ts')
    checked = await (module['recheckContent'] as typeof recheckContent)()
    indexed = undefined
    announce(checked)
    await writeEditorFiles(content, checked.reading)
    if (checked.counts.error === 0) await refresh?.()
    server.ws.send({ type: 'full-reload' })
  }
  return {
    name: 'parley-live-content',
    hooks: {
      'astro:server:setup': ({ server, refreshContent }) => {
        let timer: NodeJS.Timeout | undefined
        const refresh = refreshContent && (() => refreshContent({}))
        server.watcher.add(content)
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(content + sep)) return
          clearTimeout(timer)
          timer = setTimeout(() => void recheck(server, refresh).catch(report), 50)
        })
        server.middlewares.use((request, response, next) => {
          if (checked.counts.error === 0 || !request.headers.accept?.includes('text/html')) {
            next()
            return
          }
          response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' })
          response.end(findingsPage(checked))
        })
        const serveIndex = sirv(searchFolder, { dev: true })
        server.middlewares.use('/pagefind', (request, response, next) => {
          indexed ??= freshIndex(content)
          indexed.then(
            () => serveIndex(request, response, next),
            (error: unknown) => next(error),
          )
        })
      },
    },
  }
}

async function freshIndex(content: string): Promise<void> {
  await rm(searchFolder, { recursive: true, force: true })
  await mkdir(searchFolder, { recursive: true })
  await indexSearch(content, searchFolder, { drafts: true })
}

function announce({ issues, counts, entries }: CheckResult): void {
  process.stdout.write(`${entries} entries, ${counts.error} errors, ${counts.warning} warnings\n`)
  for (const { severity, file, line, column, code, message } of issues)
    if (severity === 'error') process.stdout.write(`  ${printable(`${file}:${line}:${column} ${code}: ${message}`)}\n`)
}

function report(error: unknown): void {
  process.stdout.write(printableLines(`Unexpected failure while reloading: ${String(error)}\n`))
}
