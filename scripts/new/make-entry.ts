import { join } from 'node:path'
import { check } from '../../src/authoring/check.ts'
import type { EntryKind, Field } from '../../src/authoring/new/fields.ts'
import {
  actorKind,
  missingFields,
  parseNewActor,
  planEntry,
  withActor,
  type Answers,
  type Plan,
} from '../../src/authoring/new/plan-entry.ts'
import { readAnswer, readSource } from '../../src/authoring/new/read-answer.ts'
import type { Registry } from '../../src/authoring/new/registry.ts'
import { overlayContent } from '../../src/authoring/overlay-content.ts'
import { printable, printableLines } from '../../src/story/printable.ts'
import { UsageError } from '../command-line.ts'
import { writeEditorFiles } from '../editor/write-editor-files.ts'
import { askForEntry } from './ask.ts'
import { foreignFlags, textOf, textsOf, type Call } from './call.ts'
import { writeNewFiles } from './write-new-files.ts'

type Planned = Exclude<Plan, { refusal: string }>

/** Makes an entry of flags and answers and writes it. The exit code. */
export async function makeEntry(word: string, kind: EntryKind, call: Call): Promise<number> {
  const actorKeys = ['actors', 'parties'].filter((key) => kind.fields.some((field) => field.key === key))
  const own = [...kind.fields.map(({ key }) => key), ...(kind.collection === 'developments' ? ['published'] : [])]
  if (actorKeys.length > 0) own.push('create-actors')
  const problems = foreignFlags(call, word, own)
  const given = readFlags(kind, call, problems)
  if (!call.mayAsk) {
    const willHave = textsOf(call, 'create-actors').length > 0 ? actorKeys : []
    const missing = missingFields(kind, given).filter(
      ({ key }) => textOf(call, key) === undefined && !willHave.includes(key),
    )
    problems.push(...missing.map((field) => whatIsMissing(word, kind, field, call)))
  }
  if (problems.length > 0) throw new UsageError(problems.join('\n'))
  const asked = call.mayAsk ? await askForEntry(kind, given, textsOf(call, 'create-actors'), call) : undefined
  if (call.mayAsk && !asked) return 1
  const answers: Record<string, unknown> = asked?.answers ?? given
  const newActors = planActors(asked?.newActors ?? textsOf(call, 'create-actors'), call)
  if (newActors.refusals.length > 0) return refuse(newActors.refusals)
  const actorKey = actorKeys[0]
  if (actorKey !== undefined && newActors.plans.length > 0)
    answers[actorKey] = [...((answers[actorKey] as string[] | undefined) ?? []), ...newActors.plans.map(({ id }) => id)]

  const plan = planEntry(kind, answers, newActors.registry, {
    today: call.today,
    id: textOf(call, 'id'),
    distinct: call.flags['distinct'] === true,
  })
  if ('refusal' in plan) return refuse([plan.refusal])
  return finish([...newActors.plans, plan], call)
}

/** A sentence for a field without which there is no entry, with what it may hold where the story knows. */
function whatIsMissing(word: string, { name }: EntryKind, field: Field, { title, registry }: Call): string {
  const flag = field.key === name ? `a ${name} in quotation marks` : `--${field.key}`
  const fault = `Unexpected ${word} without ${flag}, expected an answer: ${field.question}`
  if (field.type === 'choice') return `${fault} One of ${field.values.join(', ')}.`
  if (field.type !== 'id' && field.type !== 'ids') return fault
  const entries = registry.entries[field.collection]
  if (entries.length <= mostListed) return `${fault} There are ${entries.map(({ id }) => id).join(', ')}.`
  const named = entries.filter(({ names }) => names.some((each) => namedIn(title ?? '', each))).map(({ id }) => id)
  return named.length > 0 ? `${fault} The title names ${named.join(', ')}.` : fault
}

/** As many ids as one reads through. */
const mostListed = 20

function namedIn(text: string, name: string): boolean {
  const at = text.indexOf(name)
  return at >= 0 && !/\p{L}$/u.test(text.slice(0, at)) && !/^\p{L}/u.test(text.slice(at + name.length))
}

/** What the flags say, by key; what is wrong with them is added to the problems. */
function readFlags(kind: EntryKind, call: Call, problems: string[]): Record<string, unknown> {
  const answers: Record<string, unknown> = {}
  const texts = new Map(kind.fields.map(({ key }) => [key, textOf(call, key)]))
  if (call.title !== undefined) {
    if (texts.get(kind.name) !== undefined) problems.push(`Unexpected --${kind.name}, expected the ${kind.name} once`)
    texts.set(kind.name, call.title)
  }
  for (const field of kind.fields) {
    const text = texts.get(field.key)
    if (text === undefined) continue
    const reading = readAnswer(kind, field, text, call.registry)
    if ('problem' in reading) problems.push(`--${field.key}: ${reading.problem}`)
    else answers[field.key] = reading.value
  }
  const published = textOf(call, 'published')
  if (published !== undefined) {
    const field = { key: 'published', type: 'day', question: '' } as const
    const reading = readAnswer(kind, field, published, call.registry)
    if ('problem' in reading) problems.push(`--published: ${reading.problem}`)
    else answers['published'] = reading.value
  }
  const sources: Record<string, unknown>[] = []
  for (const text of textsOf(call, 'source')) {
    const reading = readSource(text, call.registry, call.today, new Set(sources.map(({ id }) => String(id))))
    if ('problem' in reading) problems.push(`--source: ${reading.problem}`)
    else {
      sources.push(reading.source)
      if (reading.remark !== undefined) process.stderr.write(`${printable(reading.remark)}\n`)
    }
  }
  if (sources.length > 0) answers['source'] = sources
  for (const text of textsOf(call, 'create-actors')) {
    const actor = parseNewActor(text)
    if ('problem' in actor) problems.push(`--create-actors: ${String(actor['problem'])}`)
  }
  return answers
}

function planActors(texts: readonly string[], { registry: known, today, flags }: Call) {
  let registry: Registry = known
  const plans: Planned[] = []
  const refusals: string[] = []
  for (const text of texts) {
    const answers: Answers | { problem: string } = parseNewActor(text)
    if ('problem' in answers) throw new UsageError(`--create-actors: ${String(answers['problem'])}`)
    const plan = planEntry(actorKind, answers, registry, { today, distinct: flags['distinct'] === true })
    if ('refusal' in plan) refusals.push(plan.refusal)
    else {
      plans.push(plan)
      registry = withActor(registry, plan.id, String(answers['name']))
    }
  }
  return { registry, plans, refusals }
}

function refuse(refusals: readonly string[]): number {
  process.stderr.write(printableLines(`${refusals.join('\n')}\n`))
  return 1
}

/** Checks the story with the new files in it, and writes them where they have no errors. */
async function finish(plans: readonly Planned[], call: Call): Promise<number> {
  const added = Object.fromEntries(plans.map(({ path, text }) => [path, text]))
  const { issues, reading } = await check(overlayContent(call.files, added))
  const errors = issues.filter(({ file, severity }) => severity === 'error' && Object.hasOwn(added, file))
  if (errors.length > 0)
    return refuse(
      errors.map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code}: ${message}`),
    )
  // What the check does not read it does not judge either.
  const unread = Object.keys(added).filter((path) => !reading.files.includes(path))
  if (unread.length > 0) return refuse(unread.map((path) => `Unexpected file ${path}, expected one that is an entry`))
  const written = plans.map(({ path, text, draft }) => ({ path: join(call.folder, path), text, draft }))
  if (call.flags['dry-run'] === true) {
    for (const { path, text } of written) process.stdout.write(`${path}:\n\n${text}\n`)
    return 0
  }
  writeNewFiles(written)
  for (const { path, draft } of written)
    process.stdout.write(
      `Written: ${path}${draft ? ', a draft: replace what says TODO:, then take draft: true out' : ''}\n`,
    )
  await writeEditorFiles(call.folder, reading)
  process.stdout.write('Next: npm run dev shows it, npm run check judges it.\n')
  return 0
}
