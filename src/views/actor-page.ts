import { get, type Story } from '../story/story.ts'
import { urlOf } from '../story/urls.ts'
import { byYear, type YearGroup } from './card.ts'
import { formatTerm } from './format-date.ts'
import type { Head } from './frame.ts'
import { stanceViews, type StanceView } from './ledger.ts'
import { linkTo, type Link } from './link.ts'
import { statementView, type StatementView } from './records.ts'
import { tailOf, type Tail } from './tail.ts'

export interface ActorPage extends Tail {
  head: Head
  name: string
  kind: string
  summary: string
  aliases: string[]
  names: { lang: string; name: string }[]
  wikidata?: Link | undefined
  affiliation?: Link | undefined
  roles: { title: string; of?: Link | undefined; term: string }[]
  /** As a party to the negotiations, by topic. */
  positions: StanceView[]
  /** Newest first. */
  statements: StatementView[]
  /** Newest year first. */
  developments: YearGroup[]
}

export function actorPage(story: Story, id: string): ActorPage {
  const entry = get(story, 'actors', id)
  const { data } = entry
  return {
    head: { title: data.name, description: data.summary, path: urlOf(entry) },
    name: data.name,
    kind: data.kind,
    summary: data.summary,
    aliases: data.aliases,
    names: Object.entries(data.names).map(([lang, name]) => ({ lang, name })),
    wikidata: data.wikidata
      ? { text: `Wikidata ${data.wikidata}`, href: `https://www.wikidata.org/wiki/${data.wikidata}` }
      : undefined,
    affiliation: data.affiliation ? linkTo(story, { collection: 'actors', id: data.affiliation }) : undefined,
    roles: data.roles.map(({ title, of, from, to }) => ({
      title,
      of: of ? linkTo(story, { collection: 'actors', id: of }) : undefined,
      term: formatTerm(from, to),
    })),
    positions: stanceViews(story, story.positionsByParty.get(id) ?? [], story.asOf),
    statements: (story.statementsBy.actor.get(id) ?? []).toReversed().map((record) => statementView(story, record)),
    developments: byYear(story, (story.developmentsBy.actor.get(id) ?? []).toReversed()),
    ...tailOf(story, entry),
  }
}
