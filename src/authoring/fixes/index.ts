import type { Fix } from './fix.ts'
import { keyOrder } from './key-order.ts'
import { listOrder } from './list-order.ts'
import { quotationMarks } from './quotation-marks.ts'
import { spelling } from './spelling.ts'
import { whiteSpace } from './white-space.ts'

/** All repairs, in the order in which they are made. */
export const fixes: readonly Fix[] = [whiteSpace, keyOrder, listOrder, spelling, quotationMarks]
