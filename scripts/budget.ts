import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareSizes } from './budget/compare-sizes.ts'
import { pageSize, type PageSize } from './budget/page-size.ts'
import { readArguments, requireSite, runCommand } from './command-line.ts'
import { templates } from './shots/templates.ts'

const help = `npm run budget -- [--out DIR] [--write]

Weighs a page of every kind of a built site and says what grew since the record was written.
Ends with exit code 1 where a page is larger than it may be.
  --out DIR  the built site (dist)
  --write    records the sizes as they are now, in scripts/budget/sizes.json
`

const record = join(import.meta.dirname, 'budget/sizes.json')

/** A page someone opens to read one thing is light; a page that lists everything may weigh more. */
const readingPage: PageSize = { text: 20_480, script: 4_096 }
const listPage: PageSize = { text: 92_160, script: 10_240 }
const readingPages = /^(development|place|document|about|not-found)/

await runCommand(() => {
  const { values } = readArguments(help, { out: { type: 'string', default: 'dist' }, write: { type: 'boolean' } })
  requireSite(values.out)
  const pages = Object.entries(templates).filter(([, path]) => existsSync(join(values.out, path, 'index.html')))
  const now = Object.fromEntries(pages.map(([name, path]) => [name, pageSize(values.out, path)]))
  const before = existsSync(record) ? (JSON.parse(readFileSync(record, 'utf8')) as Record<string, PageSize>) : {}
  const { grown, over } = compareSizes(now, before, (name) => (readingPages.test(name) ? readingPage : listPage))
  for (const line of [...grown, ...over]) process.stdout.write(`${line}\n`)
  if (values.write) writeFileSync(record, `${JSON.stringify(now, null, 2)}\n`)
  const largest = Object.entries(now).reduce((a, b) => (b[1].text > a[1].text ? b : a))
  process.stdout.write(
    `${pages.length} pages weighed: ${grown.length} grew, ${over.length} over the limit; the largest is ${largest[0]}, ${largest[1].text.toLocaleString('en')} bytes.\n`,
  )
  return over.length > 0 ? 1 : 0
})
