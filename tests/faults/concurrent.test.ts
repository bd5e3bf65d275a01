import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../story-folder.ts'
import { build, siteIn } from './faults.ts'

describe('two builds at once', () => {
  it.each([
    ['of one story into one folder', 'old', 'old', 'site', 'site'],
    ['of two stories into one folder', 'old', 'new', 'site', 'site'],
    ['of two stories into two folders', 'old', 'new', 'site', 'other'],
  ] as const)('%s leave whole sites and nothing else', async (_title, one, two, first, second) => {
    using folder = temporaryFolder()
    const outcomes = await Promise.all([build(one, join(folder.path, first)), build(two, join(folder.path, second))])
    expect(
      outcomes.map(({ code }) => code),
      outcomes.map(({ output }) => output).join('\n'),
    ).toEqual([0, 0])
    expect([one, two]).toContain(siteIn(join(folder.path, first)))
    expect(siteIn(join(folder.path, second))).toBe(first === second ? siteIn(join(folder.path, first)) : two)
    expect(readdirSync(folder.path).sort()).toEqual([...new Set([first, second])].sort())
  })
})
