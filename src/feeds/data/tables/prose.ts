import { z } from 'zod'
import { text, texts } from '../fields.ts'
import { table } from '../table.ts'
import { entryFields, entryValues } from './entry.ts'

/** The glossary. */
export const terms = table({
  name: 'terms',
  title: 'Terms',
  meaning: 'A term of the glossary.',
  record: z.object({
    ...entryFields,
    term: text('The term.'),
    summary: text('What it means, in one or two sentences.'),
    aliases: texts('Other forms of it.'),
  }),
  rows: (source) =>
    source.story.terms.map((entry) => {
      const { term, summary, aliases } = entry.data
      return { ...entryValues(source, entry), ...{ term, summary, aliases } }
    }),
})

/** Pages about the story and the site. */
export const pages = table({
  name: 'pages',
  title: 'Pages',
  meaning: 'A page about the story or the site.',
  record: z.object({
    ...entryFields,
    title: text('The title.'),
    summary: text('What it is about, in one or two sentences.'),
  }),
  rows: (source) =>
    source.story.pages.map((entry) => ({
      ...entryValues(source, entry),
      ...{ title: entry.data.title, summary: entry.data.summary },
    })),
})
