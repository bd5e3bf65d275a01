import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { earlierSite, keepSite } from './last-site.ts'

let folder: string
let out: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-last-'))
  out = join(folder, 'site')
  mkdirSync(out)
  writeFileSync(join(out, 'index.html'), 'home')
  keepSite(out, 'bundle', [rendered], folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const rendered = { path: 'index.html', model: 'm1', digest: 'd1', size: 4 }
const find = (model = 'm1', bundle = 'bundle') => earlierSite(out, bundle, folder)?.find('index.html', model)

describe('earlierSite', () => {
  it('has a file from the same model', () => {
    expect(find()).toEqual({ file: join(out, 'index.html'), rendered })
  })

  it('has none from another model, from another bundle, or of another folder', () => {
    expect(find('m2')).toBeUndefined()
    expect(find('m1', 'other')).toBeUndefined()
    expect(earlierSite(folder, 'bundle', folder)).toBeUndefined()
  })

  it.each([
    ['was taken away', () => rmSync(join(out, 'index.html'))],
    ['is longer now', () => writeFileSync(join(out, 'index.html'), 'home and more')],
    [
      'was written since, as long as it was',
      () => {
        const { mtimeMs } = statSync(join(out, 'index.html'))
        writeFileSync(join(out, 'index.html'), 'hole')
        utimesSync(join(out, 'index.html'), new Date(), new Date(mtimeMs + 10))
      },
    ],
  ])('has none that %s', (_title, change) => {
    change()
    expect(find()).toBeUndefined()
  })

  it('counts what is damaged as not there', () => {
    const [name] = readdirSync(join(folder, 'sites'))
    const file = join(folder, 'sites', name!)
    const bytes = readFileSync(file)
    for (const damage of [bytes.subarray(0, -9), Buffer.concat([bytes, bytes]), Buffer.from('')]) {
      writeFileSync(file, damage)
      expect(earlierSite(out, 'bundle', folder)).toBeUndefined()
    }
    bytes[bytes.length - 5]! ^= 1
    writeFileSync(file, bytes)
    expect(earlierSite(out, 'bundle', folder)).toBeUndefined()
  })
})

describe('keepSite', () => {
  it('keeps the sites of a few folders', () => {
    for (let other = 0; other < 9; other++) keepSite(join(folder, `other-${other}`), 'bundle', [], folder)
    expect(readdirSync(join(folder, 'sites'))).toHaveLength(5)
  })

  it('leaves one file for each folder that sites are built into', () => {
    keepSite(out, 'bundle', [rendered], folder)
    expect(readdirSync(join(folder, 'sites'))).toHaveLength(1)
  })

  it('does not fail where a file is gone or nothing can be kept', () => {
    expect(() => keepSite(out, 'bundle', [{ ...rendered, path: 'gone.html' }], folder)).not.toThrow()
    expect(() => keepSite(out, 'bundle', [rendered], join(out, 'index.html'))).not.toThrow()
  })
})
