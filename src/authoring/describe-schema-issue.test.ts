import { describe, expect, it } from 'vitest'
import { schemas, type Collection } from '../story/schema/index.ts'
import { keysAt } from '../story/schema/keys.ts'
import { describeSchemaIssue, show } from './describe-schema-issue.ts'
import { exampleEntry } from '../story/example-entry.ts'

/** What is said of an otherwise valid entry with some data changed. */
function said(collection: Collection, change: object): string[] {
  const schema = schemas[collection]
  const data: unknown = { ...exampleEntry(collection, 'a').data, ...change }
  const result = schema.safeParse(data)
  if (result.success) return []
  const known = (path: readonly PropertyKey[]) => keysAt(schema, path)
  return result.error.issues
    .flatMap((issue) => describeSchemaIssue(issue, data, known))
    .map(({ code, path, message }) => `${code} ${path.join('.')}: ${message}`)
}

const statement = (more: object) => ({ statements: [{ id: 's', by: 'ann', says: 'So.', sources: ['daily'], ...more }] })
const source = (more: object) => ({
  sources: [{ id: 's', title: 'So', publisher: 'Daily', url: 'https://x.example', ...more }],
})

describe('describeSchemaIssue', () => {
  it.each<[Collection, object, string[]]>([
    [
      'actors',
      { nam: 'A' },
      [
        'unknown-key nam: Unexpected key nam, expected one of name, kind, summary, aliases, names, roles, affiliation, wikidata, sources, changes, formerly, draft; did you mean name?',
      ],
    ],
    [
      'actors',
      { kind: 'sate' },
      ['invalid-value kind: Unexpected sate, expected one of person, organisation, state; did you mean state?'],
    ],
    ['actors', { kind: undefined }, ['missing-key : Unexpected end of the entry, expected the key kind']],
    ['actors', { name: '' }, ['invalid-value name: Unexpected empty text, expected some text']],
    ['actors', { name: 7 }, ['invalid-value name: Unexpected number 7, expected text (put quotation marks around it)']],
    [
      'actors',
      { name: null },
      ['invalid-value name: Unexpected nothing, expected text (put quotation marks around it)'],
    ],
    ['actors', { name: ' A' }, ['invalid-value name: Unexpected  A, expected one line without outer spaces']],
    ['actors', { name: 'A\nB' }, ['invalid-value name: Unexpected A\nB, expected one line without outer spaces']],
    ['actors', { aliases: 'A' }, ['invalid-value aliases: Unexpected A, expected a list such as [one, two]']],
    ['actors', { aliases: [''] }, ['invalid-value aliases.0: Unexpected empty text, expected some text']],
    [
      'actors',
      { name: 'x'.repeat(1001) },
      ['invalid-value name: Unexpected text of 1001 characters, expected at most 1000'],
    ],
    [
      'actors',
      { affiliation: 'Kremlin' },
      ['invalid-value affiliation: Unexpected Kremlin, expected lower-case letters, digits and single hyphens'],
    ],
    [
      'actors',
      { names: { English: 'A' } },
      ['invalid-value names.English: Unexpected key English, expected a language tag such as uk'],
    ],
    [
      'actors',
      { roles: [{ title: 'envoy', form: '2024' }] },
      ['unknown-key roles.0.form: Unexpected key form, expected one of title, of, from, to; did you mean from?'],
    ],
    [
      'actors',
      { roles: [{ title: 'envoy', from: '2024-13' }] },
      ['invalid-date roles.0.from: Unexpected 2024-13, expected a date that exists, as YYYY-MM-DD, YYYY-MM or YYYY'],
    ],
    ['actors', { draft: false }, ['invalid-value draft: Unexpected boolean false, expected true']],
    [
      'developments',
      { date: '2025-02-30' },
      ['invalid-date date: Unexpected 2025-02-30, expected a day that exists, as YYYY-MM-DD'],
    ],
    [
      'developments',
      { date: '2025-2-4' },
      ['invalid-date date: Unexpected 2025-2-4, expected a day that exists, as YYYY-MM-DD; did you mean 2025-02-04?'],
    ],
    ['developments', { sources: [] }, ['invalid-value sources: Unexpected a list, expected at least one source']],
    ['developments', { order: 1.5 }, ['invalid-value order: Unexpected number 1.5, expected a whole number']],
    [
      'developments',
      source({ url: 'javascript:alert(1)' }),
      [
        'unsafe-url sources.0.url: Unexpected javascript:alert(1), expected a complete address such as https://example.org/page',
      ],
    ],
    [
      'developments',
      source({ url: 'https://daily.example@evil.example' }),
      [
        'unsafe-url sources.0.url: Unexpected https://daily.example@evil.example, expected a complete address such as https://example.org/page',
      ],
    ],
    [
      'developments',
      source({ url: undefined }),
      ['missing-key sources.0: Unexpected end of the entry, expected a url, or a note that says what the source is'],
    ],
    [
      'developments',
      statement({ says: undefined }),
      ['missing-key statements.0: Unexpected end of the entry, expected says or quote'],
    ],
    [
      'developments',
      statement({ by: { lable: 'x' } }),
      [
        'missing-key statements.0.by: Unexpected end of the entry, expected the key label',
        'unknown-key statements.0.by.lable: Unexpected key lable, expected one of label, via; did you mean label?',
      ],
    ],
    [
      'developments',
      statement({ by: 7 }),
      [
        'invalid-value statements.0.by: Unexpected number 7, expected text (put quotation marks around it) or a list such as [one, two] or keys and values',
      ],
    ],
    [
      'developments',
      statement({ by: ['Ann'] }),
      ['invalid-value statements.0.by.0: Unexpected Ann, expected lower-case letters, digits and single hyphens'],
    ],
    [
      'developments',
      statement({ position: { topic: 'a', withdrawn: 'yes' } }),
      ['invalid-value statements.0.position.withdrawn: Unexpected yes, expected true'],
    ],
    ['places', { coordinates: [91, 0] }, ['invalid-value coordinates.0: Unexpected number 91, expected at most 90']],
    [
      'places',
      { coordinates: [0, -181] },
      ['invalid-value coordinates.1: Unexpected number -181, expected at least -180'],
    ],
    ['places', { coordinates: [0] }, ['invalid-value coordinates: Unexpected list of 1, expected at least 2']],
    ['places', { coordinates: [0, 0, 0] }, ['invalid-value coordinates: Unexpected list of 3, expected at most 2']],
    [
      'places',
      { coordinates: 'Kyiv' },
      ['invalid-value coordinates: Unexpected Kyiv, expected a list such as [50.45, 30.52]'],
    ],
    [
      'places',
      { country: 'Ukraine' },
      ['invalid-value country: Unexpected Ukraine, expected an ISO 3166-1 alpha-2 code such as UA'],
    ],
  ])('of %s with %j says %j', (collection, change, expected) => {
    expect(said(collection, change)).toEqual(expected)
  })
})

describe('show', () => {
  it.each([
    ['', 'empty text'],
    [undefined, 'nothing'],
    [NaN, 'number NaN'],
    [[1], 'a list'],
    [{}, 'keys and values'],
    ['x'.repeat(61), `${'x'.repeat(57)}…`],
  ])('of %j is %s', (value, expected) => expect(show(value)).toBe(expected))
})
