import { describe, expect, it } from 'vitest'
import { exampleDevelopment } from '../story/rules/example-story.ts'
import { maxReadingTime, readEntries, readInTime, type ToRead } from './read-entries.ts'
import { readEntry, unreadEntry, type EntryFile, type EntryReading } from './read-entry.ts'
import { fromStored, toStored } from './stored-reading.ts'

const file = (id: string): EntryFile => ({ collection: 'developments', id, path: `developments/${id}.md` })
const toRead = (id: string, text = ''): ToRead => ({ file: file(id), bytes: new TextEncoder().encode(text) })

/** Reads nothing; for a file whose id begins with “slow” it takes forever, with “late” just the first time. */
function reader() {
  const seen = new Set<string>()
  return ({ id, path }: EntryFile) => {
    const isSlow = id.startsWith('slow') || (id.startsWith('late') && !seen.has(id))
    seen.add(id)
    while (isSlow);
    return unreadEntry(path, [])
  }
}

describe('reading in time', () => {
  it('reports a file that takes too long, and reads those around it', () => {
    const readings = readInTime(
      ['a', 'slow-1', 'b', 'slow-2', 'late', 'c'].map((id) => toRead(id)),
      reader(),
      50,
    )
    expect(readings.map(({ path, findings }) => [path, ...findings.map(({ message }) => message)])).toEqual([
      ['developments/a.md'],
      [
        'developments/slow-1.md',
        `Unexpected reading time of more than ${maxReadingTime / 1000} s, expected less: shorter paragraphs, simpler markup`,
      ],
      ['developments/b.md'],
      ['developments/slow-2.md', expect.stringContaining('reading time')],
      ['developments/late.md'],
      ['developments/c.md'],
    ])
  })

  it('lets other failures through', () => {
    const fail = () => {
      throw new TypeError('a bug')
    }
    expect(() => readInTime([toRead('a')], fail)).toThrow('a bug')
  })
})

describe('reading many entries', () => {
  it('gives on several threads what reading one by one gives, in order', { timeout: 60_000 }, async () => {
    const many = Array.from({ length: 260 }, (_, index) =>
      toRead(
        `2025-01-10-talks-${index}`,
        index % 50 === 7
          ? '---\ntitle: [\n---\n'
          : exampleDevelopment('', `Ann Ames spoke of [point ${index}](actor:ann-ames) [@daily].\n`),
      ),
    )
    const readings = await readEntries(many)
    // As it is stored: the tree of the prose does not travel, and nobody asks for it.
    const whole = (read: EntryReading) => {
      const { reading, parts } = toStored(read)
      return JSON.parse(JSON.stringify(fromStored(reading, (part) => parts[part]))) as unknown
    }
    expect(readings.map(whole)).toEqual(many.map(({ file, bytes }) => whole(readEntry(file, bytes))))
  })
})
