import { describe, expect, it } from 'vitest'
import { createProgress } from './progress.ts'

/** A terminal that keeps what is written, and a clock that we set. */
function fake(isTTY: boolean) {
  const written: string[] = []
  const clock = { ms: 0 }
  const progress = createProgress({ isTTY, write: (text) => written.push(text) }, () => clock.ms)
  return { written, clock, progress }
}

describe('createProgress', () => {
  it('writes one plain line a step where there is no terminal', () => {
    const { written, clock, progress } = fake(false)
    const step = progress.start('Check')
    clock.ms = 2400
    step.update(1, 2)
    step.end('145 entries')
    expect(written).toEqual([`✓ Check     ${'145 entries'.padEnd(46)} 2.4 s\n`])
  })

  it('draws a bar on a terminal once a step takes longer than a second', () => {
    const { written, clock, progress } = fake(true)
    const step = progress.start('Render')
    clock.ms = 500
    step.update(1, 4)
    expect(written.join('')).not.toContain('█')
    clock.ms = 1500
    step.update(2, 4)
    expect(written.join('')).toContain('█'.repeat(12))
    expect(written.at(-1)).toContain('2 of 4')
  })

  it('says things in lines of their own', () => {
    const { written, progress } = fake(true)
    progress.start('Render').say('Waiting.')
    expect(written.at(-1)).toBe(`\r\u001B[KWaiting.\n  ${'Render'.padEnd(10)}`)
  })

  it('marks a failed step', () => {
    const { written, progress } = fake(false)
    progress.start('Verify').fail('3 faults in the built site')
    expect(written[0]).toMatch(/^✗ Verify/)
  })
})
