import { z } from 'zod'
import { datedCollections, mdxCollections, schemas, type Collection } from '../../story/schema/index.ts'
import * as shared from '../../story/schema/shared.ts'
import { storyFile } from '../../story/schema/story-file.ts'

type Schema = z.core.$ZodType

/** What the plain values are called. Schemas that were described since are known by what they were made from. */
const plainValues = new Map<Schema, string>([
  [shared.slug, 'id'],
  [shared.line, 'line'],
  [shared.text, 'text'],
  [shared.plainDate, 'day'],
  [shared.fuzzyDate, 'date'],
  [shared.webAddress, 'address'],
  [shared.languageTag, 'language'],
])

const order: Collection[] = ['developments', 'documents', 'actors', 'topics', 'places', 'terms', 'pages']

/** The reference of all fields in Markdown, from the schemas that the check uses. */
export function fieldsPage(): string {
  const shapes = new Map<unknown, Shape>()
  const kinds = order.map((collection) => section('##', collection, fileOf(collection), table(schemas[collection], '', shapes))) // prettier-ignore
  const story = section('##', 'story.yaml', 'The story itself: `content/story.yaml`.', table(storyFile, '', shapes))
  // The map grows while its shapes are written: those within shapes come after them.
  const parts: string[] = []
  for (const { name, object, description } of shapes.values())
    parts.push(section('###', name, description, table(object, `${name}.`, shapes)))
  return `# Fields

What stands between the two lines of \`---\`. **Needed** fields are bold. An unknown field is an error.

| value | is |
| ----- | -- |
| id | the name of a file without its ending, or of a record: lower-case letters, digits and single hyphens |
| line | text without line breaks |
| text | a sentence or a short paragraph |
| day | \`2025-03-11\` |
| date | \`2025-03-11\`, \`2025-03\` or \`2025\`, as precise as is known |
| address | complete, beginning with \`https://\` |
| language | a tag such as \`uk\` or \`ru\` |
| code | in the form that the meaning says |

${[...kinds, story].join('\n')}
## Parts of entries

${parts.join('\n')}`
}

interface Shape {
  name: string
  object: z.ZodObject
  description: string
}

function section(level: string, name: string, description: string, rows: string): string {
  return `${level} ${name}\n\n${description && `${description}\n\n`}${rows}`
}

function fileOf(collection: Collection): string {
  const name = datedCollections.includes(collection) ? 'YYYY-MM-DD-name' : 'name'
  const ending = mdxCollections.includes(collection) ? '.md` or `.mdx' : '.md'
  return `One file each: \`content/${collection}/${name}${ending}\`.`
}

function table(object: z.ZodObject, path: string, shapes: Map<unknown, Shape>): string {
  const rows = Object.entries(object.shape as Record<string, Schema>).map(([key, schema]) => {
    const { inner, needed, description } = unwrap(schema)
    const value = valueOf(inner, `${path}${key}`, shapes)
    return `| ${needed ? `**${key}**` : key} | ${cell(value)} | ${cell(description)} |`
  })
  return `| field | value | meaning |\n| ----- | ----- | ------- |\n${rows.join('\n')}\n`
}

function cell(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('|', '\\|')
}

/** The schema below `optional` and `default`, and the first description on the way. */
function unwrap(schema: Schema): { inner: Schema; needed: boolean; description: string } {
  const description = (schema as z.ZodType).description
  if (!(schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault))
    return { inner: schema, needed: true, description: description ?? '' }
  const { inner, description: below } = unwrap(schema.unwrap())
  return { inner, needed: false, description: description ?? below }
}

function valueOf(wrapped: Schema, path: string, shapes: Map<unknown, Shape>): string {
  const { inner: schema, description } = unwrap(wrapped)
  const plain = plainName(schema)
  if (plain) return plain
  if (schema instanceof z.ZodArray) return `list: ${valueOf(schema.element, path, shapes)}`
  if (schema instanceof z.ZodEnum) return schema.options.map((option) => `\`${option}\``).join(', ')
  if (schema instanceof z.ZodLiteral) return [...schema.values].map((value) => `\`${String(value)}\``).join(', ')
  if (schema instanceof z.ZodUnion)
    return [...new Set(schema.options.map((option) => valueOf(option, path, shapes)))].join(', or ')
  if (schema instanceof z.ZodRecord)
    return `${valueOf(schema.keyType, path, shapes)} to ${valueOf(schema.valueType, path, shapes)}`
  if (schema instanceof z.ZodTuple) return 'two numbers'
  if (schema instanceof z.ZodNumber) return schema.format?.includes('int') ? 'whole number' : 'number'
  if (schema instanceof z.ZodBoolean) return '`true` or `false`'
  if (schema instanceof z.ZodPipe) return valueOf(schema.out, path, shapes)
  if (schema instanceof z.ZodString) return 'code'
  if (schema instanceof z.ZodObject) {
    const shape = shapes.get(schema.shape) ?? { name: path, object: schema, description }
    shapes.set(schema.shape, shape)
    return `[${shape.name}](#${shape.name.toLowerCase().replaceAll('.', '')})`
  }
  throw new Error(`The field reference has no word for the schema of ${path}.`)
}

function plainName(schema: Schema | undefined): string | undefined {
  for (let current = schema; current; current = current._zod.parent) {
    const name = plainValues.get(current)
    if (name) return name
  }
  return undefined
}
