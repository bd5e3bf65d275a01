import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { archive } from '../src/authoring/archive/ask-archive.ts'
import { fillArchived } from '../src/authoring/archive/fill-archived.ts'
import { journalLine, readJournal } from '../src/authoring/archive/journal.ts'
import { knownCopies } from '../src/authoring/archive/pending.ts'
import { contentFolder } from '../src/authoring/content-folder.ts'
import { readContent } from '../src/authoring/read-content.ts'
import { isOnThisMachine, userAgentOf } from '../src/authoring/web-client.ts'
import { appendLine } from './append-line.ts'
import { shownFiles } from './check/shown-files.ts'
import { readArguments, readNumber, requireContentFolder, runCommand, UsageError } from './command-line.ts'
import { readWhole, replaceFile } from './replace-file.ts'

const help = `npm run archive -- [--save] [--limit N] [--dry-run] [--content DIR] [PATH…]

Looks in the Internet Archive for copies of the sources that have none, one page at a time, and writes the addresses
it gives into the entries. A run may be stopped at any time; the next one goes on. What the archive does not have is kept
in .parley/archive.jsonl and asked again after 30 days. PATH… looks at those files only.
  --save         has a copy made of pages that the archive does not have
  --limit N      asks for N pages at most
  --dry-run      says what it would write, and writes nothing
  --content DIR  the content folder (content)
  --journal FILE, --api URL, --pause MS, --timeout MS, --capture-timeout MS  for tests
Exit codes: 0 done, 1 ended early because the archive could not be reached, 2 wrong usage or a failure.
`

await runCommand(async () => {
  const { values, positionals } = readArguments(
    help,
    {
      save: { type: 'boolean', default: false },
      limit: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      content: { type: 'string', default: 'content' },
      journal: { type: 'string', default: '.parley/archive.jsonl' },
      api: { type: 'string', default: 'https://archive.org' },
      pause: { type: 'string' },
      timeout: { type: 'string', default: '30000' },
      'capture-timeout': { type: 'string', default: '150000' },
    },
    true,
  )
  const { content, save } = values
  const dryRun = values['dry-run']
  const api = readApi(values.api)
  if (process.env['CI'] && !api.isLocal)
    throw new UsageError('Unexpected run in CI, expected one on your own machine: commit what it writes')
  const pause = values.pause === undefined ? (save ? 5000 : 1500) : readNumber('pause', values.pause)
  if (pause < 1000 && !api.isLocal)
    throw new UsageError(`Unexpected --pause ${pause}, expected 1000 or more: less is for a local --api only`)
  requireContentFolder(content)

  const isShown = shownFiles(content, positionals)
  const { entries, faults, storyFile } = await readContent(contentFolder(content))
  const edited = new Map<string, string>()
  const pathOf = (path: string) => join(content, path)
  const result = await fillArchived(
    entries.filter(({ path }) => isShown(path) && !faults.has(path)),
    {
      archive: archive({
        availability: api.availability,
        capture: api.capture,
        userAgent: userAgentOf('archive', storyFile),
        pause,
        timeout: readNumber('timeout', values.timeout),
        captureTimeout: readNumber('capture-timeout', values['capture-timeout']),
      }),
      copies: knownCopies(entries),
      journal: readJournal(await readFile(values.journal, 'utf8').catch(() => '')),
      today: new Date().toISOString().slice(0, 10),
      limit: values.limit === undefined ? Infinity : readNumber('limit', values.limit),
      save: save && !dryRun,
      read: async (path) => edited.get(path) ?? readWhole(pathOf(path)),
      write: async (path, before, after) => {
        if (dryRun) edited.set(path, after)
        else await replaceFile(pathOf(path), before, after)
      },
      record: async (url, line) => {
        if (!dryRun) await appendLine(values.journal, journalLine(url, line))
      },
      say: (line) => process.stdout.write(`${line}\n`),
    },
  )
  const { filled, none, left, stopped } = result
  process.stdout.write(
    `Archived copies ${dryRun ? 'to write' : 'written'}: ${filled}. Pages without one: ${none}. Not asked for: ${left}.\n`,
  )
  if (stopped === undefined) return 0
  process.stderr.write(`${stopped} What was found is written; run it again later to go on.\n`)
  return 1
})

/** The archive, or a stand-in for it on this machine. */
function readApi(text: string): { availability: string; capture: string; isLocal: boolean } {
  const url = URL.parse(text)
  if (url && isOnThisMachine(url)) return { availability: url.origin, capture: url.origin, isLocal: true }
  if (url?.href !== 'https://archive.org/')
    throw new UsageError(`Unexpected --api ${text}, expected https://archive.org or an address of this machine`)
  return { availability: 'https://archive.org', capture: 'https://web.archive.org', isLocal: false }
}
