import { calendarPage, calendarPeriodPage, calendarPeriods } from '../views/calendar-page.ts'
import { changesFile, changesPage, changesPeriodPage, changesPeriods, correctionsPage } from '../views/changes-page.ts'
import { comparedPairs, comparePage } from '../views/compare-page.ts'
import { developmentsPage, developmentsPeriodPage, developmentsPeriods } from '../views/developments-page.ts'
import { feedsPage } from '../views/feeds-page.ts'
import { ledgerMonthPage, ledgerMonths, ledgerPage } from '../views/ledger-page.ts'
import { sourcesPage } from '../views/sources-page.ts'
import { statementsPage, statementsPeriodPage, statementsPeriods } from '../views/statements-page.ts'
import { frameOf } from '../views/frame.ts'
import { loadStory } from './load-story.ts'
import type { Asked } from './model-of.ts'
import { perPart, single } from './single.ts'

export const ledger = single(ledgerPage)
export const ledgerOfMonth = perPart('month', ledgerMonths, ledgerMonthPage)

export const developments = single(developmentsPage)
export const developmentsOfPeriod = perPart('period', developmentsPeriods, developmentsPeriodPage)

export const statements = single(statementsPage)
export const statementsOfPeriod = perPart('period', statementsPeriods, statementsPeriodPage)

export const calendar = single(calendarPage)
export const calendarOfPeriod = perPart('period', calendarPeriods, calendarPeriodPage)
export const changes = single(changesPage)
export const changesOfPeriod = perPart('period', changesPeriods, changesPeriodPage)
export const corrections = single(correctionsPage)
export const sources = single(sourcesPage)
export const feedList = single(feedsPage)

/** The text of `/changes.json`. */
export const changesJson = async () => JSON.stringify(changesFile(await loadStory()))

/** Documents compared with their earlier versions. */
export const comparisons = {
  paths: async () => comparedPairs(await loadStory()).map((params) => ({ params })),
  model: async ({ params }: Asked) => {
    const story = await loadStory()
    return { frame: frameOf(story), model: comparePage(story, params['id']!, params['earlier']!) }
  },
}
