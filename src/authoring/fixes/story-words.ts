import type { CheckResult } from '../check.ts'
import type { StoryWords } from './fix.ts'

/** What repairs may know of a story that was checked. */
export function storyWordsOf({ reading: { storyFile, entries } }: Pick<CheckResult, 'reading'>): StoryWords {
  const names = new Set<string>()
  for (const { data, collection } of entries) {
    for (const { publisher, agency } of data.sources) for (const name of [publisher, agency]) if (name) names.add(name)
    if (collection === 'terms') for (const name of [data.term, ...data.aliases]) names.add(name)
  }
  return { spelling: storyFile?.spelling ?? {}, names: [...names] }
}
