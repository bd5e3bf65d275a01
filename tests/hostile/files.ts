import sharp from 'sharp'
import { exampleStory } from '../../src/story/rules/example-story.ts'
import { development, mdxPage, type HostileInput } from './input.ts'

const actor = exampleStory['actors/atlantis.md']!.replace('Atlantis', 'Borduria')
const page = mdxPage('So.')
const dated = (id: string) => `developments/2025-01-10-${id}.md`

const names: readonly (readonly [name: string, path: string, content: string, ...finds: string[]])[] = [
  ['a direction override', 'actors/\u202Egnp.md', actor, 'invalid-file-name'],
  ['a space without width', 'actors/ann\u200Bames.md', actor, 'invalid-file-name'],
  ['a letter that looks Latin', 'actors/\u0430tlantis.md', actor, 'invalid-file-name'],
  ['a composed letter', 'actors/\u00E9va.md', actor, 'invalid-file-name'],
  ['a decomposed letter', 'actors/e\u0301va.md', actor, 'invalid-file-name'],
  ['capitals', 'actors/Borduria.md', actor, 'invalid-file-name'],
  ['another’s name in capitals', 'actors/Atlantis.md', actor, 'invalid-file-name', 'duplicate-id'],
  [
    'another’s name with another ending',
    'developments/2025-01-10-opening.mdx',
    development('So [@daily].'),
    'duplicate-id',
  ],
  ['a space', 'actors/a b.md', actor, 'invalid-file-name'],
  ['a percent sign', 'actors/a%2Fb.md', actor, 'invalid-file-name'],
  ['a quotation mark', 'actors/a"b.md', actor, 'invalid-file-name'],
  ['a tag', 'actors/<b>.md', actor, 'invalid-file-name'],
  ['a question mark', 'actors/a?b.md', actor, 'invalid-file-name'],
  ['two dots', 'actors/a..md', actor, 'invalid-file-name'],
  ['backslashes', 'actors/a\\..\\x.md', actor, 'invalid-file-name'],
  ['a line break', 'actors/a\nb.md', actor, 'invalid-file-name'],
  ['a command for a log', 'actors/\n::error::x.md', actor, 'invalid-file-name'],
  ['130 letters', `actors/${'a'.repeat(130)}.md`, actor, 'invalid-file-name'],
  ['the prototype’s', 'actors/__proto__.md', actor, 'invalid-file-name'],
  ['no date', 'developments/opening.md', development('So [@daily].'), 'invalid-file-name'],
  ['a device of Windows', 'actors/con.md', actor, 'reserved-id'],
  ['a port of Windows', 'actors/com1.md', actor, 'reserved-id'],
  ['the folder’s own page', 'actors/index.md', actor, 'reserved-id'],
  ['the page for what is missing', 'pages/404.md', page, 'reserved-id'],
  ['the home page', 'pages/index.md', page, 'reserved-id'],
  ['the search index', 'pages/pagefind.md', page, 'reserved-id'],
  ['a page of the site', 'pages/sources.md', page, 'reserved-id'],
  ['a folder of the site', 'pages/maps.md', page, 'reserved-id'],
  ['a feed', 'pages/rss.xml.md', page, 'invalid-file-name'],
  ['a script', 'pages/evil.js', 'export default 1', 'unexpected-file'],
  ['a component', 'pages/evil.astro', '', 'unexpected-file'],
  ['a page of HTML', 'pages/evil.html', '', 'unexpected-file'],
  ['a configuration', 'eslint.config.mjs', '', 'unexpected-file'],
  ['a package', 'package.json', '{}', 'unexpected-file'],
  ['a folder too deep', 'actors/x/bob.md', actor, 'unexpected-file'],
  ['a folder in capitals', 'Actors/bob.md', actor, 'unexpected-file'],
  ['a folder nobody knows', 'layouts/bob.md', actor, 'unexpected-file'],
  ['no folder', 'bob.md', actor, 'unexpected-file'],
  ['a second story', 'story.yml', '', 'unexpected-file'],
]

const grey = sharp({ create: { width: 60, height: 40, channels: 3, background: 'grey' } })
const [png, jpeg, webp, gif, tiff] = await Promise.all([
  grey.clone().png().toBuffer(),
  grey.clone().jpeg().toBuffer(),
  grey.clone().webp().toBuffer(),
  grey.clone().gif().toBuffer(),
  grey.clone().tiff().toBuffer(),
])
/** 56 megapixels in 60 kilobytes. */
const bombs = sharp({ create: { width: 8000, height: 7000, channels: 3, background: 'grey' } })
const [pngBomb, webpBomb] = await Promise.all([
  bombs.clone().png({ compressionLevel: 9 }).toBuffer(),
  bombs.clone().webp({ effort: 0 }).toBuffer(),
])
const svg = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
)
const entities = new TextEncoder().encode(
  '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&a;</text></svg>',
)

/** A PNG whose header says another size than its pixels have. */
function lyingPng(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(png)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

const padded = (bytes: Uint8Array, length: number) => Buffer.concat([bytes, Buffer.alloc(length - bytes.length)])

const images: readonly (readonly [name: string, file: string, content: Uint8Array, find?: string])[] = [
  ['an SVG', 'a.svg', svg],
  ['an SVG that is named PNG', 'a.png', svg],
  ['an SVG with entities that is named JPEG', 'a.jpg', entities],
  ['HTML that is named PNG', 'a.png', Buffer.from('<script>alert(1)</script>')],
  ['a script that is named JPEG', 'a.jpg', Buffer.from('alert(1)')],
  ['a GIF', 'a.gif', gif],
  ['a GIF that is named PNG', 'a.png', gif],
  ['a TIFF that is named JPEG', 'a.jpg', tiff],
  ['a JPEG that is named PNG', 'a.png', jpeg],
  ['a PNG that is named WebP', 'a.webp', png],
  ['a WebP that is named AVIF', 'a.avif', webp],
  ['a PDF that is named PNG', 'a.png', Buffer.from('%PDF-1.7\n')],
  ['a film that is named AVIF', 'a.avif', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0')],
  ['an AVIF of a header alone', 'a.avif', Buffer.from('\0\0\0\x18ftypavif\0\0\0\0')],
  ['a PNG of a header alone', 'a.png', png.subarray(0, 8)],
  ['half a PNG', 'a.png', png.subarray(0, png.length / 2)],
  ['a PNG that says it is wider', 'a.png', lyingPng(60_000, 40)],
  ['a PNG that says it is endless', 'a.png', lyingPng(0x7fffffff, 0x7fffffff)],
  ['a PNG of 56 megapixels', 'a.png', pngBomb],
  ['a WebP of 56 megapixels', 'a.webp', webpBomb],
  ['nothing', 'a.png', new Uint8Array()],
  ['5 megabytes', 'a.png', padded(png, 5_000_000), 'file-too-large'],
  ['a name in capitals', 'A.PNG', png],
  ['a name with two endings', 'a.html.png.exe', png],
  ['a name without width', 'a\u200B.png', png],
  ['a device of Windows', 'nul.png', png, 'reserved-id'],
]

/** File names and images that must be refused. */
export const files: readonly HostileInput[] = [
  ...names.map(([name, path, content, ...finds]): HostileInput => ({
    name: `the name: ${name}`,
    path,
    content,
    finds,
  })),
  ...images.map(([name, file, content, find = 'unexpected-file']): HostileInput => ({
    name: `the image: ${name}`,
    path: `images/${file}`,
    content,
    finds: [find],
  })),
  {
    name: 'bytes that are no UTF-8',
    path: dated('a'),
    content: Uint8Array.of(45, 45, 45, 255, 254),
    finds: ['1:4 invalid-encoding'],
  },
  { name: 'an overlong slash', path: dated('a'), content: Uint8Array.of(0xc0, 0xaf), finds: ['1:1 invalid-encoding'] },
]

/** Images that are published, without what they carry beside pixels. */
export const pictures: Readonly<Record<string, Uint8Array>> = {
  'images/placed.jpg': Buffer.concat([
    await grey
      .clone()
      .withExif({ IFD0: { Artist: 'CANARY PERSON' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
      .jpeg()
      .toBuffer(),
    Buffer.from('<script>CANARY TAIL</script>'),
  ]),
}
