import type { ElementContent, Root as Html, RootContent } from 'hast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import type { ComponentName } from '../story/vocabulary.ts'
import type { BodyContext } from './body-context.ts'
import { isMdx, parseBody } from './parse.ts'
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
  .use(transforms)
  .use(remarkRehype, { ...remarkRehypeOptions, passThrough: [...components] })
  .freeze()
const guard = unified().use([refuseCode]).freeze()
const writer = unified().use(rehypeStringify).freeze()

/**
 * Renders a body (without front matter) for readers who see it away from its page, such as in a feed: through the plugins that
 * its page is rendered with, components drawn by `draw`. The tree still has the page’s anchors; `writePlain` takes them off.
 * Throws for MDX that is not data alone.
 */
export function renderPlain(body: string, context: BodyContext, draw: DrawComponent): ElementContent[] {
  const file = new VFile({ path: context.entry.path, value: body, data: { parley: context } })
  const isData = isMdx(context.entry.path)
  const tree = parseBody(body, isData ? 'mdx' : 'markdown')
  if (isData) guard.runSync(tree as never, file)
  const html = renderer.runSync(tree, file)
  return (isData ? drawn(html.children, draw) : html.children) as ElementContent[]
}

/** An element of MDX as `remark-mdx` leaves it; `refuseCode` has let only literal attributes pass. */
interface ComponentNode {
  type: (typeof components)[number]
  name: string
  attributes: { name: string; value?: string | null }[]
  children: RootContent[]
}

function isComponent(node: object & { type: string }): node is ComponentNode {
  return (components as readonly string[]).includes(node.type)
}

function drawn(nodes: readonly RootContent[], draw: DrawComponent): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (isComponent(node)) {
      const attributes = Object.fromEntries(node.attributes.map(({ name, value }) => [name, value ?? '']))
      return draw(node.name as ComponentName, attributes, drawn(node.children, draw))
    }
    if (!('children' in node)) return [node as ElementContent]
    const children = drawn(node.children, draw)
    // A component that stands alone on its line is no part of a paragraph, as MDX has it.
    const isAlone =
      node.type === 'element' &&
      node.tagName === 'p' &&
      node.children.some(isComponent) &&
      node.children.every((child) => isComponent(child) || (child.type === 'text' && child.value.trim() === ''))
    return isAlone ? children : [{ ...node, children } as ElementContent]
  })
}

/** What elements keep: what they say, not what pages style, script and link them by. */
const kept = new Set(
  'align alt cite colSpan dateTime dir height href lang reversed rowSpan src start title value width'.split(' '),
)

/**
 * Writes a tree as HTML that means the same anywhere: addresses whole (`site` without a slash at its end, `path` that of the page
 * they count from), no anchors, classes, scripts or ways back from notes. The tree is changed.
 */
export function writePlain(children: ElementContent[], { site, path }: { site: string; path: string }): string {
  const root: Html = { type: 'root', children }
  visit(root, 'element', (node, index, parent) => {
    const { properties } = node
    if ('dataFootnoteBackref' in properties && parent && index !== undefined) {
      parent.children.splice(index, 1)
      return index
    }
    node.properties = Object.fromEntries(
      Object.entries(properties)
        .filter(([name]) => kept.has(name))
        .map(([name, value]) => [name, isAddress(name) ? wholeAddress(String(value), site, path) : value]),
    )
    return undefined
  })
  return writer.stringify(root)
}

function isAddress(name: string): boolean {
  return name === 'href' || name === 'src' || name === 'cite'
}

function wholeAddress(url: string, site: string, path: string): string {
  if (url.startsWith('#')) return site + path + url
  return url.startsWith('/') && !url.startsWith('//') ? site + url : url
}
