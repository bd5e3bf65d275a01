import type { Story } from './story.ts'

/** Astro loads this code several times over, a copy for each side of it: a module variable would not reach the others. */
const slots = globalThis as Record<symbol, unknown>
const compiled = Symbol.for('parley.story')
const given = Symbol.for('parley.given-story')

/** Shares the story with which MDX is compiled. */
export function shareStory(story: Story): void {
  slots[compiled] = story
}

/** The story last shared. Throws when none was: content must be loaded before MDX compiles. */
export function sharedStory(): Story {
  const story = slots[compiled] as Story | undefined
  if (!story) throw new Error('No story is shared yet: the content loader must run before MDX compiles.')
  return story
}

/** Lets go of the story: no MDX is compiled any more. */
export function unshareStory(): void {
  slots[compiled] = undefined
}

/** Gives the pages of this process their story: they do not ask Astro for it then. */
export function giveStory(story: Story): void {
  slots[given] = story
}

/** The story that the pages of this process were given, if any. */
export function givenStory(): Story | undefined {
  return slots[given] as Story | undefined
}
