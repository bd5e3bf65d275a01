import { describe, expect, it } from 'vitest'
import { check } from '../../authoring/check.ts'
import { memoryContent } from '../../authoring/memory-content.ts'
import { buildStory } from '../../story/build-story.ts'
import type { AnyEntry } from '../../story/entry.ts'
import { exampleDevelopment, exampleStory, opening } from '../../story/rules/example-story.ts'
import { get } from '../../story/story.ts'
import { citationOf } from './citation.ts'

async function citation(extra = '', collection: 'developments' | 'topics' = 'developments') {
  const { reading } = await check(memoryContent({ ...exampleStory, [opening]: exampleDevelopment(extra) }))
  const story = buildStory(reading.storyFile!, reading.entries)
  const entry = get(story, collection, collection === 'topics' ? 'border' : '2025-01-10-opening') as AnyEntry
  return Object.fromEntries(citationOf(story, entry).forms.map(({ name, text }) => [name, text]))
}

describe('a citation', () => {
  it('names the page, the site, the publisher, the day and the address, in words first', async () => {
    const forms = await citation()
    expect(Object.keys(forms)[0]).toBe('Plain text')
    expect(forms).toEqual({
      'Plain text':
        '“Talks open”, Example, Example, published 10 January 2025, https://example.org/developments/2025-01-10-opening/',
      Wikipedia:
        '{{cite web |title=Talks open |url=https://example.org/developments/2025-01-10-opening/ |website=Example |date=10 January 2025}}',
      BibTeX: `@misc{2025-01-10-opening,
  title = {Talks open},
  author = {{Example}},
  year = {2025},
  date = {2025-01-10},
  howpublished = {Example},
  url = {https://example.org/developments/2025-01-10-opening/},
}`,
      RIS: `TY  - ELEC
TI  - Talks open
AU  - Example
T2  - Example
PY  - 2025
DA  - 2025/01/10/
LA  - en
UR  - https://example.org/developments/2025-01-10-opening/
ID  - 2025-01-10-opening
ER  - `,
      'CSL-JSON':
        '[{"id":"2025-01-10-opening","type":"webpage","title":"Talks open","author":[{"literal":"Example"}],"container-title":"Example","issued":{"date-parts":[[2025,1,10]]},"language":"en","URL":"https://example.org/developments/2025-01-10-opening/"}]',
    })
  })

  it('names who wrote it, and the latest change', async () => {
    const forms = await citation(
      'authors: [Mary Major, Jo Doe]\nchanges: [{id: c1, date: 2025-02-01, kind: update, note: More.}]\n',
    )
    expect(forms['Plain text']).toMatch(/^Mary Major, Jo Doe: “Talks open”, .*, changed 1 February 2025, https:/)
    expect(forms['Wikipedia']).toContain('|author1=Mary Major |author2=Jo Doe |title=')
    expect(forms['BibTeX']).toContain('author = {{Mary Major} and {Jo Doe}},')
    expect(forms['BibTeX']).toContain('note = {Changed 1 February 2025},')
    expect(forms['RIS']).toContain('PB  - Example\n')
    expect(forms['RIS']).toContain('AU  - Mary Major\nAU  - Jo Doe\n')
    expect(forms['RIS']).toContain('N1  - Changed 1 February 2025\n')
    expect(forms['CSL-JSON']).toContain('"author":[{"literal":"Mary Major"},{"literal":"Jo Doe"}]')
  })

  it('of an entry without a day has none', async () => {
    const forms = await citation('', 'topics')
    expect(forms['Plain text']).toBe('“The border”, Example, Example, https://example.org/topics/border/')
    expect(forms['BibTeX']).toMatch(/^@misc\{topic-border,/)
    for (const text of Object.values(forms)) expect(text).not.toMatch(/\bdate\b|year|PY|issued|undefined/)
  })
})
