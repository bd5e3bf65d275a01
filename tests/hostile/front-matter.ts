import { development, developmentPath, withKeys, type HostileInput } from './input.ts'

const withLines = (name: string, lines: string, ...finds: string[]): HostileInput => ({
  name,
  path: developmentPath,
  content: withKeys(lines),
  finds,
})

const inPlace = (name: string, from: string, to: string, ...finds: string[]): HostileInput => ({
  name,
  path: developmentPath,
  content: development('The talks opened on Friday [@daily].').replace(from, to),
  finds,
})

const url = 'https://daily.example/talks'

const keys = [
  'layout: "data:text/javascript,0"',
  'layout: node:fs',
  'layout: ../../src/layouts/Page.astro',
  'slug: ../../index',
  'url: https://evil.example',
  'permalink: /404',
  'id: ann-ames',
  'components: ./evil.js',
  'file: /etc/passwd',
  'script: alert(1)',
  'constructor: a',
  'toString: a',
].map((line) => withLines(`the key ${line}`, line, '11:1 unknown-key'))

const dates = [
  '2025-02-30',
  '2025-13-01',
  '2025-1-1',
  '25-01-10',
  '2025-01-10T00:00:00Z',
  '2025-00-10',
  '٢٠٢٥-٠١-١٠',
].map((date) => withLines(`the date ${date}`, `end: ${date}`, '11:6 invalid-date'))

const schemes = [
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'java\\tscript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  'vbscript:a',
  'file:///etc/passwd',
  '//evil.example',
  '/etc/passwd',
  'https://daily.example@evil.example/',
  'https://localhost/',
  'https:/daily.example',
  'https://daily.example/<script>',
  'mailto:ann@daily.example',
].map((address) => inPlace(`the address of a source ${JSON.stringify(address)}`, url, `"${address}"`, 'unsafe-url'))

const bomb = `a0: &a0 [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 8 }, (_, index) => `a${index + 1}: &a${index + 1} [${Array(9).fill(`*a${index}`).join(',')}]`).join('\n')}`

/** Front matter and YAML that must be refused. */
export const frontMatter: readonly HostileInput[] = [
  ...keys,
  ...dates,
  ...schemes,
  inPlace('a copy over http', 'https://archive.example', 'http://archive.example', 'unsafe-url'),
  withLines('an alias', 'authors: [&a Ann, *a]', '11:14 yaml-feature', '11:19 yaml-feature'),
  withLines('a bomb of aliases', bomb, 'yaml-feature'),
  withLines('a circle', 'x: &a [*a]', 'yaml-feature'),
  withLines('a merge key', 'x: &a {b: c}\ny: {<<: *a}', 'yaml-feature'),
  withLines('a tag that makes a function', 'x: !!js/function "function () {}"', '11:18 yaml-feature'),
  withLines('a tag that makes bytes', 'x: !!binary YQ==', '11:13 yaml-feature'),
  withLines('a tag of its own', 'x: !evil a', '11:10 yaml-feature'),
  withLines('a list as a key', '? [a]\n: b', 'yaml-feature'),
  withLines('the prototype', '__proto__: {draft: true}', '11:1 unknown-key'),
  withLines(
    'the prototype in a list',
    'statements:\n  - {id: a, by: ann-ames, says: So., sources: [daily], __proto__: {a: 1}}',
    '12:56 unknown-key',
  ),
  withLines('a number for a date', 'end: 1.10', '11:6 invalid-value'),
  withLines('a key twice', 'order: 1\norder: 2', '12:1 duplicate-key'),
  withLines('a tab', '\tplaces: []', 'invalid-yaml'),
  withLines('deep lists', `x: ${'['.repeat(200)}${']'.repeat(200)}`, 'nesting-too-deep'),
  withLines('very deep lists', `x: ${'['.repeat(20_000)}`, 'nesting-too-deep'),
  withLines('long front matter', `x: ${'a'.repeat(70_000)}`, '1:1 file-too-large'),
  withLines('a direction override by its number', 'authors: ["Ann \\u202E"]', '11:11 invalid-encoding'),
  withLines('a NUL by its number', 'authors: ["Ann \\0"]', '11:11 invalid-encoding'),
  withLines('an escape by its number', 'authors: ["Ann \\e[2J"]', '11:11 invalid-encoding'),
  withLines('a line break in a name', 'authors: ["Ann\\r\\nBEGIN:VEVENT"]', '11:11 invalid-value'),
  withLines('a number for text', 'authors: [1.10]', '11:11 invalid-value'),
  withLines('truth for text', 'authors: [yes, true]', '11:16 invalid-value'),
  withLines('a former id that is a path', 'formerly: [../../index]', '11:12 invalid-value'),
  withLines('a former id that is the site’s', 'formerly: ["2025"]', '11:12 reserved-id'),
  withLines('an entry that is a path', 'places: [../harbour]', '11:10 invalid-value'),
  withLines('an entry of the prototype', 'places: [constructor]', '11:10 unknown-id'),
  withLines(
    'several at once',
    'layout: x\nend: 2025-02-30\nplaces: [atlantis]',
    '11:1 unknown-key',
    '12:6 invalid-date',
    '13:10 unknown-id',
  ),
  inPlace('text that Astro imports', 'title: Talks open', 'title: __ASTRO_IMAGE_./evil.js', 'reserved-text'),
  inPlace('text after the fence', '---\nThe', '---evil\nThe', 'missing-front-matter'),
  { name: 'TOML', path: developmentPath, content: '+++\ntitle = "a"\n+++\n', finds: ['1:1 missing-front-matter'] },
  { name: 'JSON', path: developmentPath, content: ';;;\n{}\n;;;\n', finds: ['1:1 missing-front-matter'] },
  {
    name: 'code for front matter',
    path: developmentPath,
    content: '---js\nprocess.exit(0)\n---\n',
    finds: ['1:1 missing-front-matter'],
  },
  { name: 'nothing', path: developmentPath, content: '', finds: ['1:1 missing-front-matter'] },
]
