import { ledgerMonthPage, ledgerMonths, ledgerPage } from '../views/ledger-page.ts'
import { perPart, single } from './single.ts'

export const ledger = single(ledgerPage)
export const ledgerOfMonth = perPart('month', ledgerMonths, ledgerMonthPage)
