import type { Story } from './story.ts'

const slot = Symbol.for('parley.story')

/**
 * The story of this process. Astro loads this code several times over (its configuration, the content loader
 * and the pages each get a copy of every module), so a module variable would not reach the compiler of MDX.
 */
export function shareStory(story: Story): void {
  ;(globalThis as Record<symbol, unknown>)[slot] = story
}

/** The story last shared. Throws when none was: content must be loaded before MDX compiles. */
export function sharedStory(): Story {
  const story = (globalThis as Record<symbol, unknown>)[slot] as Story | undefined
  if (!story) throw new Error('No story is shared yet: the content loader must run before MDX compiles.')
  return story
}

/** Lets go of the story: no MDX is compiled any more. */
export function unshareStory(): void {
  ;(globalThis as Record<symbol, unknown>)[slot] = undefined
}
