import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../../authoring/check.ts'
import { memoryContent } from '../../authoring/memory-content.ts'
import { buildStory } from '../../story/build-story.ts'
import { awkwardTexts } from '../../story/awkward-texts.ts'
import { exampleDevelopment, exampleStory, exampleStoryFile, opening } from '../../story/rules/example-story.ts'
import type { Story } from '../../story/story.ts'
import { redirectsOf } from '../kept-urls.ts'
import { expectedFiles, pagePaths } from '../site-map.ts'
import { embedCode } from './embed-code.ts'
import { embedUrlsOf, newestEmbeds } from './embed-list.ts'
import { embedPage } from './embed-page.ts'
import { goneEmbeds } from './kept-embeds.ts'

const statement = (id: string, date: string, says: string) =>
  `  - {id: ${id}, by: ann-ames, date: ${date}, says: ${says}, quote: We will not, position: border, sources: [daily]}\n`
const files = {
  ...exampleStory,
  [opening]: exampleDevelopment(
    `statements:\n${statement('first', '2025-01-09', 'Atlantis will not yield.')}${statement('second', '2025-01-10', 'It stays.')}formerly: [2025-01-10-first-day]\n`,
  ),
  'story.yaml': exampleStoryFile(
    'tombstones: [{id: developments/2025-01-05-void, date: 2025-02-01, reason: It did not happen.}]\n',
  ),
}

async function storyOf(published: string[] = [], content: Readonly<Record<string, string>> = files): Promise<Story> {
  const { reading, issues } = await check(memoryContent(content))
  expect(issues).toEqual([])
  return buildStory(reading.storyFile!, reading.entries, { published })
}

describe('pages for frames', () => {
  it('are there for every statement, every party’s position on a topic, and every topic', async () => {
    const story = await storyOf()
    const urls = [
      '/embed/statements/2025-01-10-opening/second/',
      '/embed/statements/2025-01-10-opening/first/',
      '/embed/positions/border/atlantis/',
      '/embed/timeline/border/',
    ]
    expect([...embedUrlsOf(story)]).toEqual(urls)
    expect(pagePaths(story)).toEqual(expect.arrayContaining(urls))
    for (const url of urls) expect(embedPage(story, url).head).toMatchObject({ path: url, unlisted: true })
  })

  it('say who said what, and where it stands in full', async () => {
    const { head, home, canonical, statement, code } = embedPage(
      await storyOf(),
      '/embed/statements/2025-01-10-opening/first/',
    )
    expect(head.title).toBe('Statement by Ann Ames of 9 January 2025')
    expect(home.href).toBe('/developments/2025-01-10-opening/#statement-first')
    expect(canonical).toBe('https://example.org/developments/2025-01-10-opening/')
    expect(statement).toMatchObject({ quote: 'We will not', voices: [{ name: 'Ann Ames', office: 'envoy' }] })
    expect(code).toBe(
      '<iframe src="https://example.org/embed/statements/2025-01-10-opening/first/" title="Statement by Ann Ames of 9 January 2025 (Example)" width="100%" height="230" loading="lazy" style="border:0"></iframe>',
    )
  })

  it('have a party’s positions, the newest first', async () => {
    const { positions } = embedPage(await storyOf(), '/embed/positions/border/atlantis/')
    expect(positions?.newestFirst.map(({ statement }) => statement.says)).toEqual([
      'It stays.',
      'Atlantis will not yield.',
    ])
  })

  it(`are made for the newest ${newestEmbeds} statements, and for those that had one already`, async () => {
    const many = Array.from(
      { length: newestEmbeds + 2 },
      (_, index) => `  - {id: s${index}, by: ann-ames, says: No., sources: [daily]}\n`,
    ).join('')
    const content = { ...files, [opening]: exampleDevelopment(`statements:\n${many}`) }
    const url = (index: number) => `/embed/statements/2025-01-10-opening/s${index}/`
    const [fresh, known] = [await storyOf([], content), await storyOf([url(0)], content)]
    expect([0, 1, 2].map((index) => embedUrlsOf(fresh).has(url(index)))).toEqual([false, false, true])
    expect([0, 1, 2].map((index) => embedUrlsOf(known).has(url(index)))).toEqual([true, false, true])
  })
})

describe('the recorded address of a page for frames', () => {
  it.each([
    ['a development by its former name', '/embed/statements/2025-01-10-first-day/first/', '/embed/statements/2025-01-10-opening/first/'],
  ])('of %s leads to its page', async (_what, from, to) => {
    const story = await storyOf([from])
    expect(redirectsOf(story)).toContainEqual({ from, to })
    expect(goneEmbeds(story)).toEqual([])
  }) // prettier-ignore

  it.each([
    ['a statement that was taken out', '/embed/statements/2025-01-10-opening/gone/', '/developments/2025-01-10-opening/'],
    ['a statement of a removed development', '/embed/statements/2025-01-05-void/a/', '/developments/2025-01-05-void/'],
    ['a statement of nothing known', '/embed/statements/2024-01-01-x/a/', '/statements/'],
    ['a position nobody holds any longer', '/embed/positions/border/ann-ames/', '/topics/border/'],
    ['a topic that is no more', '/embed/timeline/fishing/', '/topics/'],
  ])('of %s says so in the frame, and leads to what is nearest', async (_what, url, nearest) => {
    const story = await storyOf([url])
    const gone = goneEmbeds(story)
    expect(gone.map(({ head, home }) => [head.path, home.href])).toEqual([[url, nearest]])
    expect([gone[0]!.code, gone[0]!.canonical]).toEqual([undefined, `https://example.org${nearest}`])
    expect(redirectsOf(story).map(({ from }) => from)).not.toContain(url)
    expect(expectedFiles(story)).toContain(`${url.slice(1)}index.html`)
    expect(pagePaths(story)).toContain(nearest)
  }) // prettier-ignore
})

describe('the code for a frame', () => {
  it('is one empty frame with that title, whatever the title says', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...awkwardTexts), maxLength: 8 }), (title) => {
        // HTML cannot say NUL and reads CR as LF.
        const sayable = title.replace(/[\0\r]/g, '')
        const { childNodes } = parseFragment(embedCode('https://example.org/embed/timeline/a/', sayable, 480))
        expect(childNodes.map(({ nodeName }) => nodeName)).toEqual(['iframe'])
        const { attrs } = childNodes[0] as Tree.Element
        expect(Object.fromEntries(attrs.map(({ name, value }) => [name, value]))).toEqual({
          src: 'https://example.org/embed/timeline/a/',
          title: sayable,
          width: '100%',
          height: '480',
          loading: 'lazy',
          style: 'border:0',
        })
      }),
    )
  })
})
