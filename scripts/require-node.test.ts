import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const script = fileURLToPath(new URL('require-node.mjs', import.meta.url))

it.each([
  ['18.20.8', 2],
  ['22.17.1', 2],
  ['23.5.0', 2],
  ['22.18.0', 0],
  ['24.0.0', 0],
])('ends on Node %s with %i', (version, code) => {
  const pretend = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } }); await import('${script}')`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', pretend], { encoding: 'utf8' })
  expect(status).toBe(code)
  if (code === 0) expect(stderr).toBe('')
  else expect(stderr).toMatch(/^This is Node .+, but Parley needs Node 22\.18 or later: .+\n$/)
})
