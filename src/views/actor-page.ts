import type { Entry } from '../story/entry.ts'
import { partyOn } from '../story/offices.ts'
import { get, type Story } from '../story/story.ts'
import { urlOf } from '../story/urls.ts'
import { foldedCards, type Card } from './card.ts'
import { companyOf, type Company } from './company.ts'
import { foldByYear, type Folded } from './folded.ts'
import type { Head } from './frame.ts'
import { actorNode, withData } from './json-ld/index.ts'
import { stanceViews, type StanceView } from './ledger.ts'
import { linksTo, linkTo, type Link } from './link.ts'
import { officeHoldersOf, officesOf, type OfficeView } from './offices.ts'
import { shareImage } from './share-card.ts'
import { statementView, type StatementView } from './records.ts'
import { alternatesOf, subscriptionOf, type Subscription } from './subscriptions.ts'
import { tailOf, type Tail } from './tail.ts'

export interface ActorPage extends Tail {
  head: Head
  subscription: Subscription
  name: string
  kind: string
  summary: string
  aliases: string[]
  names: { lang: string; name: string }[]
  wikidata?: Link | undefined
  affiliation?: Link | undefined
  /** Held by a person, or by people in a state or organisation; the latest first. */
  offices: OfficeView[]
  holders: OfficeView[]
  /** As a party to the negotiations, by topic. */
  positions: StanceView[]
  /** What this person said that became the position of a party, by topic. */
  stated: { parties: Link[]; stances: StanceView[] }
  company: Company
  statements: Folded<StatementView>
  developments: Folded<Card>
}

export function actorPage(story: Story, id: string): ActorPage {
  const entry = get(story, 'actors', id)
  const { data } = entry
  const path = urlOf(entry)
  return {
    head: withData(
      story,
      {
        title: data.name,
        description: data.summary,
        path,
        alternates: alternatesOf(story, path, data.name),
        image: shareImage(story, entry),
      },
      actorNode(story, entry),
    ),
    subscription: subscriptionOf(story, path),
    name: data.name,
    kind: data.kind,
    summary: data.summary,
    aliases: data.aliases,
    names: Object.entries(data.names).map(([lang, name]) => ({ lang, name })),
    wikidata: data.wikidata
      ? { text: `Wikidata ${data.wikidata}`, href: `https://www.wikidata.org/wiki/${data.wikidata}` }
      : undefined,
    affiliation: data.affiliation ? linkTo(story, { collection: 'actors', id: data.affiliation }) : undefined,
    offices: officesOf(story, entry),
    holders: officeHoldersOf(story, id),
    positions: stanceViews(story, story.positionsByParty.get(id) ?? [], story.asOf),
    stated: statedBy(story, entry),
    company: companyOf(story, id),
    statements: foldByYear(
      (story.statementsBy.actor.get(id) ?? []).toReversed(),
      ({ date }) => date,
      (record) => statementView(story, record),
    ),
    developments: foldedCards(story, story.developmentsBy.actor.get(id)),
    ...tailOf(story, entry),
  }
}

/** Of a joint statement each speaker sets the position of the own party, unless it names one for all. */
function statedBy(story: Story, actor: Entry<'actors'>): ActorPage['stated'] {
  const records = (story.statementsBy.actor.get(actor.id) ?? [])
    .flatMap(({ statement }) => story.positionsSetBy.get(statement) ?? [])
    .filter(({ party, date, statement: { position } }) => {
      const isForAll = typeof position === 'object' && position.for !== undefined
      return party !== actor.id && (isForAll || party === partyOn(actor, date))
    })
  const parties = [...new Set(records.map(({ party }) => party))]
  return { parties: linksTo(story, 'actors', parties), stances: stanceViews(story, records, story.asOf) }
}
