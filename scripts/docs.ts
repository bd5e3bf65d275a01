import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compareDocs, generatedDocs, ruleSettings, rulesFolder } from '../src/authoring/docs/generated-docs.ts'
import { nginxFiles } from '../src/views/response-headers.ts'
import { readArguments, runCommand } from './command-line.ts'

const help = `npm run docs -- [--check]

Writes the documents that come from the code: docs/rules/, with what content/story.yaml makes of the rules, docs/fields.md
and docs/built-site.md; and what nginx includes in deploy/nginx/.
  --check  writes nothing, says what is out of date
Exit codes: 0 up to date or written, 1 out of date, 2 wrong usage or a failure.
`

await runCommand(async () => {
  const { values } = readArguments(help, { check: { type: 'boolean', default: false } })
  const root = fileURLToPath(new URL('..', import.meta.url))
  const settings = await ruleSettings(readFileSync(join(root, 'content/story.yaml'), 'utf8'))
  const { maps, headers } = nginxFiles()
  const nginx = { 'deploy/nginx/maps.conf': maps, 'deploy/nginx/headers.conf': headers }
  const wanted = new Map([...(await generatedDocs(settings)), ...Object.entries(nginx)])
  const found = readDocs(root, wanted.keys())
  const faults = compareDocs(wanted, found)
  if (values.check) {
    process.stdout.write(
      faults.map((fault) => `${fault}: run npm run docs\n`).join('') || 'All documents are current.\n',
    )
    return faults.length > 0 ? 1 : 0
  }
  mkdirSync(join(root, rulesFolder), { recursive: true })
  for (const [path, text] of wanted) if (found.get(path) !== text) writeFileSync(join(root, path), text)
  for (const path of found.keys()) if (!wanted.has(path)) rmSync(join(root, path))
  process.stdout.write(`${wanted.size} documents, ${faults.length} changed.\n`)
  return 0
})

/** The documents that are there: those at these paths, and whatever else the folder of rules holds. */
function readDocs(root: string, paths: Iterable<string>): Map<string, string> {
  const inFolder = list(join(root, rulesFolder)).map((name) => `${rulesFolder}${name}`)
  const texts = [...new Set([...paths, ...inFolder])].map((path) => [path, read(join(root, path))] as const)
  return new Map(texts.flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])))
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
