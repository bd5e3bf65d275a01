import type { StoryFile } from '../schema/story-file.ts'

/** Whether the story is in English: some rules on style know no other language. */
export function isEnglish({ language }: StoryFile): boolean {
  return /^en(-|$)/.test(language)
}
