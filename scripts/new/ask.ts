import { autocomplete, autocompleteMultiselect, confirm, isCancel, select, text, type Option } from '@clack/prompts'
import type { EntryKind, Field } from '../../src/authoring/new/fields.ts'
import { parseNewActor } from '../../src/authoring/new/plan-entry.ts'
import { readAnswer } from '../../src/authoring/new/read-answer.ts'
import type { KnownEntry, Registry } from '../../src/authoring/new/registry.ts'
import {
  buildSource,
  cleanAddress,
  knownSource,
  publisherOf,
  type SourceAnswers,
} from '../../src/authoring/new/source-block.ts'
import { isWebAddress } from '../../src/story/schema/shared.ts'
import { toLatin } from '../../src/story/transliterate.ts'
import type { Call } from './call.ts'

/** Thrown inside this file where a person presses Escape. */
class Cancelled extends Error {}

function answered<T>(answer: T | symbol): T {
  if (isCancel(answer)) throw new Cancelled()
  return answer
}

async function unlessCancelled<T>(questions: () => Promise<T>): Promise<T | undefined> {
  try {
    return await questions()
  } catch (error) {
    if (error instanceof Cancelled) return undefined
    throw error
  }
}

/** Asks for every field that has no answer yet. Undefined where the person stops. */
export function askForEntry(
  kind: EntryKind,
  given: Readonly<Record<string, unknown>>,
  createActors: readonly string[],
  call: Pick<Call, 'registry' | 'today'>,
): Promise<{ answers: Record<string, unknown>; newActors: string[] } | undefined> {
  return unlessCancelled(async () => {
    const answers: Record<string, unknown> = { ...given }
    const newActors = [...createActors]
    for (const field of kind.fields) {
      if (answers[field.key] !== undefined) continue
      const isActors = field.key === 'actors' || field.key === 'parties'
      const value = await ask(kind, isActors ? { ...field, needed: undefined } : field, call)
      if (value !== undefined) answers[field.key] = value
      if (!isActors) continue
      const chosen = (value as string[] | undefined) ?? []
      newActors.push(...(await askForActors(chosen.length + newActors.length === 0)))
    }
    return { answers, newActors }
  })
}

type AskedField = Omit<Field, 'needed'> & { needed?: true | undefined } & Field extends infer F ? F : never

async function ask(
  kind: EntryKind,
  field: AskedField | (Field & { needed?: undefined }),
  call: Pick<Call, 'registry' | 'today'>,
) {
  const { registry } = call
  switch (field.type) {
    case 'choice': {
      const options = field.values.map((value) => ({ value, label: value }))
      return answered(await select({ message: field.question, options, maxItems: 12 }))
    }
    case 'ids':
      return list(
        answered(
          await autocompleteMultiselect({
            message: field.question,
            options: optionsOf(registry.entries[field.collection]),
            filter: filterOf(registry.entries[field.collection]),
            placeholder: 'Type a part of a name',
            maxItems: 10,
            required: field.needed ?? false,
          }),
        ),
      )
    case 'id': {
      const none = { value: '', label: 'none of these' }
      const entries = registry.entries[field.collection]
      const filter = filterOf(entries)
      const id = answered(
        await autocomplete({
          message: field.question,
          options: [none, ...optionsOf(entries)],
          filter: (search, option) => option.value === '' || filter(search, option),
          maxItems: 10,
        }),
      )
      return id === '' ? undefined : id
    }
    case 'sources':
      return askForSources(call)
    default: {
      const optional = !field.needed
      const typed = answered(
        await text({
          message: field.question,
          ...(optional && { placeholder: 'Enter to leave it out for now', defaultValue: '' }),
          validate: (value = '') => {
            if (value.trim() === '') return optional ? undefined : 'It is needed.'
            const reading = readAnswer(kind, field, value, registry)
            return 'problem' in reading ? reading.problem : undefined
          },
        }),
      )
      const reading = typed.trim() === '' ? undefined : readAnswer(kind, field, typed, registry)
      return reading && 'value' in reading ? reading.value : undefined
    }
  }
}

function list(values: readonly string[]): string[] | undefined {
  return values.length > 0 ? [...values] : undefined
}

function optionsOf(entries: readonly KnownEntry[]): { value: string; label: string; hint: string }[] {
  return entries.map(({ id, name }) => ({ value: id, label: name, hint: id }))
}

/** Finds by any name of an entry, in Latin letters, and by its id. */
export function filterOf(entries: readonly KnownEntry[]): (search: string, option: Option<string>) => boolean {
  const texts = new Map(entries.map(({ id, names }) => [id, [id, ...names].map(toLatin).join('\n')]))
  return (search, { value }) => texts.get(value)?.includes(toLatin(search.trim())) ?? false
}

async function askForActors(needed: boolean): Promise<string[]> {
  const typed = answered(
    await text({
      message:
        'Who is missing in the list? As Name:person, Name:organisation or Name:state; several with ; between them',
      ...(!needed && { placeholder: 'Enter for nobody', defaultValue: '' }),
      validate: (value = '') => {
        const actors = partsOf(value)
        if (needed && actors.length === 0) return 'Somebody is needed.'
        return actors.map(parseNewActor).flatMap((actor) => ('problem' in actor ? String(actor['problem']) : []))[0]
      },
    }),
  )
  return partsOf(typed)
}

function partsOf(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

async function askForSources({ registry, today }: Pick<Call, 'registry' | 'today'>) {
  const sources: ReturnType<typeof buildSource>[] = []
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
    sources.push(
      known
        ? (known.source as ReturnType<typeof buildSource>)
        : buildSource(answers, today, new Set(sources.map(({ id }) => id))),
    )
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
  const url =
    given.url ??
    (given.note === undefined
      ? cleanAddress(
          answered(
            await text({
              message: 'What is its address?',
              validate: (value = '') =>
                isWebAddress(value.trim()) ? undefined : 'A complete address is needed: https://…',
            }),
          ).trim(),
        )
      : undefined)
  const known = url === undefined ? undefined : knownSource(registry, url)
  if (known) return { ...given, ...known.source }
  const title = given.title ?? (await line('What is its headline, as published?', true))!
  const publisher =
    given.publisher ?? (await line('Who published it?', true, url === undefined ? '' : publisherOf(registry, url)))
  const published = given.published ?? (await line('When, as YYYY-MM-DD?', false))
  const agency = given.agency ?? (await line('Which news agency’s report is it, if it says so?', false))
  return { ...given, url, title, publisher, published, agency }
}
