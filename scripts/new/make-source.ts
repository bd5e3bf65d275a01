import {
  buildSource,
  cleanAddress,
  knownSource,
  parseSourceText,
  publisherOf,
  type SourceAnswers,
} from '../../src/authoring/new/source-block.ts'
import { writeSource } from '../../src/authoring/new/write-entry.ts'
import { describeSchemaIssue } from '../../src/authoring/describe-schema-issue.ts'
import { keysAt } from '../../src/story/schema/keys.ts'
import { source as schema } from '../../src/story/schema/shared.ts'
import { UsageError } from '../command-line.ts'
import { askForSource } from './ask-source.ts'
import { foreignFlags, textOf, type Call } from './call.ts'

const keys = ['title', 'publisher', 'url', 'published', 'agency', 'lang', 'note'] as const

/** Prints a source that is ready to paste; of a page that is described already its description. The exit code. */
export async function makeSource(call: Call): Promise<number> {
  const problems = foreignFlags(call, 'source', keys)
  let answers: Partial<SourceAnswers> = Object.fromEntries(
    keys.flatMap((key) => {
      const text = textOf(call, key)?.trim()
      return text ? [[key, text]] : []
    }),
  )
  if (call.title !== undefined) {
    if (answers.title !== undefined) problems.push('Unexpected --title, expected the title once')
    // What was pasted may be a whole source, as --source takes it.
    answers = { ...(parseSourceText(call.title) ?? { title: call.title }), ...answers }
  }
  if (answers.url !== undefined) {
    answers.url = cleanAddress(answers.url)
    answers.publisher ??= publisherOf(call.registry, answers.url)
  }
  if (problems.length === 0 && printKnown(answers.url, call)) return 0
  if (call.mayAsk && problems.length === 0) {
    const asked = await askForSource(answers, call.registry)
    if (!asked) return 1
    answers = asked
  }
  if (answers.title === undefined)
    problems.push('Unexpected source without title, expected its headline as published, in quotation marks')
  if (answers.url === undefined && answers.note === undefined)
    problems.push('Unexpected source without --url, expected its address, or a --note that says where it is found')
  if (answers.publisher === undefined)
    problems.push(
      `Unexpected source without --publisher, expected who published it${answers.url === undefined ? '' : ': the story does not know that of this host'}`,
    )

  if (problems.length === 0 && printKnown(answers.url, call)) return 0
  const { title = '-', publisher = '-' } = answers
  const source = buildSource({ ...answers, title, publisher, id: textOf(call, 'id') }, call.today)
  const issues = schema.safeParse(source).error?.issues ?? []
  for (const issue of issues)
    for (const { path, message } of describeSchemaIssue(issue, source, (at) => keysAt(schema, at)))
      // What is missing was said above, in the words of the command.
      if (path.length > 0) problems.push(`--${path.map(String).join('.')}: ${message}`)
  if (problems.length > 0) throw new UsageError(problems.join('\n'))
  const usual = answers.url === undefined ? undefined : publisherOf(call.registry, answers.url)
  if (usual !== undefined && usual !== source.publisher)
    process.stderr.write(`The story calls the publisher of this host ${usual}.\n`)
  process.stdout.write(writeSource(source))
  return 0
}

/** Prints the description that the story has of a page, and a remark on it. Whether there is one. */
function printKnown(url: string | undefined, { registry }: Call): boolean {
  const known = url === undefined ? undefined : knownSource(registry, url)
  if (!known) return false
  const entry = /^developments\/(.+)\.mdx?$/.exec(known.path)?.[1]
  const cite = entry === undefined ? '' : `cite it as [@${entry}/${known.source.id}], or `
  process.stderr.write(
    `${known.path} describes this page already: ${cite}paste the same description, so that both agree.\n`,
  )
  process.stdout.write(writeSource(known.source))
  return true
}
