import { GitProblem } from '../src/authoring/git-content.ts'
import { didYouMean } from '../src/story/suggest.ts'
import { impactFormats, isImpactFormat } from '../src/views/impact/formats.ts'
import { readArguments, requireContentFolder, runCommand, UsageError } from './command-line.ts'
import { impactOf } from './impact/impact-of.ts'

const help = `npm run impact -- [--base REF] [--content DIR] [--format FORMAT]

Says what the files as they are do to the published site, compared with a commit: pages, feeds, calendars, positions,
addresses that vanish, new links, actors and topics. Both sides are made by the code at hand: what a change to the code does is not shown.
  --base REF       the commit to compare with (where this branch left origin/main, else main)
  --content DIR    the content folder (content)
  --format FORMAT  text, markdown or json (text)
Exit codes: 0 reported, 1 the content has errors, 2 wrong usage or a failure.
`

await runCommand(async () => {
  const { values } = readArguments(help, {
    base: { type: 'string' },
    content: { type: 'string', default: 'content' },
    format: { type: 'string', default: 'text' },
  })
  const { base, content, format } = values
  if (!isImpactFormat(format)) {
    const known = Object.keys(impactFormats)
    throw new UsageError(`There is no format ${format}, only ${known.join(', ')}${didYouMean(format, known)}`)
  }
  requireContentFolder(content)
  try {
    const impact = await impactOf(content, base)
    process.stdout.write(impactFormats[format](impact))
    return impact.changes ? 0 : 1
  } catch (error) {
    throw error instanceof GitProblem ? new UsageError(error.message) : error
  }
})
