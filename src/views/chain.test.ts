import { beforeAll, describe, expect, it } from 'vitest'
import { check } from '../authoring/check.ts'
import { memoryContent } from '../authoring/memory-content.ts'
import { buildStory } from '../story/build-story.ts'
import { exampleDevelopment, exampleStory } from '../story/rules/example-story.ts'
import type { Story } from '../story/story.ts'
import { chainOf, type ChainSide } from './chain.ts'

/** `a` happened on 1 February, `b` on the 2nd and so on; each follows those named. */
const letters = Array.from('abcdefghijklm')
const follows: Partial<Record<string, string>> = {
  b: 'a', c: 'ab', d: 'c', e: 'd', f: 'd', g: 'd', h: 'd', i: 'd', j: 'd', k: 'e', l: 'e', m: 'ek',
} // prettier-ignore
const idOf = (letter: string) => `2025-02-${String(letters.indexOf(letter) + 1).padStart(2, '0')}-${letter}`

let story: Story
beforeAll(async () => {
  const developments = letters.map((letter) => {
    const list = Array.from(follows[letter] ?? '')
      .map(idOf)
      .join(', ')
    const extra = list && `follows: [${list}]\n`
    return [
      `developments/${idOf(letter)}.md`,
      exampleDevelopment(extra, undefined, idOf(letter).slice(0, 10)).replace('title: Talks open', `title: ${letter}`),
    ]
  })
  const { issues, reading } = await check(
    memoryContent({ ...exampleStory, ...(Object.fromEntries(developments) as Record<string, string>) }),
  )
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  story = buildStory(reading.storyFile!, reading.entries)
})

/** `c(ab)`: a step with those further away in brackets, `+1` for more of them; the others of the step after a bar. */
const drawn = ({ steps, others }: ChainSide) =>
  steps
    .map(({ title, further, more }) => {
      const beyond = further.map((each) => each.title).join('') + (more > 0 ? `+${more}` : '')
      return title + (beyond && `(${beyond})`)
    })
    .join(' ') + (others.length > 0 ? ` | ${others.map(({ title }) => title).join('')}` : '')

describe('the chain of a development', () => {
  it.each([
    ['a', '', 'b c(d)'],
    ['c', 'a b', 'd(ef+4)'],
    ['d', 'c(ab)', 'e(kl+1) f g h | ij'],
    ['m', 'e(d) k', ''],
    ['f', 'd(c)', ''],
  ])('of %s has “%s” before and “%s” after it', (letter, before, after) => {
    const chain = chainOf(story, idOf(letter))
    expect([drawn(chain.before), drawn(chain.after)]).toEqual([before, after])
  })

  it('says of each link when it was and of which kind', () => {
    expect(chainOf(story, idOf('c')).after.steps[0]).toMatchObject({
      href: '/developments/2025-02-04-d/',
      date: { text: '4 February 2025' },
      kind: 'meeting',
    })
  })
})
