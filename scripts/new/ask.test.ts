import { beforeEach, describe, expect, it, vi } from 'vitest'
import { memoryContent } from '../../src/authoring/memory-content.ts'
import { entryKinds } from '../../src/authoring/new/fields.ts'
import { buildRegistry } from '../../src/authoring/new/registry.ts'
import { readContent } from '../../src/authoring/read-content.ts'
import { exampleStory } from '../../src/story/rules/example-story.ts'
import { askForEntry, filterOf } from './ask.ts'

/** Questions that were asked, and the answers a person will give, in order. */
let questions: string[] = []
let answers: unknown[] = []
const cancel = Symbol('cancel')

vi.mock('@clack/prompts', () => {
  const prompt = ({ message, validate }: { message: string; validate?: (value: string) => string | undefined }) => {
    let answer = answers.shift()
    const problem = typeof answer === 'string' ? validate?.(answer) : undefined
    questions.push(problem === undefined ? message : `${message} → ${problem}`)
    if (problem !== undefined) answer = answers.shift()
    return Promise.resolve(answer)
  }
  return {
    autocomplete: prompt,
    autocompleteMultiselect: prompt,
    confirm: prompt,
    select: prompt,
    text: prompt,
    isCancel: (answer: unknown) => answer === cancel,
  }
})

const registry = buildRegistry(await readContent(memoryContent(exampleStory)))
const call = { registry, today: '2025-02-01' }

beforeEach(() => {
  questions = []
})

describe('askForEntry', () => {
  it('asks only for what is not given', async () => {
    answers = ['2025-02-30', '2025-01-12', 'meeting', '', [], '', 'Bo Berg:person', ['harbour'], [], [], false]
    const asked = await askForEntry(entryKinds['development']!, { title: 'Ships', topics: ['border'] }, [], call)
    expect(asked).toEqual({
      answers: { title: 'Ships', topics: ['border'], date: '2025-01-12', kind: 'meeting', places: ['harbour'] },
      newActors: ['Bo Berg:person'],
    })
    expect(questions).toMatchInlineSnapshot(`
      [
        "On which day? → Unexpected 2025-02-30, expected a day that exists, as YYYY-MM-DD",
        "What kind is it?",
        "What happened, in one or two sentences?",
        "Who acted or spoke?",
        "Who is missing in the list? As Name:person, Name:organisation or Name:state; several with ; between them → Somebody is needed.",
        "Where did it happen?",
        "Which earlier developments does it answer?",
        "Which documents did it produce, or is it about?",
        "Add a source now?",
      ]
    `)
  })

  it('takes over what the story says of a source, and the publisher of its host', async () => {
    answers = [
      true,
      'https://daily.example/talks',
      true,
      'https://daily.example/2?gclid=1',
      'Two',
      'Daily',
      '',
      '',
      false,
    ]
    const given = Object.fromEntries(entryKinds['document']!.fields.map(({ key }) => [key, 'x']))
    delete given['source']
    const asked = await askForEntry(entryKinds['document']!, given, [], call)
    expect(asked!.answers['source']).toEqual([
      {
        id: 'daily',
        title: 'Talks open',
        publisher: 'Daily',
        agency: 'AP, Reuters',
        url: 'https://daily.example/talks',
        archived: 'https://archive.example/talks',
      },
      { id: 'daily-2', title: 'Two', publisher: 'Daily', url: 'https://daily.example/2', accessed: '2025-02-01' },
    ])
  })

  it('ends where the person presses Escape', async () => {
    answers = [cancel]
    expect(await askForEntry(entryKinds['term']!, {}, [], call)).toBeUndefined()
  })
})

describe('filterOf', () => {
  const matches = filterOf([{ id: 'kyiv', name: 'Kyiv', names: ['Kyiv', 'Kiev', 'Київ'] }])
  it.each([
    ['kie', true],
    ['Київ', true],
    ['КИЇ', true],
    ['', true],
    ['lviv', false],
  ])('finds an entry while a person types %s: %s', (search, found) =>
    expect(matches(search, { value: 'kyiv' })).toBe(found),
  )
})
