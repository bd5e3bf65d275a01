import { describe, expect, it } from 'vitest'
import { check } from '../../authoring/check.ts'
import { memoryContent } from '../../authoring/memory-content.ts'
import { exampleDevelopment, exampleStory, exampleStoryFile, opening } from './example-story.ts'
import type { ExampleFiles } from './rule.ts'

async function findings(changes: ExampleFiles): Promise<string[]> {
  const { issues } = await check(memoryContent({ ...exampleStory, ...changes }))
  return issues.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)
}

const ames = exampleStory['actors/ann-ames.md']!
const place = (name: string, more = '') => `---\nname: ${name}\ncountry: UA\ncoordinates: [50, 30]\n${more}---\n`
const term = (name: string, more = '') => `---\nterm: ${name}\nsummary: So.\n${more}---\n`

describe('near-duplicate-name', () => {
  it('compares names, aliases and names in other languages, within a collection', async () => {
    expect(
      await findings({
        'places/kyiv.md': place('Kyiv', 'names: {uk: Київ, ru: Киев}\n'),
        'places/kiev.md': place('Kiev city', 'aliases: [Kiew]\n'),
        'terms/kyiv.md': term('Kiiv'),
      }),
    ).toEqual(['places/kyiv.md:2:7 near-duplicate-name'])
  })

  it('reports the entry that fewer others refer to, whatever the order of ids', async () => {
    expect(
      await findings({ 'places/harbor.md': place('Harbor'), [opening]: exampleDevelopment('places: [harbour]\n') }),
    ).toEqual(['places/harbor.md:2:7 near-duplicate-name'])
  })

  it('leaves it to contested-name where a name is the same', async () => {
    expect(await findings({ 'places/harbor.md': place('Harbor', 'aliases: [Harbour]\n') })).toEqual([
      'places/harbour.md:2:7 contested-name',
    ])
  })

  it('can be an error of a story, and have an exception', async () => {
    const files = { 'places/quay.md': place('Harbor') }
    const story = (extra: string) => ({
      'story.yaml': exampleStoryFile(`rules: {near-duplicate-name: error}\n${extra}`),
    })
    const { counts } = await check(memoryContent({ ...exampleStory, ...files, ...story('') }))
    expect(counts).toEqual({ error: 1, warning: 0 })
    const excepted = 'exceptions: [{code: near-duplicate-name, path: places/quay.md, reason: Two towns.}]\n'
    expect(await findings({ ...files, ...story(excepted) })).toEqual([])
  })
})

describe('contested-name', () => {
  it.each([
    ['an actor and a place', { 'places/ames.md': place('Port', 'aliases: [Ann Ames]\n') }, ['places/ames.md:5:11']],
    ['two terms', { 'terms/pause.md': term('pause', 'aliases: [truce]\n') }, ['terms/truce.md:2:7']],
    ['a topic and a term', { 'terms/pause.md': term('pause', 'aliases: [The border]\n') }, []],
    ['one entry twice', { 'terms/pause.md': term('pause', 'aliases: [pause]\n') }, []],
  ])('by %s', async (_name, files, expected) => {
    expect((await findings(files)).filter((finding) => finding.endsWith(' contested-name'))).toEqual(
      expected.map((found) => `${found} contested-name`),
    )
  })
})

describe('unlisted-actor', () => {
  const byrd = { 'actors/bob-byrd.md': ames.replaceAll('Ann Ames', 'Bob Byrd') }

  it.each([
    ['a title', exampleDevelopment().replace('Talks open\n', 'Bob Byrd says no\n'), '2:8'],
    ['a summary', exampleDevelopment().replace('The talks opened.', 'Bob Byrd rejects them.'), '5:10'],
    ['a statement', exampleDevelopment('statements: [{id: no, by: bob-byrd, says: No., sources: [daily]}]\n'), '11:27'],
    ['a second paragraph', exampleDevelopment('', 'So [@daily].\n\nBob Byrd said no [@daily].\n'), '14:1'],
    ['another day', exampleDevelopment('', 'On 2 January Bob Byrd said no [@daily].\n'), undefined],
    ['a mention', exampleDevelopment('', 'They met Bob Byrd [@daily].\n'), undefined],
  ])('in %s', async (_name, development, place) => {
    expect(await findings({ ...byrd, [opening]: development })).toEqual(
      place ? [`${opening}:${place} unlisted-actor`] : [],
    )
  })

  it('knows no verbs of other languages, but speakers', async () => {
    const story = { 'story.yaml': exampleStoryFile().replace('language: en', 'language: de') }
    const body = exampleDevelopment('', 'Bob Byrd said no [@daily].\n')
    expect(await findings({ ...byrd, ...story, [opening]: body })).toEqual([])
  })
})

describe('office-not-held', () => {
  const lapsed = { 'actors/ann-ames.md': ames.replace('from: 2024-01-01', 'from: 2023-01-01, to: 2024-12-31') }
  const position = (more = '', topic = 'border') =>
    exampleDevelopment(`statements: [{id: no, by: ann-ames, says: No., position: ${topic}, sources: [daily]${more}}]\n`)

  it.each([
    ['a position for the party of a lapsed office', position('', '{topic: border, for: atlantis}'), '11:58'],
    ['a position of the day', position(', date: 2024-12-31', '{topic: border, for: atlantis}'), undefined],
    ['a position of nobody’s office', position(), '11:58'],
    ['a position that is their own', position('', '{topic: border, for: ann-ames}'), undefined],
    ['a title before a name', exampleDevelopment('', 'Envoy Ann Ames spoke [@daily].\n'), '12:1'],
    ['a former title', exampleDevelopment('', 'The former envoy Ann Ames spoke [@daily].\n'), undefined],
    ['a longer title', exampleDevelopment('', 'The deputy envoy Ann Ames spoke [@daily].\n'), undefined],
    ['a summary', exampleDevelopment().replace('The talks opened.', 'Envoy Ann Ames opens talks.'), '5:10'],
  ])('in %s', async (_name, development, place) => {
    expect(await findings({ ...lapsed, [opening]: development })).toEqual(
      place ? [`${opening}:${place} office-not-held`] : [],
    )
  })

  it('never fires on unknown dates', async () => {
    const undated = { 'actors/ann-ames.md': ames.replace(', from: 2024-01-01', '') }
    expect(await findings({ ...undated, [opening]: position('', '{topic: border, for: atlantis}') })).toEqual([])
  })
})
