import type { Story } from '../story/story.ts'

/** An address from the site’s root, such as `/actors/nato/`, as a whole one. */
export function absoluteUrl({ file }: Pick<Story, 'file'>, path: string): string {
  return file.url.replace(/\/+$/, '') + path
}
