import { globSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const id = z.string().regex(/^[\w-]+$/)
const validations = z.strictObject({ required: z.boolean() }).optional()
const words = z.string().min(1)

/** A field that somebody fills in. */
function field<T extends string, A extends z.ZodRawShape>(type: T, attributes: A) {
  return z.strictObject({
    type: z.literal(type),
    id: id.optional(),
    attributes: z.strictObject({ label: words, description: words.optional(), ...attributes }),
    validations,
  })
}

const options = z
  .array(words)
  .min(1)
  .refine((all) => new Set(all).size === all.length, 'expected each option once')

/** Issue forms, after “Syntax for issue forms” and “Syntax for GitHub’s form schema” (GitHub Docs). */
const form = z
  .strictObject({
    name: words,
    description: words,
    title: words.optional(),
    labels: z.array(words).optional(),
    body: z
      .array(
        z.discriminatedUnion('type', [
          z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: words }) }),
          field('input', { placeholder: words.optional(), value: words.optional() }),
          field('textarea', { placeholder: words.optional(), value: words.optional(), render: words.optional() }),
          field('dropdown', { options, multiple: z.boolean().optional(), default: z.int().optional() }),
          z.strictObject({
            type: z.literal('checkboxes'),
            id: id.optional(),
            attributes: z.strictObject({
              label: words,
              description: words.optional(),
              options: z.array(z.strictObject({ label: words, required: z.boolean().optional() })).min(1),
            }),
          }),
        ]),
      )
      .refine((body) => body.some(({ type }) => type !== 'markdown'), 'expected a field'),
  })
  .refine(
    ({ body }) => isUnique(body.flatMap((part) => ('id' in part ? (part.id ?? []) : []))),
    'expected each id once',
  )
  .refine(
    ({ body }) => isUnique(body.flatMap((part) => ('label' in part.attributes ? part.attributes.label : []))),
    'expected each label once',
  )

function isUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length
}

const forms = globSync('.github/ISSUE_TEMPLATE/*.yml').filter((path) => !path.endsWith('config.yml'))

describe('the issue forms', () => {
  it('are three', () => {
    expect(forms.map((path) => path.split('/').at(-1)).sort()).toEqual([
      'broken-link.yml',
      'correction.yml',
      'development.yml',
    ])
  })

  it.each(forms)('%s is a form as GitHub reads it', (path) => {
    expect(form.safeParse(parse(readFileSync(path, 'utf8'))).error?.issues).toBeUndefined()
  })

  it.each([
    ['an unknown key', 'type: input\n    place: x\n    attributes: {label: a}'],
    ['an option that YAML reads as no text', 'type: dropdown\n    attributes: {label: a, options: [2025]}'],
    ['a field without a label', 'type: input\n    attributes: {description: a}'],
    ['no field', 'type: markdown\n    attributes: {value: a}'],
    ['two fields of one id', 'type: input\n    id: a\n    attributes: {label: a}\n  - type: input\n    id: a\n    attributes: {label: b}'], // prettier-ignore
  ])('a form with %s would be refused', (_what, part) => {
    expect(form.safeParse(parse(`name: A form\ndescription: A form.\nbody:\n  - ${part}\n`)).success).toBe(false)
  })

  it('leave room for everything else', () => {
    expect(parse(readFileSync('.github/ISSUE_TEMPLATE/config.yml', 'utf8'))).toEqual({ blank_issues_enabled: true })
  })
})
