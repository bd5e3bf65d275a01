import { describe, expect, it } from 'vitest'
import { takeThread, threadsFor } from './reader-threads.ts'

describe('threads that read', () => {
  it('are not started for a few entries', () => {
    expect(threadsFor(100)).toBe(0)
  })

  it('are at most three, however many entries there are', () => {
    expect(threadsFor(1_000_000)).toBeLessThanOrEqual(3)
  })

  it('are given to one reader each', async () => {
    const [one, other] = [takeThread(), takeThread()]
    expect(one).not.toBe(other)
    await Promise.all([one.terminate(), other.terminate()])
  })
})
