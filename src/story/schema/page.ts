import { z } from 'zod'
import { common, line, sources, text } from './shared.ts'

/** A page about the story or the site: one file in `content/pages/`. */
export const page = z.strictObject({
  title: line.describe('The title, in sentence case.'),
  summary: text.describe('What the page is about, in one or two sentences.'),
  sources,
  ...common,
})

export type PageData = z.output<typeof page>
