import { contentFolder } from '../src/authoring/content-folder.ts'
import { readContent } from '../src/authoring/read-content.ts'
import { entryKinds } from '../src/authoring/new/fields.ts'
import { buildRegistry } from '../src/authoring/new/registry.ts'
import {
  readArguments,
  requireContentFolder,
  requireDay,
  runCommand,
  unexpectedOf,
  UsageError,
} from './command-line.ts'
import { makeEntry } from './new/make-entry.ts'
import { makeSource } from './new/make-source.ts'

const help = `npm run new -- KIND ["TITLE"] [--KEY VALUE …] [--content DIR] [--dry-run]
npm run new -- source "TITLE" --url URL --publisher NAME [--KEY VALUE …]
npm run new -- source "TITLE | PUBLISHER | URL | DAY | AGENCY"

Writes a new entry, or prints a source to paste. In a terminal it asks for what is missing; names complete while you type.
KIND is development, actor, topic, document, place, term or page. What you do not know yet becomes a placeholder that
says TODO:, and the entry a draft, which is in no output.

  development  --date DAY --actors IDS --topics IDS [--kind --summary --places --follows --documents --source --published]
  actor        --kind person|organisation|state [--summary --aliases --affiliation --wikidata]
  topic        [--question --summary --order --aliases]
  document     --date DAY --parties IDS [--kind --status --summary --revises --topics --source]
  place        --country CODE --coordinates "LAT, LON" [--aliases --note --wikidata]
  term         [--summary --aliases]
  page         [--summary]
  source       --url URL or --note TEXT, --publisher NAME [--published --agency --lang --id]; the publisher may be left out
               where the story knows the host of URL

IDS are ids or exact names, separated by commas. A --source is "title | publisher | address | published | agency", and may
be given more than once.
  --create-actors "NAME:KIND[:SUMMARY]"  makes a new actor too, and lists it; may be given more than once
  --id ID        in place of the id made from date and title
  --distinct     the similar entry that was named is another one
  --yes          asks nothing
  --today DATE   the day of today (of this machine’s clock)
  --dry-run      prints what would be written
Exit codes: 0 written or printed, 1 refused, 2 wrong usage or something missing.
`

const text = { type: 'string' } as const
const keys = [...new Set(Object.values(entryKinds).flatMap(({ fields }) => fields.map(({ key }) => key)))]

await runCommand(async () => {
  const { values, positionals } = readArguments(
    help,
    {
      ...(Object.fromEntries(keys.map((key) => [key, text])) as Record<string, typeof text>),
      ...Object.fromEntries(
        ['publisher', 'url', 'published', 'agency', 'lang', 'note', 'id', 'today'].map((key) => [key, text]),
      ),
      source: { type: 'string', multiple: true },
      'create-actors': { type: 'string', multiple: true },
      content: { type: 'string', default: 'content' },
      distinct: { type: 'boolean' },
      yes: { type: 'boolean', short: 'y' },
      'dry-run': { type: 'boolean' },
    },
    true,
  )
  const [word, title, ...more] = positionals
  const kinds = [...Object.keys(entryKinds), 'source']
  if (word === undefined)
    throw new UsageError(`Unexpected end of the command, expected one of ${kinds.join(', ')}\n\n${help.trimEnd()}`)
  if (!kinds.includes(word)) throw new UsageError(unexpectedOf('kind', word, kinds))
  if (more.length > 0)
    throw new UsageError(
      `Unexpected ${more[0]}, expected the title in quotation marks: "${[title, ...more].join(' ')}"`,
    )
  const { content, today = new Date().toISOString().slice(0, 10) } = values as { content: string; today?: string }
  requireDay('today', today)
  requireContentFolder(content)

  const files = contentFolder(content)
  const call = {
    files,
    folder: content,
    registry: buildRegistry(await readContent(files)),
    flags: values,
    title,
    today,
    mayAsk: process.stdin.isTTY && process.stdout.isTTY && !process.env['CI'] && !values.yes,
  }
  return word === 'source' ? makeSource(call) : makeEntry(word, entryKinds[word]!, call)
})
