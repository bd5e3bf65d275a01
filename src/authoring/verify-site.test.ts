import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifySite } from './verify-site.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'parley-verify-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** What the verifier says of a site of these files, all of them expected but those named. */
async function verify(files: Record<string, string>, unexpected: string[] = [], missing: string[] = []) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const expected = [...Object.keys(files).filter((path) => !unexpected.includes(path)), ...missing]
  const { issues } = await verifySite(folder, { files: expected, publicFiles: [] })
  return issues.map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code}: ${message}`)
}

describe('verifySite', () => {
  it('finds nothing in a site whose links all lead somewhere', async () => {
    const files = {
      'index.html':
        '<a href="/a/#x">A</a> <a href="a/">A</a> <a href="https://elsewhere.example/">E</a> <a href="mailto:a@b.example">M</a>',
      'a/index.html': '<h2 id="x">X</h2><a href="#x">X</a><a href="../">up</a><img src="/i.png" srcset="/i.png 1x">',
      'i.png': '',
    }
    expect(await verify(files)).toEqual([])
  })

  it('lets our own scripts and styles be, and addresses elsewhere that run nothing', async () => {
    const head = [
      '<link rel="canonical" href="https://story.example/">',
      '<link rel="icon" href="/icon.svg" type="image/svg+xml">',
      '<link rel="preload" href="/_assets/a.woff2" as="font" type="font/woff2" crossorigin>',
      '<link rel="stylesheet" href="/_assets/a.css">',
      '<script type="module" src="/_assets/a.js"></script>',
      '<script type="application/ld+json">{}</script>',
      '<meta http-equiv="refresh" content="0; url=/a/">',
      '<a href="https://elsewhere.example/%E0%A4%A">elsewhere</a>',
    ]
    const assets = { 'icon.svg': '', '_assets/a.woff2': '', '_assets/a.css': '', '_assets/a.js': '' }
    expect(await verify({ 'index.html': head.join('\n'), 'a/index.html': '', ...assets })).toEqual([])
  })

  it('names broken links, anchors and images with their place', async () => {
    const files = {
      'index.html': '<p>\n<a href="/b/">B</a>\n<a href="/a/#y">Y</a><img src="/no.png"></p>',
      'a/index.html': '<h2 id="x">X</h2>',
    }
    expect(await verify(files)).toMatchInlineSnapshot(`
      [
        "index.html:2:1 broken-link: Unexpected link to /b/, expected a page that exists",
        "index.html:3:1 broken-link: Unexpected anchor in /a/#y, expected one that exists",
        "index.html:3:22 broken-link: Unexpected link to /no.png, expected a page that exists",
      ]
    `)
  })

  it('names missing and left-over files', async () => {
    expect(await verify({ 'index.html': '', 't/index.html': '' }, ['t/index.html'], ['404.html'])).toEqual([
      '404.html:1:1 missing-output: Unexpected gap in the output, expected this file',
      't/index.html:1:1 leftover-output: Unexpected file in the output, expected only files of the story',
    ])
  })

  it.each([
    ['<script>alert(1)</script>', 'script-in-page'],
    ['<p onclick="x()">', 'script-in-page'],
    ['<iframe src="/"></iframe>', 'script-in-page'],
    ['<script src="https://evil.example/x.js"></script>', 'script-in-page'],
    ['<script src="//evil.example/x.js"></script>', 'script-in-page'],
    ['<link rel="stylesheet" href="https://evil.example/x.css">', 'script-in-page'],
    ['<meta http-equiv="refresh" content="0; url=https://evil.example/">', 'script-in-page'],
    ['<meta http-equiv="Refresh" content="0; url=//evil.example/">', 'script-in-page'],
    ['<script src="/_assets.evil/x.js"></script>', 'script-in-page'],
    ['<script src="/_assets/../x.js"></script>', 'script-in-page'],
    ['<script src="x.js"></script>', 'script-in-page'],
    ['<script src=""></script>', 'script-in-page'],
    ['<link rel="alternate StyleSheet" href="/x.css">', 'script-in-page'],
    ['<link rel="modulepreload" href="https://evil.example/x.js">', 'script-in-page'],
    ['<base href="https://evil.example/">', 'script-in-page'],
    ['<object data="/x.svg"></object>', 'script-in-page'],
    ['<meta http-equiv="refresh" content="0; url=/\\evil.example/">', 'script-in-page'],
    ['<meta http-equiv="refresh" content="0; url=/&#9;/evil.example/">', 'script-in-page'],
    ['<meta http-equiv="refresh" content="0, https://evil.example/">', 'script-in-page'],
    ['<a href="/%E0%A4%A">x</a>', 'broken-link'],
    ['<p style="position: fixed">', 'script-in-page'],
    ['<button formaction="javascript:x()">', 'broken-link'],
    ['<svg><a xlink:href="javascript:x()"></a></svg>', 'broken-link'],
    ['<a href="javascript:x()">x</a>', 'broken-link'],
    ['<a href="java&#10;script:x()">x</a>', 'broken-link'],
    ['<a href="data:text/html,x">x</a>', 'broken-link'],
    ['<i id="a"></i><b id="a"></b>', 'duplicate-anchor'],
  ])('refuses %s', async (html, code) => {
    expect((await verify({ 'index.html': html })).join()).toContain(code)
  })
})
