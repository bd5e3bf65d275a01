import { describe, expect, it } from 'vitest'
import { exampleDevelopment, exampleStory, exampleStoryFile, opening } from '../../story/rules/example-story.ts'
import type { ExampleFiles } from '../../story/rules/rule.ts'
import { check } from '../check.ts'
import { memoryContent } from '../memory-content.ts'
import { formatPlans } from './format-plans.ts'
import { planRepairs, repairedBytes, type PlanOptions } from './plan-repairs.ts'

async function plan(changes: ExampleFiles, options: PlanOptions = {}) {
  const files = memoryContent({ ...exampleStory, ...changes })
  const { plans, after } = await planRepairs(files, await check(files), options)
  return { plans, after }
}

const storyFile = exampleStoryFile('spelling: {Kiev: Kyiv}\n')

describe('planRepairs', () => {
  it('finds nothing to do in the example story', async () => {
    expect((await plan({})).plans).toEqual([])
  })

  it('shows the diff of what it does', async () => {
    const { plans } = await plan({
      'story.yaml': storyFile,
      [opening]: exampleDevelopment('', "Kiev's talks [@daily].\n"),
    })
    expect(formatPlans(plans, { contentDir: 'content', dryRun: true })).toMatchInlineSnapshot(`
      "content/developments/2025-01-10-opening.md: spelling (1), quotation-marks (1)
      --- a/content/developments/2025-01-10-opening.md
      +++ b/content/developments/2025-01-10-opening.md
      @@ -11,2 +11,2 @@
       ---
      -Kiev's talks [@daily].
      +Kyiv’s talks [@daily].

      1 file would be repaired

      "
    `)
    expect(formatPlans(plans, { contentDir: '/tmp/c' })).toContain(`\n--- a/tmp/c/${opening}\n+++ b/tmp/c/${opening}\n`)
    const coloured = formatPlans(plans, { contentDir: 'content', colour: true })
    expect(coloured).toContain('\u001B[32m+Kyiv’s talks [@daily].\u001B[39m')
    expect(coloured).toMatch(/\n1 file repaired\n\n$/)
  })

  it('repairs the files asked for', async () => {
    const changes = {
      'terms/truce.md': '---\nsummary: So.\nterm: truce\n---\n',
      [opening]: exampleDevelopment('', 'So [@daily]. \n'),
    }
    const { plans } = await plan(changes, { wants: (file) => file === opening })
    expect(plans.map(({ file }) => file)).toEqual([opening])
  })

  it('makes line feeds of other line ends, and takes a byte order mark off', async () => {
    const text = `\uFEFF${exampleDevelopment()}`.replaceAll('\n', '\r\n')
    const { plans } = await plan({ [opening]: text })
    expect(plans).toMatchObject([{ file: opening, repairs: [{ name: 'line-ends', count: text.split('\r').length }] }])
    expect(new TextDecoder().decode(repairedBytes(plans[0]!))).toBe(exampleDevelopment())
  })

  it('leaves links, images, and files that are no text', async () => {
    const { plans } = await plan({
      'pages/a.md': { instead: 'a symbolic link' },
      'pages/b.md': { instead: 'an unreadable file' },
      'pages/c.md': new Uint8Array([0xff, 0xfe]),
      'images/d.png': 'x \n',
      'notes/e.md': '---\n---\nx \n',
    })
    expect(plans).toEqual([])
  })

  it('drops the repair that would bring a new finding, says which, and makes the others', async () => {
    const files = {
      'story.yaml': exampleStoryFile('spelling: {Pier: "https://pier.example"}\n'),
      [opening]: exampleDevelopment('', "It's at the Pier [@daily]. \n"),
      'terms/truce.md': '---\nsummary: So.\nterm: truce\n---\n',
    }
    const { plans, after } = await plan(files)
    expect(plans.map(({ file, repairs, dropped }) => ({ file, repairs, dropped }))).toEqual([
      {
        file: opening,
        repairs: [
          { name: 'white-space', count: 1 },
          { name: 'quotation-marks', count: 1 },
        ],
        dropped: [{ name: 'spelling', why: 'bare-url would be found' }],
      },
      { file: 'terms/truce.md', repairs: [{ name: 'key-order', count: 1 }], dropped: [] },
    ])
    expect(after.issues.map(({ code }) => code)).toEqual(['preferred-spelling'])
    expect(formatPlans(plans, { contentDir: '' })).toContain(
      `${opening}: left as it is: spelling, because bare-url would be found\n`,
    )
  })

  it('repairs a word that a finding quotes', async () => {
    const { plans, after } = await plan({
      'story.yaml': storyFile,
      [opening]: exampleDevelopment('', 'Kiev is calm.\n'),
    })
    expect(plans).toMatchObject([{ repairs: [{ name: 'spelling', count: 1 }], dropped: [] }])
    expect(after.issues.map(({ message }) => message).join()).toContain('Kyiv is calm')
  })

  it('says in one line what is left of a file', () => {
    const left = { file: 'a.md', bytes: new Uint8Array(), before: '', after: '', repairs: [] }
    const dropped = ['x', 'y', 'z'].map((name) => ({ name, why: name === 'y' ? 'B' : 'A' }))
    expect(formatPlans([{ ...left, dropped }], { contentDir: '' })).toBe(
      'a.md: left as it is: x, z, because A; y, because B\n\n0 files repaired\n\n',
    )
  })
})
