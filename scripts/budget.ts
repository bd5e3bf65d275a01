import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtFolder } from '../src/authoring/verify/built-files.ts'
import { limitsOf, pageSize, type PageSize } from '../src/authoring/verify/page-weight.ts'
import { compareSizes } from './budget/compare-sizes.ts'
import { readArguments, requireSite, runCommand } from './command-line.ts'
import { templates } from './shots/templates.ts'

const help = `npm run budget -- [--out DIR] [--write]

Weighs a page of every kind of a built site and says what grew since the record was written.
Ends with exit code 1 where a page is larger than it may be.
  --out DIR  the built site (dist)
  --write    records the sizes as they are now, in scripts/budget/sizes.json
`

const record = join(import.meta.dirname, 'budget/sizes.json')

await runCommand(() => {
  const { values } = readArguments(help, { out: { type: 'string', default: 'dist' }, write: { type: 'boolean' } })
  requireSite(values.out)
  const site = builtFolder(values.out)
  const pages = Object.entries(templates).filter(([, path]) => existsSync(join(values.out, path, 'index.html')))
  const now = Object.fromEntries(pages.map(([name, path]) => [name, pageSize(site, path)]))
  const before = existsSync(record) ? (JSON.parse(readFileSync(record, 'utf8')) as Record<string, PageSize>) : {}
  const { grown, over } = compareSizes(now, before, (name) => limitsOf(templates[name]!))
  for (const line of [...grown, ...over]) process.stdout.write(`${line}\n`)
  if (values.write) writeFileSync(record, `${JSON.stringify(now, null, 2)}\n`)
  const largest = Object.entries(now).reduce((a, b) => (b[1].text > a[1].text ? b : a))
  process.stdout.write(
    `${pages.length} pages weighed: ${grown.length} grew, ${over.length} over the limit; the largest is ${largest[0]}, ${largest[1].text.toLocaleString('en')} bytes.\n`,
  )
  return over.length > 0 ? 1 : 0
})
