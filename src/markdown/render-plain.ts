import type { Element, ElementContent, RootContent } from 'hast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { VFile } from 'vfile'
import type { ComponentName } from '../story/vocabulary.ts'
import type { BodyContext } from './body-context.ts'
import { parseBody } from './parse.ts'
import { remarkRehypeOptions, transforms } from './processor.ts'
import { refuseCode } from './refuse-code.ts'

/** What stands in place of a component of the MDX vocabulary, `children` within it. */
export type DrawComponent = (
  name: ComponentName,
  attributes: Readonly<Record<string, string>>,
  children: ElementContent[],
) => ElementContent[]

const components = ['mdxJsxFlowElement', 'mdxJsxTextElement'] as const

const renderer = unified()
  .use(refuseCode)
  .use([...transforms])
  .use(remarkRehype, { ...remarkRehypeOptions, passThrough: [...components] })
  .freeze()
const writer = unified().use(rehypeStringify).freeze()

/**
 * An MDX body (without front matter) as a tree of HTML, through the plugins that its page is compiled with, components drawn by
 * `draw`. Throws for MDX that is not data alone.
 */
export function renderComponents(body: string, context: BodyContext, draw: DrawComponent): ElementContent[] {
  const file = new VFile({ path: context.entry.path, value: body, data: { parley: context } })
  return drawn(renderer.runSync(parseBody(body, 'mdx'), file).children, draw)
}

type ComponentNode = Extract<RootContent, { type: (typeof components)[number] }>

function isComponent(node: RootContent): node is ComponentNode {
  return (components as readonly string[]).includes(node.type)
}

/** An attribute’s text; `refuseCode` has let nothing else pass. */
function attributesOf({ attributes }: ComponentNode): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap((each) =>
      each.type === 'mdxJsxAttribute' ? [[each.name, typeof each.value === 'string' ? each.value : '']] : [],
    ),
  )
}

function drawn(nodes: readonly RootContent[], draw: DrawComponent): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (isComponent(node)) {
      return draw(node.name as ComponentName, attributesOf(node), drawn(node.children, draw))
    }
    if (!('children' in node)) return [node as ElementContent]
    const children = drawn(node.children, draw)
    // A component that stands alone on its line is no part of a paragraph, as MDX has it.
    const isAlone =
      node.tagName === 'p' &&
      node.children.some(isComponent) &&
      node.children.every((child) => isComponent(child) || (child.type === 'text' && child.value.trim() === ''))
    return isAlone ? children : [{ ...node, children }]
  })
}

/** What elements keep: what they say, not what pages style, script and link them by. */
const kept = new Set(
  'align alt cite colSpan dateTime dir height href lang reversed rowSpan src start title value width'.split(' '),
)
const addresses = new Set(['cite', 'href', 'src'])

/**
 * Writes a tree as HTML that means the same anywhere: addresses whole (`site` without a slash at its end, `path` that of the page
 * they count from), no anchors, classes, scripts or ways back from notes.
 */
export function writePlain(nodes: readonly RootContent[], { site, path }: { site: string; path: string }): string {
  const whole = (url: string) => {
    if (url.startsWith('#')) return site + path + url
    return url.startsWith('/') && !url.startsWith('//') ? site + url : url
  }
  const plain = (node: RootContent): ElementContent[] => {
    if (node.type !== 'element') return node.type === 'text' ? [node] : []
    if ('dataFootnoteBackref' in node.properties) return []
    const properties: Element['properties'] = {}
    for (const [name, value] of Object.entries(node.properties))
      if (kept.has(name)) properties[name] = addresses.has(name) ? whole(String(value)) : value
    return [{ type: 'element', tagName: node.tagName, properties, children: node.children.flatMap(plain) }]
  }
  return writer.stringify({ type: 'root', children: nodes.flatMap(plain) })
}
