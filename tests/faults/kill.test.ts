import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../scripts/bench/random.ts'
import { temporaryFolder } from '../story-folder.ts'
import { build, cleanSite, digestOf, givenContent, isQuick, root, siteIn, start, type StoryName } from './faults.ts'

const kills = isQuick ? 4 : 50
const swaps = isQuick ? 20 : 200
/** After so many kills a build is left to end. */
const round = isQuick ? 2 : 10
const seed = Number(process.env['PARLEY_SEED'] ?? 1)

const other = (name: StoryName): StoryName => (name === 'old' ? 'new' : 'old')

/** The names in the folders of this checkout where a build may leave something. */
const namesOf = () => ['.', '.parley', 'node_modules'].map((folder) => readdirSync(join(root, folder)).sort())

describe('a build that is killed', () => {
  it(`${kills} times, at any moment, leaves the site whole, and the next build is as if nothing had been`, async () => {
    using folder = temporaryFolder()
    const out = join(folder.path, 'site')
    const random = seededRandom(seed)
    cpSync(cleanSite('old'), out, { recursive: true })
    const before = namesOf()
    let live: StoryName = 'old'
    const began = performance.now()
    expect((await build(live, out)).code).toBe(0)
    let whole = performance.now() - began
    const log: string[] = []
    let killed = 0
    for (let count = 1; killed < kills; count++) {
      expect(count, 'builds that ended before they were killed').toBeLessThan(3 * kills)
      const next = other(live)
      const started = performance.now()
      const running = start('scripts/build.ts', ['--content', givenContent(next), '--out', out])
      const share = random.next()
      const all = random.next() < 0.5
      // Every third dies at the end: indexing, verifying, sealing and the swap take half a second of the whole.
      const isLate = count % 3 === 0
      while (isLate && !running.output().includes('✓ Render') && !(await hasEnded(running.ended))) await sleep(5)
      await Promise.race([sleep(share * (isLate ? 500 : whole)), running.ended])
      running.kill(all)
      const { code, output } = await running.ended
      if (code === null) killed++
      else whole = performance.now() - started
      const found = siteIn(out)
      const step = /[✓✗] (\w+)[^✓✗]*$/u.exec(output)?.[1] ?? 'start'
      log.push(
        `${count}: ${all ? 'all' : 'one'} at ${share.toFixed(3)}, after ${step}: ${code === null ? 'killed' : `ended with ${code}`}, ${found} there`,
      )
      process.stdout.write(`${log.at(-1)!}\n`)
      // Between the two renames there is no site for some microseconds; the next build puts the old one back first.
      if (found === 'none')
        expect(staged(folder.path).some((name) => existsSync(join(folder.path, name, 'old')))).toBe(true)
      else expect([live, next], log.join('\n')).toContain(found)
      expect(staged(folder.path).length, 'staging folders').toBeLessThanOrEqual(1)
      if (found === next) live = next
      if (count % round > 0) continue
      const ended = performance.now()
      const outcome = await build(next, out)
      expect(outcome.code, outcome.output).toBe(0)
      whole = performance.now() - ended
      expect(siteIn(out)).toBe(next)
      expect(readdirSync(folder.path)).toEqual(['site'])
      live = next
    }
    // The last one was killed: what it left, a build takes away.
    expect((await build(live, out)).code).toBe(0)
    expect(namesOf()).toEqual(before)
  }, 3_600_000)

  it(`${swaps} times while it changes the site leaves the old one or the new one`, async () => {
    using folder = temporaryFolder()
    const out = join(folder.path, 'site')
    const sites = { old: cleanSite('old'), new: cleanSite('new') }
    cpSync(sites.old, out, { recursive: true })
    const random = seededRandom(seed)
    const seen = new Map<string, number>()
    let absent = 0
    for (let count = 0; count < swaps; count++) {
      const next = other(siteIn(out) as StoryName)
      const running = start('tests/faults/swap-sites.ts', [out, sites[next]])
      while (!running.output().includes('staged') && !(await hasEnded(running.ended))) await sleep(1)
      await sleep(random.next() * 30)
      running.kill(true)
      await running.ended
      if (!existsSync(out)) absent++
      // What the next build does first.
      const tidied = await start('tests/faults/swap-sites.ts', [out]).ended
      expect(tidied).toEqual({ code: 0, output: '' })
      const found = siteIn(out)
      expect(['old', 'new']).toContain(found)
      seen.set(found, (seen.get(found) ?? 0) + 1)
      expect(readdirSync(folder.path)).toEqual(['site'])
    }
    process.stdout.write(
      `${swaps} kills: ${JSON.stringify(Object.fromEntries(seen))}, ${absent} between the two renames\n`,
    )
  }, 1_200_000)

  it('takes the indexer along', async () => {
    using folder = temporaryFolder()
    const out = join(folder.path, 'site')
    const running = start('scripts/build.ts', ['--content', givenContent('old'), '--out', out])
    while (staged(folder.path).length === 0 && !(await hasEnded(running.ended))) await sleep(5)
    running.kill(false)
    await running.ended
    // A staging folder that nobody writes into any more.
    await expect
      .poll(
        async () => {
          const [first] = [digestOf(folder.path), await sleep(500)]
          return first === digestOf(folder.path)
        },
        { timeout: 60_000 },
      )
      .toBe(true)
    expect((await build('old', out)).code).toBe(0)
    await sleep(500)
    expect(readdirSync(folder.path)).toEqual(['site'])
  }, 300_000)
})

function staged(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('.site-build-'))
}

function hasEnded(ended: Promise<unknown>): Promise<boolean> {
  return Promise.race([ended.then(() => true), sleep(1, false)])
}
