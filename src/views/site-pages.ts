import type { AnyEntry } from '../story/entry.ts'
import { find, type Story } from '../story/story.ts'
import { comparisonUrl, ledgerMonthUrl, pageUrlOf, periodUrl, type PagedList } from '../story/urls.ts'
import { actorPage } from './actor-page.ts'
import { calendarPage, calendarPeriodPage, calendarPeriods } from './calendar-page.ts'
import { changesPage, changesPeriodPage, changesPeriods, correctionsPage } from './changes-page.ts'
import { comparedPairs, comparePage } from './compare-page.ts'
import { dataHead } from './data-page.ts'
import { developmentPage } from './development-page.ts'
import { developmentsPage, developmentsPeriodPage, developmentsPeriods } from './developments-page.ts'
import { documentPage } from './document-page.ts'
import { documentsPage } from './documents-page.ts'
import { feedsPage } from './feeds-page.ts'
import type { Head } from './frame.ts'
import { homePage } from './home-page.ts'
import { ledgerMonthPage, ledgerMonths, ledgerPage } from './ledger-page.ts'
import { actorsPage, glossaryPage, placesPage, topicsPage } from './list-pages.ts'
import { placePage } from './place-page.ts'
import { searchPage } from './plain-pages.ts'
import { prosePage } from './prose-page.ts'
import { sourcesPage } from './sources-page.ts'
import { statementsPage, statementsPeriodPage, statementsPeriods } from './statements-page.ts'
import { topicPage } from './topic-page.ts'

/** A page of the site: where it is, what it shows, and the entries whose bodies stand on it. */
export interface SitePage {
  /** From the site’s root, with slashes at both ends. */
  path: string
  /** Made when asked for. Throws where the story has references to nothing. */
  model: () => { head: Head }
  bodies: readonly AnyEntry[]
}

/** Every page that shows something of its own: entries, lists and parts of lists. What only leads on is in `kept-urls.ts`. */
export function sitePages(story: Story): SitePage[] {
  const list = (path: string, view: (story: Story) => { head: Head }, bodies: readonly AnyEntry[] = []): SitePage => ({
    path,
    model: () => view(story),
    bodies,
  })
  const parts = (
    names: readonly string[],
    urlOf: (name: string) => string,
    view: (story: Story, name: string) => { head: Head },
  ) => names.map((name) => list(urlOf(name), () => view(story, name)))
  const periods = (name: PagedList, names: readonly string[], view: (story: Story, period: string) => { head: Head }) =>
    parts(names, (period) => periodUrl(name, period), view)
  const overview = find(story, 'pages', 'overview')
  return [
    list('/', homePage, overview ? [overview] : []),
    list('/actors/', actorsPage),
    list('/calendar/', calendarPage),
    list('/changes/', changesPage),
    list('/corrections/', correctionsPage),
    list('/data/', (each) => ({ head: dataHead(each) })),
    list('/developments/', developmentsPage),
    list('/documents/', documentsPage),
    list('/feeds/', feedsPage),
    list('/glossary/', glossaryPage, story.terms),
    list('/places/', placesPage),
    list('/positions/', ledgerPage),
    list('/search/', searchPage),
    list('/sources/', sourcesPage),
    list('/statements/', statementsPage),
    list('/topics/', topicsPage),
    ...periods('developments', developmentsPeriods(story), developmentsPeriodPage),
    ...parts(ledgerMonths(story), ledgerMonthUrl, ledgerMonthPage),
    ...periods('statements', statementsPeriods(story), statementsPeriodPage),
    ...periods('calendar', calendarPeriods(story), calendarPeriodPage),
    ...periods('changes', changesPeriods(story), changesPeriodPage),
    ...comparedPairs(story).map(({ id, earlier }) =>
      list(comparisonUrl(id, earlier), () => comparePage(story, id, earlier)),
    ),
    ...[...story.byKey.values()].flatMap((entry) => {
      const { collection, id } = entry
      return collection === 'terms' ? [] : [list(pageUrlOf(entry), () => entryViews[collection](story, id), [entry])]
    }),
  ]
}

/** The page of an entry, by collection; terms share the glossary. */
const entryViews = {
  actors: actorPage,
  developments: developmentPage,
  documents: documentPage,
  pages: prosePage,
  places: placePage,
  topics: topicPage,
} as const
