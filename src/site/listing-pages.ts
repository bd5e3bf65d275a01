import { calendarPage, calendarYearPage, calendarYears } from '../views/calendar-page.ts'
import { changesFile, changesPage, changesYearPage, changesYears, correctionsPage } from '../views/changes-page.ts'
import { comparedPairs, comparePage } from '../views/compare-page.ts'
import { ledgerMonthPage, ledgerMonths, ledgerPage } from '../views/ledger-page.ts'
import { sourcesPage } from '../views/sources-page.ts'
import { statementsPage, statementsYearPage, statementYears } from '../views/statements-page.ts'
import { frameOf } from '../views/frame.ts'
import { loadStory } from './load-story.ts'
import { perPart, single } from './single.ts'

export const ledger = single(ledgerPage)
export const ledgerOfMonth = perPart('month', ledgerMonths, ledgerMonthPage)

export const statements = single(statementsPage)
export const statementsOfYear = perPart('year', statementYears, statementsYearPage)

export const calendar = single(calendarPage)
export const calendarOfYear = perPart('year', calendarYears, calendarYearPage)
export const changes = single(changesPage)
export const changesOfYear = perPart('year', changesYears, changesYearPage)
export const corrections = single(correctionsPage)
export const sources = single(sourcesPage)

/** The text of `/changes.json`. */
export const changesJson = async () => JSON.stringify(changesFile(await loadStory()))

/** Documents compared with their earlier versions. */
export const comparisons = {
  paths: async () => comparedPairs(await loadStory()).map((params) => ({ params })),
  load: async (id: string, earlier: string) => {
    const story = await loadStory()
    return { frame: frameOf(story), model: comparePage(story, id, earlier) }
  },
}
