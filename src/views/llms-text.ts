import { titleOf, type AnyEntry } from '../story/entry.ts'
import { find, type Story } from '../story/story.ts'
import { siteUrl, urlOf } from '../story/urls.ts'

/** How many developments and documents stand in the file: the newest; their lists have all. */
const newest = 20

/**
 * `llms.txt`: what the site holds, in Markdown, for language models (llmstxt.org): a title, a summary as a quotation, what to
 * know, and lists of links.
 */
export function llmsText(story: Story): string {
  const { name, description, publisher, licence } = story.file
  const url = siteUrl(story)
  const line = (title: string, href: string, note: string) => `- [${words(title)}](${url}${href}): ${words(note)}\n`
  const entry = (each: AnyEntry) => line(titleOf(each), urlOf(each), noteOf(each))
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? '' : `\n## ${title}\n\n${lines.join('')}`
  const pages = story.pages.filter(({ id, data }) => id !== 'overview' && !data.draft)
  const overview = find(story, 'pages', 'overview')
  const listed = <T extends AnyEntry>(entries: readonly T[]) => entries.filter(({ data }) => !data.draft)
  return [
    `# ${words(name)}\n\n> ${words(description)}\n\n`,
    `Published by ${words(publisher.name)}. Licence: ${words(licence)}. `,
    story.asOf ? `As of ${story.asOf}. ` : '',
    'Every development, statement and position carries its date and its sources; where accounts differ, the pages say who says what. ',
    'Please name the page and its date when you use them. Corrections are listed at the address below.\n',
    section('The story', [
      ...(overview && !overview.data.draft ? [entry(overview)] : []),
      line(
        'Positions',
        '/positions/',
        'Who wants what: the latest position of each party on each topic, with who said it and when.',
      ),
      line('Developments', '/developments/', 'What happened, newest first.'),
      line('Statements', '/statements/', 'Every quotation and claim, with speaker, date and source.'),
      line('Calendar', '/calendar/', 'What was announced, and what came of it.'),
      line('Corrections', '/corrections/', 'What was wrong and is put right.'),
    ]),
    section('Topics', listed(story.topics).map(entry)),
    section('Latest developments', listed(story.developments).toReversed().slice(0, newest).map(entry)),
    section('Documents', listed(story.documents).toReversed().slice(0, newest).map(entry)),
    section('About', pages.map(entry)),
    section('Optional', [
      line('Actors', '/actors/', 'Everyone who acts or speaks in the story.'),
      line('Documents', '/documents/', 'All documents.'),
      line('Places', '/places/', 'Where it happens.'),
      line('Glossary', '/glossary/', 'Terms in plain words.'),
      line('Sources', '/sources/', 'Who the story relies on.'),
      line(
        'Data',
        '/data/',
        'Every record as CSV and JSON, with schemas; a file index.json stands beside each page of an entry.',
      ),
      line('Feed', '/feed.xml', 'What is new, with its whole text, as Atom.'),
      line('All pages', '/sitemap.xml', 'Every page with the day of its latest change.'),
    ]),
  ].join('')
}

function noteOf(entry: AnyEntry): string {
  if (entry.collection === 'topics') return entry.data.question
  const summary = 'summary' in entry.data ? entry.data.summary : ''
  return 'date' in entry.data ? `${entry.data.date}. ${summary}` : summary
}

/** Text as Markdown holds it in one line: nothing in it is a mark of Markdown or HTML (CommonMark, 2.4). */
function words(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
      .trim()
      .replace(/[#&*<>[\\\]_`~]/g, '\\$&')
      // What would begin a list.
      .replace(/^[-+]/, '\\$&')
      .replace(/^(\d+)\./, '$1\\.')
  )
}
