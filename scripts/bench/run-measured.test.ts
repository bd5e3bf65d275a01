import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { runMeasured } from './run-measured.ts'

const run = (code: string) => runMeasured({ program: process.execPath, args: ['-e', code], cwd: '.' })

const hold = `const held = Buffer.alloc(1.5e8, 1); setTimeout(() => held.length, 400)`

it.runIf(existsSync('/proc/self/task'))('counts what a program’s own programs use', async () => {
  const alone = await run(hold)
  const two = await run(`require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(hold)}]); ${hold}`)
  expect(alone.wall).toBeGreaterThan(300)
  expect(alone.cpu).toBeGreaterThan(0)
  expect(alone.memory).toBeGreaterThan(150)
  expect(two.memory).toBeGreaterThan(300)
})

it('says what a program that failed said', async () => {
  await expect(run('console.error("No room"); process.exit(3)')).rejects.toThrow(/ended with 3:\nNo room/)
})
