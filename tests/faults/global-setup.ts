import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeFiles } from '../story-folder.ts'
import { build, cleanSite, givenContent, root, stories, type StoryName } from './faults.ts'

/** Builds the two stories undisturbed: what every other build of them must equal. */
export async function setup(): Promise<void> {
  rmSync(join(root, '.parley/faults'), { recursive: true, force: true })
  for (const name of Object.keys(stories) as StoryName[]) {
    writeFiles(givenContent(name), stories[name])
    const { code, output } = await build(name, cleanSite(name))
    if (code !== 0) throw new Error(`The story does not build:\n${output}`)
  }
}
