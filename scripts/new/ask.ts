import { autocomplete, autocompleteMultiselect, select, text, type Option } from '@clack/prompts'
import type { EntryKind, Field } from '../../src/authoring/new/fields.ts'
import { parseNewActor } from '../../src/authoring/new/plan-entry.ts'
import { readAnswer } from '../../src/authoring/new/read-answer.ts'
import type { KnownEntry } from '../../src/authoring/new/registry.ts'
import { toLatin } from '../../src/story/transliterate.ts'
import { answered, unlessCancelled } from './answered.ts'
import { askForSources } from './ask-source.ts'
import type { Call } from './call.ts'

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
      const value = await ask(kind, field, !isActors && field.needed === true, call)
      if (value !== undefined) answers[field.key] = value
      if (!isActors) continue
      const chosen = (value as string[] | undefined) ?? []
      newActors.push(...(await askForActors(chosen.length + newActors.length === 0)))
    }
    return { answers, newActors }
  })
}

async function ask(kind: EntryKind, field: Field, needed: boolean, call: Pick<Call, 'registry' | 'today'>) {
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
            required: needed,
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
      const optional = !needed
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
