import { cleanAddress, buildSource, knownSource, publisherOf } from '../../src/authoring/new/source-block.ts'
import { writeSource } from '../../src/authoring/new/write-entry.ts'
import { describeSchemaIssue } from '../../src/authoring/describe-schema-issue.ts'
import { keysAt } from '../../src/story/schema/keys.ts'
import { source as schema } from '../../src/story/schema/shared.ts'
import { UsageError } from '../command-line.ts'
import { askForSource } from './ask-source.ts'
import { foreignFlags, textOf, type Call } from './call.ts'

const keys = ['title', 'publisher', 'url', 'published', 'agency', 'lang', 'note'] as const

/** Prints a source that is ready to paste, or refuses a page that is described already. The exit code. */
export async function makeSource(call: Call): Promise<number> {
  const foreign = foreignFlags(call, keys)
  if (foreign.length > 0)
    throw new UsageError(foreign.map((flag) => `There is no flag --${flag} for source.`).join('\n'))
  let answers: Partial<Record<(typeof keys)[number], string>> = Object.fromEntries(
    keys.flatMap((key) => {
      const text = textOf(call, key)?.trim()
      return text ? [[key, text]] : []
    }),
  )
  if (call.title !== undefined) answers.title ??= call.title
  if (answers.url !== undefined) {
    answers.url = cleanAddress(answers.url)
    const refusal = refusalOf(answers.url, call)
    if (refusal !== undefined) {
      process.stderr.write(refusal)
      return 1
    }
    answers.publisher ??= publisherOf(call.registry, answers.url)
  }
  if (call.mayAsk) {
    const asked = await askForSource(answers, call.registry)
    if (!asked) return 1
    answers = asked
  }
  const missing = [
    ...(['title', 'publisher'] as const).filter((key) => answers[key] === undefined),
    ...(answers.url === undefined && answers.note === undefined ? ['url or --note'] : []),
  ]
  if (missing.length > 0) throw new UsageError(`A source needs:\n${missing.map((key) => `  --${key}`).join('\n')}`)

  const refusal = answers.url === undefined ? undefined : refusalOf(answers.url, call)
  if (refusal !== undefined) {
    process.stderr.write(refusal)
    return 1
  }
  const source = buildSource({ ...answers, title: answers.title!, id: textOf(call, 'id') }, call.today)
  const issues = schema.safeParse(source).error?.issues ?? []
  const problems = issues.flatMap((issue) => describeSchemaIssue(issue, source, (path) => keysAt(schema, path)))
  if (problems.length > 0)
    throw new UsageError(problems.map(({ path, message }) => `--${path.map(String).join('.')}: ${message}`).join('\n'))
  const usual = answers.url === undefined ? undefined : publisherOf(call.registry, answers.url)
  if (usual !== undefined && usual !== source.publisher)
    process.stderr.write(`The story calls the publisher of this host ${usual}.\n`)
  process.stdout.write(writeSource(source))
  return 0
}

function refusalOf(url: string, { registry }: Call): string | undefined {
  const known = knownSource(registry, url)
  if (!known) return undefined
  const entry = /^developments\/(.+)\.mdx?$/.exec(known.path)?.[1]
  const cite = entry === undefined ? '' : `Cite it as [@${entry}/${known.source.id}], or paste`
  return `Unexpected address ${url}, expected one that is not described: ${known.path} describes it. ${cite || 'Paste'} the same description:\n\n${writeSource(known.source)}`
}
