import { describe, expect, it } from 'vitest'
import { check } from '../../authoring/check.ts'
import { memoryContent } from '../../authoring/memory-content.ts'
import { exampleDevelopment, examplePage, exampleStory, exampleStoryFile, opening } from './example-story.ts'
import type { ExampleFiles } from './rule.ts'

/** Rules of other files that these examples break. */
const others = new Set(['unarchived-source'])

async function findings(changes: ExampleFiles): Promise<string[]> {
  const { issues } = await check(memoryContent({ ...exampleStory, ...changes }))
  return issues
    .filter(({ code }) => !others.has(code))
    .map(({ line, column, code, message }) => `${line}:${column} ${code}: ${message}`)
}

const body = (text: string) => ({ [opening]: exampleDevelopment('', `${text}\n`) })
const story = (extra: string) => ({ 'story.yaml': exampleStoryFile(extra) })

describe('preferred-spelling', () => {
  const kyiv = story('spelling: {Kiev: Kyiv, Kiev Oblast: Kyiv region}\n')

  it.each([
    ['Kiev, Kiev’s and Kiev-based [@daily].', ['12:1', '12:7', '12:18']],
    ['In Kiev Oblast [@daily].', ['12:4']],
    ['The Kievan Rus, “in Kiev”, `Kiev` and kiev [@daily].', []],
    ['> In Kiev [@daily].', []],
    ['[Kyiv](https://daily.example/Kiev) [@daily].', []],
    ['Told by @Kiev and in Kiev.jpg [@daily].', []],
    ['## On Kiev\n\nSo [@daily].', ['12:7']],
  ])('in %j finds %j', async (text, places) => {
    const found = await findings({ ...kyiv, ...body(text) })
    expect(found.map((each) => each.split(' ')[0])).toEqual(places)
    for (const each of found) expect(each).toContain(' preferred-spelling: ')
  })

  it('leaves quotations, sources, aliases and newspapers their own', async () => {
    const extra =
      '  - {id: kp, title: Kiev falls, publisher: Kiev Post, url: https://kp.example/Kiev}\n' +
      'statements: [{id: a, by: ann-ames, says: Kiev stands., quote: Kiev stands, sources: [daily]}]\n'
    const actor = exampleStory['actors/ann-ames.md']!.replace('kind:', 'aliases: [Ann of Kiev]\nkind:')
    const file = exampleDevelopment(extra, 'The Kiev Post told of it [@kp; @daily].\n')
    expect(await findings({ ...kyiv, 'actors/ann-ames.md': actor, [opening]: file })).toEqual([
      '12:42 preferred-spelling: Unexpected spelling Kiev, expected Kyiv',
    ])
  })
})

describe('loaded-word', () => {
  it.each([
    ['', 'They slammed it [@daily].', ['12:6 loaded-word: Unexpected loaded word slammed, expected criticised']],
    ['', 'They left, admitting that it failed [@daily].', ['12:12 loaded-word: Unexpected loaded word admitting that, expected saying that']], // prettier-ignore
    ['', 'Atlantis was admitted to the union, which it had claimed [@daily].', []],
    ['', 'Slammed, they left [@daily].', ['12:1 loaded-word: Unexpected loaded word Slammed, expected criticised']],
    ['', 'The region claimed by Atlantis [@daily].', []],
    ['style: {loaded: {slammed: off}}\n', 'They slammed it [@daily].', []],
    [
      'style: {loaded: {cunning: clever}}\n',
      'A cunning plan [@daily].',
      ['12:3 loaded-word: Unexpected loaded word cunning, expected clever'],
    ],
    [
      'style: {loaded: {a (b: c}}\n',
      'Not a (b here, nor a b [@daily].',
      ['12:5 loaded-word: Unexpected loaded word a (b, expected c'],
    ],
    ['rules: {loaded-word: off}\n', 'They slammed it [@daily].', []],
  ])('with %j and %j finds %j', async (extra, text, expected) => {
    expect(await findings({ ...story(extra), ...body(text) })).toEqual(expected)
  })
})

describe('title-case', () => {
  const page = { 'pages/overview.md': examplePage('The talks in the council begin and open, and the trade goes on.\n') }
  const titled = (title: string) => ({ [opening]: exampleDevelopment().replace('Talks open', title) })

  it.each([
    ['Envoys Open The Trade Talks', true],
    ['Trade Talks Begin', true],
    ['The Trade Council begins talks', false],
    ['Ann Ames opens Harbour talks', false],
    ['NATO and EU begin', false],
    ['Begin', false],
    ['Zog Zork Meets Zarg', false],
  ])('of %j: %j', async (title, expected) => {
    const found = await findings({ ...page, ...titled(title) })
    expect(found.map((each) => / (\S+):/.exec(each)?.[1])).toEqual(expected ? ['title-case'] : [])
  })
})

describe('rules that know English', () => {
  const german = { 'story.yaml': exampleStoryFile().replace('language: en', 'language: de') }

  it('judge no other language', async () => {
    const text = body('Es war war da, a envoy [@daily].')
    expect(await findings(text)).toHaveLength(2)
    expect(await findings({ ...german, ...text })).toEqual([])
  })
})

describe('hard-paragraph', () => {
  const hard = `Considerable disagreements ${'concerning demilitarisation '.repeat(25)}[@daily].`

  it('points at the paragraph, and can be set lower', async () => {
    expect(await findings(body(`So [@daily].\n\n${hard}`))).toEqual([
      expect.stringMatching(/^14:1 hard-paragraph: Unexpected paragraph of reading ease -\d+, expected 30 or more/),
    ])
    expect(await findings({ ...story('style: {ease: -400}\n'), ...body(hard) })).toEqual([])
  })
})
