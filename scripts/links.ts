import { readFile } from 'node:fs/promises'
import { contentFolder } from '../src/authoring/content-folder.ts'
import { sourceAddresses } from '../src/authoring/links/addresses.ts'
import { askLinks, NoNetwork } from '../src/authoring/links/ask-links.ts'
import { pageAsker } from '../src/authoring/links/ask-page.ts'
import { linkJournalLine, readLinkJournal } from '../src/authoring/links/journal.ts'
import { isLinkFormat, linkFormats } from '../src/authoring/links/link-formats.ts'
import { linkReport } from '../src/authoring/links/link-report.ts'
import { locator } from '../src/authoring/locate.ts'
import { readContent } from '../src/authoring/read-content.ts'
import { isOnThisMachine, userAgentOf } from '../src/authoring/web-client.ts'
import { appendLine } from './append-line.ts'
import {
  fromHere,
  readArguments,
  readNumber,
  requireContentFolder,
  requireDay,
  runCommand,
  unexpectedOf,
  UsageError,
} from './command-line.ts'

const help = `npm run links -- [--limit N] [--again] [--format FORMAT] [--content DIR]

Asks every address of the published sources whether it still answers, and says which are gone, failing or moved. A server
is asked one thing at a time, a page once a day; what pages answered is kept in .parley/links.jsonl. A run may be stopped
at any time; the next one goes on. A page that fails counts as failing once it has failed on two days.
  --limit N        asks N pages at most, those first that were asked longest ago; 0 reports what is known
  --again          asks pages too that were asked today
  --format FORMAT  text, markdown or json (text)
  --content DIR    the content folder (content)
  --journal FILE   where answers are kept (.parley/links.jsonl)
  --today DATE, --stand-in URL, --pause MS, --timeout MS  for tests
Exit codes: 0 nothing is gone, 1 something is, 2 wrong usage or a failure.
`

await runCommand(async () => {
  const { values } = readArguments(help, {
    limit: { type: 'string' },
    again: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
    content: { type: 'string', default: 'content' },
    journal: { type: 'string', default: '.parley/links.jsonl' },
    today: { type: 'string' },
    'stand-in': { type: 'string' },
    pause: { type: 'string', default: '2000' },
    timeout: { type: 'string', default: '20000' },
  })
  const { content, format, again, today = new Date().toISOString().slice(0, 10) } = values
  if (!isLinkFormat(format)) throw new UsageError(unexpectedOf('--format', format, Object.keys(linkFormats)))
  requireDay('today', today)
  const standIn = values['stand-in'] === undefined ? undefined : readStandIn(values['stand-in'])
  const pause = readNumber('pause', values.pause)
  if (pause < 1000 && !standIn)
    throw new UsageError(`Unexpected --pause ${pause}, expected 1000 or more: less is for a --stand-in only`)
  const timeout = readNumber('timeout', values.timeout, 1)
  const limit = values.limit === undefined ? Infinity : readNumber('limit', values.limit)
  requireContentFolder(content)

  const files = contentFolder(content)
  const { entries, faults, storyFile } = await readContent(files)
  const addresses = sourceAddresses(entries.filter(({ path }) => !faults.has(path)))
  const journal = readLinkJournal(await readFile(values.journal, 'utf8').catch(() => ''))
  const asked = await askLinks(
    addresses.map(({ url }) => url),
    {
      ask: pageAsker({ userAgent: userAgentOf('links', storyFile), pause, timeout, standIn }),
      journal,
      today,
      limit,
      again,
      record: (url, line) => appendLine(values.journal, linkJournalLine(url, line)),
    },
  ).catch((error: unknown) => {
    throw error instanceof NoNetwork ? new UsageError(`${error.message}.`) : error
  })
  const locate = locator(files)
  const report = await linkReport(addresses, journal, asked, ({ path, index }) =>
    locate(path, { path: ['sources', index, 'url'] }),
  )
  process.stdout.write(linkFormats[format](report, fromHere(content)))
  return report.counts.gone > 0 ? 1 : 0
})

/** A server of this machine that answers for all others. */
function readStandIn(text: string): URL {
  const url = URL.parse(text)
  if (url?.protocol === 'http:' && isOnThisMachine(url)) return url
  throw new UsageError(`Unexpected --stand-in ${text}, expected an http address of this machine`)
}
