import { ledgerMonthPage, ledgerMonths, ledgerPage } from '../views/ledger-page.ts'
import { statementsPage, statementsYearPage, statementYears } from '../views/statements-page.ts'
import { perPart, single } from './single.ts'

export const ledger = single(ledgerPage)
export const ledgerOfMonth = perPart('month', ledgerMonths, ledgerMonthPage)

export const statements = single(statementsPage)
export const statementsOfYear = perPart('year', statementYears, statementsYearPage)
