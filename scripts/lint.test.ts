import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('lints with one configuration, not with one that lies in content', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const calls = Object.values(scripts).flatMap((script) => script.match(/(?:^|&& )eslint [^&]*/g) ?? [])
  expect(calls).not.toEqual([])
  for (const call of calls) expect(call).toContain('--config eslint.config.mjs')
})
