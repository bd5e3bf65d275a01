import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/story-folder.ts'
import {
  formatLedger,
  ledgerName,
  parseLedger,
  readLedger,
  recordUrls,
  requiredLedger,
  unrecorded,
} from './url-ledger.ts'

describe('the ledger of published addresses', () => {
  it('gives back what was written, sorted and once', () => {
    const url = fc
      .array(fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), { maxLength: 4 })
      .map((parts) => ['', ...parts, ''].join('/'))
    fc.assert(
      fc.property(fc.array(url), (urls) => {
        expect(parseLedger(formatLedger(urls))).toEqual([...new Set(urls)].sort())
      }),
    )
  })

  it.each(['/', '/glossary/#truce', '/feed.xml', '/actors/nato/feed.xml', '/documents/a/compare/b/'])(
    'takes %s',
    (url) => expect(parseLedger(`${url}\n`)).toEqual([url]),
  )

  it.each(['<<<<<<< HEAD', 'about/', 'https://example.org/', '/a b/', '//evil.example/', '/../', '/\u202E/'])(
    'refuses the line %s',
    (line) => {
      expect(() => parseLedger(`/\n${line}\n`)).toThrow(`${ledgerName}:2:1: Unexpected "`)
    },
  )

  it('is none where there is no file, gains what is new and loses nothing', async () => {
    using folder = temporaryFolder()
    const content = join(folder.path, 'content')
    expect(await readLedger(content)).toEqual([])
    expect(await recordUrls(content, ['/b/', '/', '/b/'])).toEqual(['/', '/b/'])
    expect(await recordUrls(content, ['/a/', '/b/'])).toEqual(['/a/'])
    expect(await recordUrls(content, ['/a/'])).toEqual([])
    expect(readFileSync(join(folder.path, ledgerName), 'utf8')).toBe('/\n/a/\n/b/\n')
  })

  it('must be there beside the content of a project, and nowhere else', async () => {
    using folder = temporaryFolder()
    const content = join(folder.path, 'content')
    expect(await requiredLedger(content)).toEqual([])
    writeFileSync(join(folder.path, 'package.json'), '{}')
    expect(await requiredLedger(content)).toBeNull()
    writeFileSync(join(folder.path, ledgerName), '')
    expect(await requiredLedger(content)).toEqual([])
  })

  it('may have been checked out with other line ends', async () => {
    using folder = temporaryFolder()
    writeFileSync(join(folder.path, ledgerName), '/\r\n/a/\r\n')
    expect(await readLedger(join(folder.path, 'content'))).toEqual(['/', '/a/'])
  })

  it('of this repository is sorted and holds the pages that always are', async () => {
    const urls = await readLedger('content')
    expect(readFileSync(ledgerName, 'utf8')).toBe(formatLedger(urls))
    expect(unrecorded(urls, ['/', '/developments/', '/positions/', '/glossary/'])).toEqual([])
  })
})
