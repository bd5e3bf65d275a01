import { z } from 'zod'
import { common, line, sources, text } from './shared.ts'

/** A page about the story or the site: one file in `content/pages/`. */
export const page = z.strictObject({
  title: line,
  summary: text,
  sources,
  ...common,
})

export type PageData = z.output<typeof page>
