import { mdxPage, mdxPath, type HostileInput } from './input.ts'

/** Writes the canary where anything of the corpus runs as code: at build, or as a module. */
export const canary = `globalThis.process.getBuiltinModule('node:fs').writeFileSync(process.env.PARLEY_CANARY, 'ran')`

/** Code in MDX, as an author writes it, and what the check calls it. */
const code: readonly (readonly [name: string, text: string, inText: boolean])[] = [
  ['an expression', `{${canary}}`, true],
  ['a comment', `{/* ${canary} */}`, true],
  ['an empty expression', '{}', true],
  ['a function that is called', `{(() => { ${canary} })()}`, true],
  ['a template', '{`${' + canary + '}`}', true],
  ['a dynamic import', `{import('node:fs')}`, true],
  ['an attribute of code', `<Callout title={${canary}} />`, false],
  ['an attribute of elements', `<Callout title={<b>{${canary}}</b>} />`, false],
  ['a spread', `<Callout title="a" {...(${canary})} />`, false],
]

/** Where in a body the code stands: before it, behind it. */
const places: readonly (readonly [name: string, before: string, after: string])[] = [
  ['on a line of its own', '', ''],
  ['in a paragraph', 'So ', ' it is.'],
  ['in a cell of a table', '| a | b |\n|---|---|\n| c | ', ' |'],
  ['in a footnote', 'So[^1].\n\n[^1]: ', ''],
  ['in a list', '- ', ''],
  ['in a quotation', '> ', ''],
  ['in a heading', '## ', ''],
  ['in a link', '[', '](actor:ann-ames)'],
  ['in a component', '<Callout>\n\n', '\n\n</Callout>'],
  ['in a component of a component', '<Callout>\n<Details summary="a">\n', '\n</Details>\n</Callout>'],
]

const place = (before: string) => {
  const lines = before.split('\n')
  return `${lines.length + 4}:${lines.at(-1)!.length + 1}`
}

const placed = code.flatMap(([name, text, inText]) =>
  places
    // A bar ends a cell, and an element that opens a line in a component is no text.
    .filter(([where]) => inText || where === 'on a line of its own' || where === 'in a component')
    .map(([where, before, after]): HostileInput => {
      const found = inText ? [`${place(before)} mdx-code`] : ['mdx-code']
      return { name: `${name} ${where}`, path: mdxPath, content: mdxPage(before + text + after), finds: found }
    }),
)

const alone: readonly (readonly [name: string, body: string, ...finds: string[]])[] = [
  ['an import', 'import "node:fs"', '5:1 mdx-code'],
  ['an import of a file', 'import x from "./evil.js"', '5:1 mdx-code'],
  ['an import of data', 'import "data:text/javascript,0"', '5:1 mdx-code'],
  ['an export', `export const x = ${canary}`, '5:1 mdx-code'],
  ['a default export', `export default function () { ${canary} }`, '5:1 mdx-code'],
  ['an export of front matter', 'export const frontmatter = { layout: "data:text/javascript,0" }', '5:1 mdx-code'],
  ['a function that reads entries', 'export { getStaticPaths } from "./evil.js"', '5:1 mdx-code'],
  ['imports behind words', 'So.\n\nimport "node:fs"\n\nSo.\n\nexport const a = 1', '7:1 mdx-code', '11:1 mdx-code'],
  ['several at once', 'import "a"\n\n{1}\n\n<Script />', '5:1 mdx-code', '7:1 mdx-code', '9:1 mdx-component'],
  ['a fragment', '<>a</>', '5:1 mdx-component'],
  ['a fragment in text', 'So <>a</>.', '5:4 mdx-component'],
  ['a member', '<props.x />', '5:1 mdx-component'],
  ['a name with a colon', '<a:b />', '5:1 mdx-component'],
  ['a script', '<script>alert(1)</script>', 'mdx-component'],
  ['a script with a source', '<script src="https://evil.example/x.js"></script>', 'mdx-component'],
  ['a style', '<style>a</style>', 'mdx-component'],
  ['an image with a handler', '<img src="x" onerror="alert(1)" />', 'mdx-component'],
  ['a frame', '<iframe srcdoc="&lt;script&gt;" />', 'mdx-component'],
  ['an element of HTML', '<div>a</div>', 'mdx-component'],
  ['an element in lower case', '<callout>a</callout>', 'mdx-component'],
  ['a name from the prototype', '<constructor />', 'mdx-component'],
  ['a slot', '<slot />', 'mdx-component'],
  ['a component of Astro', '<Code code="x" />', 'mdx-component'],
  ['HTML comments', '<!-- a -->', 'mdx-syntax'],
  ['a tag without end', '<Callout>', '5:1 mdx-syntax'],
  ['a brace without end', `{${canary}`, 'mdx-syntax'],
  ['a tag that is none', 'a <3', 'mdx-syntax'],
  ['a return out of the function', '{1);process.exit(0);(1}', 'mdx-syntax'],
  ['a module as an image', '![x](./evil.js "y")', '5:1 unknown-image'],
  ['a module as an image beside images', '![x](../images/evil.js "y")', '5:1 unknown-image'],
  ['raw text as an image', '![x](../images/grey.png?raw "y")', '5:1 unknown-image'],
  ['a package as an image', '![x](sharp "y")', '5:1 unknown-image'],
  ['a module of Node as an image', '![x](node:fs "y")', '5:1 unsafe-url'],
  ['an image by reference', '![x][y]\n\n[y]: ./evil.js', '5:1 raw-html', '7:1 internal-link'],
  ['a module as a figure', '<Figure src="./evil.js" alt="a" credit="b" />', '5:1 unknown-image'],
  ['data as a figure', '<Figure src="data:text/html,x" alt="a" credit="b" />', '5:1 unsafe-url'],
]

const attributes = [
  'client:load',
  'client:only="react"',
  'server:defer',
  'set:html="<script>alert(1)</script>"',
  'set:text="a"',
  'is:raw',
  'define:vars="a"',
  'transition:name="a"',
  'onclick="alert(1)"',
  'onClick="alert(1)"',
  'slot="head"',
  'style="position:fixed"',
  'class="hidden"',
  'id="main"',
  'dangerouslySetInnerHTML="a"',
  'constructor="a"',
  'model="a"',
  'href="javascript:alert(1)"',
].map((attribute): HostileInput => ({
  name: `the attribute ${attribute}`,
  path: mdxPath,
  content: mdxPage(`<Details summary="a" ${attribute}>\n\nSo.\n\n</Details>`),
  finds: ['5:1 mdx-component'],
}))

/** Code, components, attributes and images in MDX. */
export const mdx: readonly HostileInput[] = [
  ...placed,
  ...alone.map(([name, body, ...finds]): HostileInput => ({ name, path: mdxPath, content: mdxPage(body), finds })),
  ...attributes,
  {
    name: 'the same attribute twice',
    path: mdxPath,
    content: mdxPage('<Details summary="a" summary="b">\n\nSo.\n\n</Details>'),
    finds: ['5:22 mdx-code'],
  },
  {
    name: 'MDX where only Markdown may be',
    path: 'actors/bob.mdx',
    content: mdxPage(`{${canary}}`),
    finds: ['unexpected-file'],
  },
]
