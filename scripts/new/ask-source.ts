import { confirm, text } from '@clack/prompts'
import type { Registry } from '../../src/authoring/new/registry.ts'
import {
  buildSource,
  cleanAddress,
  knownSource,
  publisherOf,
  type SourceAnswers,
} from '../../src/authoring/new/source-block.ts'
import type { Source as SourceData } from '../../src/story/schema/shared.ts'
import { isWebAddress } from '../../src/story/schema/shared.ts'
import { answered, unlessCancelled } from './answered.ts'
import type { Call } from './call.ts'

/** Asks for sources until there are no more. */
export async function askForSources({ registry, today }: Pick<Call, 'registry' | 'today'>) {
  const sources: SourceData[] = []
  while (
    answered(
      await confirm({
        message: sources.length === 0 ? 'Add a source now?' : 'Add another source?',
        initialValue: sources.length === 0,
      }),
    )
  ) {
    const answers = await sourceQuestions({}, registry)
    const known = answers.url === undefined ? undefined : knownSource(registry, answers.url)
    sources.push(known ? known.source : buildSource(answers, today, new Set(sources.map(({ id }) => id))))
  }
  return sources.length > 0 ? sources : undefined
}

/** Asks for what a source lacks. Undefined where the person stops. */
export function askForSource(given: Partial<SourceAnswers>, registry: Registry): Promise<SourceAnswers | undefined> {
  return unlessCancelled(() => sourceQuestions(given, registry))
}

async function sourceQuestions(given: Partial<SourceAnswers>, registry: Registry): Promise<SourceAnswers> {
  const line = async (message: string, needed: boolean, initialValue = '') => {
    const typed = answered(
      await text({
        message,
        initialValue,
        ...(!needed && { placeholder: 'Enter to leave it out' }),
        validate: (value = '') => (needed && value.trim() === '' ? 'It is needed.' : undefined),
      }),
    )
    return typed.trim() || undefined
  }
  const url = given.url ?? (given.note === undefined ? await askForAddress() : undefined)
  const known = url === undefined ? undefined : knownSource(registry, url)
  if (known) return { ...given, ...known.source }
  const title = given.title ?? (await line('What is its headline, as published?', true))!
  const publisher =
    given.publisher ?? (await line('Who published it?', true, url === undefined ? '' : publisherOf(registry, url)))
  const published = given.published ?? (await line('When, as YYYY-MM-DD?', false))
  const agency = given.agency ?? (await line('Which news agency’s report is it, if it says so?', false))
  return { ...given, url, title, publisher, published, agency }
}

async function askForAddress(): Promise<string> {
  const typed = answered(
    await text({
      message: 'What is its address?',
      validate: (value = '') => (isWebAddress(value.trim()) ? undefined : 'A complete address is needed: https://…'),
    }),
  )
  return cleanAddress(typed.trim())
}
