import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { formatText } from '../../src/authoring/reporters/text.ts'
import { check } from '../../src/authoring/check.ts'
import { contentFolder } from '../../src/authoring/content-folder.ts'
import { exampleDevelopment, exampleStory, opening } from '../../src/story/rules/example-story.ts'
import { temporaryFolder, writeFiles } from '../../tests/story-folder.ts'
import { writeEditorFiles } from './write-editor-files.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const fromCheck = createRequire(createRequire(import.meta.url).resolve('@astrojs/check'))
const serverPath = join(dirname(fromCheck.resolve('@astrojs/language-server/package.json')), 'bin/nodeServer.js')

interface Message {
  id?: number
  method?: string
  params?: { uri?: string; diagnostics?: Diagnostic[]; items?: unknown[] }
  result?: unknown
}
interface Diagnostic {
  message: string
  range: { start: { line: number } }
}

/** Astro’s language server, as the extension for VS Code runs it. */
function languageServer() {
  const server = spawn(process.execPath, [serverPath, '--stdio'])
  const heard: Message[] = []
  const listeners = new Set<(message: Message) => void>()
  let buffer = Buffer.alloc(0)
  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message })
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  }
  server.stdout.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk])
    for (;;) {
      const header = /Content-Length: (\d+)\r\n[^]*?\r\n\r\n|Content-Length: (\d+)\r\n\r\n/.exec(
        buffer.toString('latin1'),
      )
      if (!header) return
      const start = header.index + header[0].length
      const length = Number(header[1] ?? header[2])
      if (buffer.length < start + length) return
      const message = JSON.parse(buffer.subarray(start, start + length).toString()) as Message
      buffer = buffer.subarray(start + length)
      // What the server asks of the editor: settings, and to be told of files.
      if (message.id !== undefined && message.method !== undefined)
        send({ id: message.id, result: message.params?.items?.map(() => null) ?? null })
      heard.push(message)
      for (const listener of listeners) listener(message)
    }
  })
  const until = (wanted: (message: Message) => boolean) =>
    new Promise<Message>((resolve) => {
      const found = heard.find(wanted)
      if (found) return resolve(found)
      listeners.add((message) => wanted(message) && resolve(message))
    })
  let last = 0
  return {
    notify: (method: string, params: object) => send({ method, params }),
    request: async (method: string, params: object) => {
      const id = ++last
      send({ id, method, params })
      const { result } = await until((message) => message.id === id && message.method === undefined)
      return result
    },
    until,
    [Symbol.dispose]: () => void server.kill(),
  }
}

describe('VS Code with the recommended extension', () => {
  it('underlines front matter and completes ids while typing', async () => {
    using folder = temporaryFolder()
    const path = realpathSync(folder.path)
    const content = join(path, 'content')
    const broken = exampleDevelopment('placs: [harbour]\n').replace('[ann-ames]', '[ann-amse]')
    writeFiles(content, { ...exampleStory, [opening]: broken })
    mkdirSync(join(path, 'node_modules'))
    symlinkSync(join(root, 'node_modules/astro'), join(path, 'node_modules/astro'))
    const { reading } = await check(contentFolder(content))
    const before = process.env['CI']
    delete process.env['CI']
    await writeEditorFiles(content, reading, path)
    if (before !== undefined) process.env['CI'] = before

    using server = languageServer()
    const uri = pathToFileURL(join(content, opening)).href
    await server.request('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(path).href,
      workspaceFolders: [{ uri: pathToFileURL(path).href, name: 'story' }],
      capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
      initializationOptions: {
        typescript: { tsdk: join(root, 'node_modules/typescript/lib') },
        contentIntellisense: true,
      },
    })
    server.notify('initialized', {})
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: broken } })
    const { params } = await server.until(({ params }) => params?.uri === uri && (params.diagnostics?.length ?? 0) > 1)
    expect(params!.diagnostics!.map(({ range, message }) => `${range.start.line + 1}: ${message}`).sort())
      .toMatchInlineSnapshot(`
      [
        "11: Property placs is not allowed.",
        "6: Value is not accepted. Valid values: "ann-ames", "atlantis".",
      ]
    `)

    const line = broken.split('\n').findIndex((each) => each.startsWith('topics: ['))
    const completion = (await server.request('textDocument/completion', {
      textDocument: { uri },
      position: { line, character: 'topics: ['.length },
    })) as { items: { label: string; documentation?: unknown }[] }
    expect(completion.items.map(({ label }) => label)).toContain('border')
  }, 60_000)

  it('reads the findings of npm run check -- --watch', async () => {
    const tasks = JSON.parse(readFileSync(join(root, '.vscode/tasks.json'), 'utf8')) as {
      tasks: { problemMatcher: { pattern: { regexp: string }; background: { endsPattern: string } } }[]
    }
    const { pattern, background } = tasks.tasks[0]!.problemMatcher
    using folder = temporaryFolder()
    writeFiles(folder.path, { ...exampleStory, [opening]: exampleDevelopment('placs: [x]\n', 'So.\n') })
    const { issues, counts, entries } = await check(contentFolder(folder.path))
    const lines = formatText({ issues, counts, entries, ms: 1, contentDir: 'content' }).split('\n')
    const found = lines.flatMap((line) => {
      const match = new RegExp(pattern.regexp).exec(line)
      return match ? [match.slice(1)] : []
    })
    expect(found).toEqual(
      issues.map(({ file, line, column, code, message, severity }) => [
        `content/${file}`,
        `${line}`,
        `${column}`,
        code,
        message,
        severity === 'warning' ? 'warning' : undefined,
      ]),
    )
    const end = new RegExp(background.endsPattern)
    expect(lines.filter((line) => end.test(line))).toHaveLength(1)
    expect(formatText({ issues: [], counts, entries, drafts: 1, ms: 1, contentDir: '' })).toMatch(end)
  })
})
