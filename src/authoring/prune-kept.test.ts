import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { pruneKept } from './prune-kept.ts'

it('takes away what was used longest ago, but not what is in use, nor what is not ours', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-prune-'))
  for (const [index, name] of ['in-use', 'other', 'a1', 'a2', 'a3'].entries()) {
    mkdirSync(join(folder, name))
    utimesSync(join(folder, name), index, index)
  }
  pruneKept(folder, 'in-use', 2, (name) => name !== 'other')
  expect(readdirSync(folder).sort()).toEqual(['a2', 'a3', 'in-use', 'other'])
  rmSync(folder, { recursive: true })
})
