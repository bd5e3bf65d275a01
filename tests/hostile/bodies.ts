import { development, developmentPath, type HostileInput } from './input.ts'

const inBody = (name: string, body: string, ...finds: string[]): HostileInput => ({
  name,
  path: developmentPath,
  content: development(body),
  finds,
})

const html = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC="https://evil.example/x.js"></SCRIPT>',
  '<svg onload=alert(1)>',
  '<img src=x onerror=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<style>*{display:none}</style>',
  '<link rel=stylesheet href="https://evil.example">',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<base href="https://evil.example">',
  '<form action="https://evil.example"><input>',
  '<!-- a comment -->',
  '<?php a ?>',
  '<!DOCTYPE html>',
  '<![CDATA[ a ]]>',
  '</div></main>',
  '<details open ontoggle=alert(1)>',
].flatMap((tag) => [
  inBody(`HTML ${tag}`, tag, '12:1 raw-html'),
  inBody(`HTML in a sentence ${tag}`, `So [@daily] ${tag}`, '12:13 raw-html'),
])

const schemes: readonly (readonly [name: string, address: string])[] = [
  ['javascript', 'javascript:alert(1)'],
  ['capitals', 'JaVaScRiPt:alert(1)'],
  ['a tab as an entity', 'java&Tab;script:alert(1)'],
  ['a line break as an entity', 'java&NewLine;script:alert(1)'],
  ['a colon as an entity', 'javascript&colon;alert(1)'],
  ['a letter as a number', '&#106;avascript:alert(1)'],
  ['a letter as a hexadecimal number', '&#x6A;avascript:alert(1)'],
  ['a space in front as an entity', '&#32;javascript:alert(1)'],
  ['data', 'data:text/html;base64,PHNjcmlwdD4='],
  ['vbscript', 'vbscript:msgbox(1)'],
  ['blob', 'blob:https://daily.example/1'],
  ['file', 'file:///etc/passwd'],
  ['filesystem', 'filesystem:https://x.example/a'],
  ['view-source', 'view-source:https://x.example'],
  ['an application', 'tel:112'],
  ['http', 'http://daily.example'],
  ['another host', '//evil.example'],
  ['another host by backslashes', '\\\\\\\\evil.example'],
  ['a user name', 'https://daily.example@evil.example/'],
  ['a host without dots', 'https://localhost/'],
]

const addresses = schemes.flatMap(([name, address]) => [
  inBody(`the address of a link: ${name}`, `[So](${address}) [@daily].`, '12:1 unsafe-url'),
  inBody(`the address of an image: ${name}`, `![So](${address} "Photo") [@daily].`, '12:1 unsafe-url'),
  inBody(`the address of a definition: ${name}`, `[So] [@daily].\n\n[So]: ${address}`, '14:1 unsafe-url'),
])

/** Bodies of Markdown that must be refused. */
export const bodies: readonly HostileInput[] = [
  ...html,
  ...addresses,
  inBody('an address between angle brackets', '<javascript:alert(1)> [@daily].', '12:1 unsafe-url'),
  inBody('a percent sign that is no text', '![So](%E0%A4%A "Photo") [@daily].', '12:1 unknown-image'),
  inBody('a path out of the folder', '![So](../images/../story.yaml "Photo") [@daily].', '12:1 unknown-image'),
  inBody('a path of the machine', '![So](/etc/passwd "Photo") [@daily].', '12:1 unknown-image'),
  inBody('an image of another site', '![So](https://evil.example/x.png "Photo") [@daily].', '12:1 unknown-image'),
  inBody('an entry that would be a path', '[So](actor:../../x) [@daily].', '12:1 dangling-link'),
  inBody('an entry of the prototype', '[So](constructor:x) [@daily].', '12:1 unsafe-url'),
  inBody('a language that is HTML', '```"><img/onerror=alert(1)>\na\n```\n\nSo [@daily].', '12:1 code-language'),
  inBody('a language that is a script', '~~~<script>alert(1)</script>\na\n~~~\n\nSo [@daily].', '12:1 code-language'),
  inBody('a language that is long', `\`\`\`${'a'.repeat(33)}\na\n\`\`\`\n\nSo [@daily].`, '12:1 code-language'),
  inBody('a link that names another site', '[daily.example](https://evil.example) [@daily].', '12:1 misleading-link'),
  inBody(
    'a reference that names another site',
    '[daily.example][a] [@daily].\n\n[a]: https://evil.example',
    '12:1 misleading-link',
  ),
  inBody(
    'a link whose site looks the same',
    '[daily.example](https://d\u0430ily.example) [@daily].',
    '12:1 misleading-link',
  ),
  inBody(
    'a bare address in a link',
    '[https://daily.example](https://evil.example) [@daily].',
    '12:2 bare-url',
    '12:1 misleading-link',
  ),
  inBody(
    'several at once',
    '<b>a</b> [x](javascript:a) ![y](z.js "w") [@daily].',
    '12:1 raw-html',
    '12:5 raw-html',
    '12:10 unsafe-url',
    '12:28 unknown-image',
  ),
  inBody('text that Astro imports', '## __ASTRO_IMAGE_x\n\nSo [@daily].', 'reserved-text'),
  inBody('an override of direction', 'So \u202Egnp.exe [@daily].', '12:4 invalid-encoding'),
  inBody('an isolate', 'So \u2066a\u2069 [@daily].', '12:4 invalid-encoding'),
  inBody('a space without width', 'An\u200Bn Ames [@daily].', '12:3 invalid-encoding'),
  inBody('hidden tags', 'So\u{E0041}\u{E0042} [@daily].', '12:3 invalid-encoding'),
  inBody('a NUL', 'So\0 [@daily].', '12:3 invalid-encoding'),
  inBody('a terminal’s escape', 'So\u001B[2J [@daily].', '12:3 invalid-encoding'),
]

/** Bodies that only look odd: they render. */
export const odd: readonly HostileInput[] = [
  ['Arabic and Hebrew', 'قال المتحدث نعم שלום [@daily].', 'قال المتحدث'],
  ['marks of direction', 'שָׁלוֹם\u200F! [@daily].', 'שָׁלוֹם'],
  ['emoji of several parts', 'So 👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 [@daily].', '👩‍👩‍👧'],
  ['Chinese, Japanese and Korean', '談判於週五開始 交渉 협상 [@daily].', '談判於週五開始'],
  ['Thai with its breaks', 'สวัสดี\u200Bครับ [@daily].', 'สวัสดี'],
  ['Persian', 'می\u200Cخواهم [@daily].', 'خواهم'],
  ['a word of 300 letters', `${'x'.repeat(300)} [@daily].`, 'x'.repeat(300)],
  ['a hundred combining marks', `a${'\u0301'.repeat(100)} [@daily].`, 'a\u0301'],
  ['HTML as code', '`<script>alert(1)</script>` [@daily].', '<script>alert(1)</script>'],
  ['HTML with escapes', '\\<b> &lt;b> [@daily].', '<b> <b>'],
  ['a block of code', 'So [@daily].\n\n```html\n<script>alert(1)</script>\n```', '<script>alert(1)</script>'],
  ['the end of CDATA', 'So ]]> it ended [@daily].', ']]> it ended'],
  ['a command for a log', 'So ::error::x [@daily].', '::error::x'],
  ['a formula', '=1+1 [@daily].', '=1+1'],
  ['a site named by its address', '[daily.example](https://www.daily.example/a) [@daily].', 'daily.example'],
].map(([name, body, shows], index) => ({
  name: name!,
  path: `developments/2025-01-${String(11 + index)}-odd.md`,
  content: development(body!)
    .replaceAll('2025-01-10', `2025-01-${String(11 + index)}`)
    .replace('title: Talks open', `title: Talks of day ${index}`),
  shows: shows!,
}))
