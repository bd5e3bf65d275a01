import { Parser } from 'htmlparser2'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/authoring/check.ts'
import { splitFrontMatter } from '../../src/authoring/front-matter.ts'
import { memoryContent } from '../../src/authoring/memory-content.ts'
import { readContent } from '../../src/authoring/read-content.ts'
import { mdxPlugins, renderMarkdown } from '../../src/markdown/processor.ts'
import { buildStory } from '../../src/story/build-story.ts'
import { exampleStory } from '../../src/story/rules/example-story.ts'
import { bodies, odd } from './bodies.ts'
import { files, pictures } from './files.ts'
import { frontMatter } from './front-matter.ts'
import { developmentPath, development, mdxPath, type HostileInput } from './input.ts'
import { mdx } from './mdx.ts'
import { sizes } from './sizes.ts'

/** How many times as long as an ordinary body of 10 KB an input may take: it has at most ten times its length, but for what is refused unread. */
const patience = 100

const errorsOf = async ({ path, content }: Pick<HostileInput, 'path' | 'content'>) => {
  const { issues } = await check(memoryContent({ ...exampleStory, [path]: content }))
  return issues.filter(({ severity }) => severity === 'error')
}

describe.each(Object.entries({ mdx, bodies, frontMatter, files }))('%s', (_area, inputs) => {
  it.each(inputs)('$name is refused at its place', async (input) => {
    const errors = await errorsOf(input)
    expect(errors).not.toEqual([])
    const found = errors.map(({ line, column, code, file }) => ({ code, place: `${line}:${column} ${code}`, file }))
    for (const wanted of input.finds!) expect(found.flatMap(({ code, place }) => [code, place])).toContain(wanted)
    const codes = new Set(input.finds!.map((wanted) => wanted.replace(/^.* /, '')))
    expect(found.filter(({ code }) => !codes.has(code))).toEqual([])
    // Of two files of one name the second in order is named.
    if (!codes.has('duplicate-id')) expect(new Set(found.map(({ file }) => file))).toEqual(new Set([input.path]))
  })
})

describe('should the check be passed by', async () => {
  const reading = await readContent(memoryContent(exampleStory))
  const story = buildStory(reading.storyFile!, reading.entries)
  const entry = reading.entries.find(({ path }) => path === developmentPath)!
  const bodyOf = ({ content }: HostileInput) => splitFrontMatter(String(content))!.body
  const compiler = unified().use(remarkParse).use(remarkMdx).use(mdxPlugins.remarkPlugins)

  it.each(mdx.filter(({ path }) => path === mdxPath))('the compiler still refuses $name', (input) => {
    const body = bodyOf(input)
    const file = new VFile({ value: body, data: { parley: { story, entry } } })
    expect(() => compiler.runSync(compiler.parse(file), file)).toThrow()
  })

  it.each(bodies)('$name still runs nothing', (input) => {
    let html = ''
    try {
      html = renderMarkdown(bodyOf(input), { story, entry })
    } catch (error) {
      expect(String(error)).toMatch(/not safe|does not exist/)
    }
    const unsafe: string[] = []
    const parser = new Parser({
      onopentag(name, attributes) {
        if (!harmless.has(name)) unsafe.push(name)
        for (const [key, value] of Object.entries(attributes))
          if (/^on|^style$/.test(key) || /^\W*(?:javascript|data|vbscript):/i.test(value))
            unsafe.push(`${key}=${value}`)
      },
    })
    parser.end(html)
    expect(unsafe).toEqual([])
  })
})

const harmless = new Set(
  'p a h2 sup sub span em strong img figure figcaption pre code ul ol li blockquote section'.split(' '),
)

describe('what is large, deep or laborious', { timeout: 60_000 }, async () => {
  const paragraph = 'The talks opened on *Friday* with [words](https://daily.example/a) and **bold** text [@daily].\n\n'
  const ordinary = { path: developmentPath, content: development(paragraph.repeat(110)) }
  const took = async (input: Pick<HostileInput, 'path' | 'content'>) => {
    const start = performance.now()
    const errors = await errorsOf(input)
    return { errors, ms: performance.now() - start }
  }
  for (let warm = 0; warm < 3; warm++) await took(ordinary)
  const usual = Math.max(20, (await took(ordinary)).ms)

  it.each(sizes)('$name is judged in good time', async (input) => {
    const { errors, ms } = await took(input)
    const codes = new Set(errors.map(({ code }) => code))
    for (const wanted of input.finds!) expect(codes).toContain(wanted)
    if (input.finds!.length === 0)
      for (const limit of ['file-too-large', 'nesting-too-deep']) expect(codes).not.toContain(limit)
    expect(ms / usual).toBeLessThan(patience)
  })
})

describe('what only looks odd', () => {
  it.each(odd)('$name passes', async (input) => {
    expect(await errorsOf(input)).toEqual([])
  })

  it.each(Object.keys(pictures))('%s passes', async (path) => {
    expect(await errorsOf({ path, content: pictures[path]! })).toEqual([])
  })
})
