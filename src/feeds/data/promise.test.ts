import { expect, it } from 'vitest'
import { columnsOf } from './columns.ts'
import { format } from './dataset.ts'
import { entityIndexSchemas, indexedCollections } from './entity-index.ts'
import { tables } from './tables.ts'

/** What format 1 has promised. Lines may be added; one that is changed or taken out breaks the programs of others. */
const promised: Readonly<Record<string, string>> = {
  developments:
    'id:string page:address formerly:list updated?:date title:string date:date end?:date kind:string summary:string actors:list topics:list places:list documents:list follows:list published:date authors:list',
  statements:
    'id:string page:address development:string date:date speakers:list voice?:string via?:string at?:string says?:string quote?:string original?:string originalLanguage?:string translatedBy?:string status?:string topics:list sources:list',
  variants: 'id:string statement:string number:integer quote:string sources:list',
  positions:
    'id:string page:address party:string topic:string date:date until?:date withdrawn:boolean text:string speakers:list statement:string',
  accounts:
    'id:string development:string dispute:integer point:string speakers:list voice?:string via?:string says:string sources:list',
  scheduled:
    'id:string page:address development:string what:string when:string date?:date end?:date place?:string actors:list topics:list state:string outcome?:string sources:list',
  documents:
    'id:string page:address formerly:list updated?:date title:string date:date kind:string status:string parties:list summary:string aliases:list revises?:string topics:list',
  points:
    'id:string page:address document:string point:string number:integer topic:string text:string status?:string proposedBy:list objectedBy:list',
  actors:
    'id:string page:address formerly:list updated?:date name:string kind:string summary:string aliases:list affiliation?:string wikidata?:string',
  offices: 'id:string actor:string title:string of?:string from?:string to?:string',
  names: 'id:string entry:string language:string name:string',
  topics:
    'id:string page:address formerly:list updated?:date title:string question:string summary:string order:integer aliases:list standing?:string standingAsOf?:date',
  standings: 'id:string topic:string asOf:date kind:string text:string development:string',
  places:
    'id:string page:address formerly:list updated?:date name:string country:string latitude:number longitude:number aliases:list wikidata?:string note?:string controlledBy?:string controlledAsOf?:date controlSources:list',
  terms: 'id:string page:address formerly:list updated?:date term:string summary:string aliases:list',
  pages: 'id:string page:address formerly:list updated?:date title:string summary:string',
  sources:
    'id:string page:address entry:string title:string publisher:string agency?:string url?:address note?:string published?:string archived?:address accessed?:date language?:string',
  changes: 'id:string page:address entry:string date:date kind:string note?:string was?:string now?:string',
}

/** What `index.json` of format 1 has promised, by collection. */
const promisedIndexes: Readonly<Record<string, string>> = {
  developments:
    '$schema format key page data licence development statements variants positions accounts scheduled outcomeOf answeredBy sources changes',
  actors:
    '$schema format key page data licence actor names offices holders positions statements developments sources changes',
  topics:
    '$schema format key page data licence topic standings positions statements developments documents sources changes',
  documents: '$schema format key page data licence document points revisedBy developments sources changes',
  places: '$schema format key page data licence place names developments sources changes',
}

const describeTable = (table: (typeof tables)[number]) =>
  columnsOf(table).map(({ name, type, required }) => `${name}${required ? '' : '?'}:${type}`)

it('no table or field of format 1 goes or becomes something else', () => {
  expect(format).toBe(1)
  const present = new Map(tables.map((table) => [table.name, describeTable(table)]))
  for (const [name, fields] of Object.entries(promised))
    for (const field of fields.split(' ')) expect(present.get(name) ?? [], name).toContain(field)
})

it('every table and field is promised', () => {
  const present = Object.fromEntries(tables.map((table) => [table.name, describeTable(table).join(' ')]))
  expect(present).toEqual(promised)
})

it('the same of what stands beside an entry', () => {
  const present = Object.fromEntries(
    indexedCollections.map((name) => [name, Object.keys(entityIndexSchemas[name].shape).join(' ')]),
  )
  expect(present).toEqual(promisedIndexes)
})

it('every table and field says what it means, in a sentence', () => {
  for (const table of tables) {
    expect(table.meaning).toMatch(/^[A-Z].*\.$/)
    expect(columnsOf(table)[0]?.name).toBe('id')
    for (const { name, meaning } of columnsOf(table)) expect(meaning, `${table.name}.${name}`).toMatch(/^[A-Z].*\.$/)
  }
})

it('whatever holds ids names a table that there is', () => {
  const names = tables.map(({ name }) => name)
  for (const table of tables)
    for (const { reference } of columnsOf(table)) if (reference !== undefined) expect(names).toContain(reference)
})
