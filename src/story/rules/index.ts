import { endBeforeDate } from './end-before-date.ts'
import { invalidEncoding } from './invalid-encoding.ts'
import { rawHtml } from './raw-html.ts'
import type { Rule } from './rule.ts'

/** Every rule, by code. A code that was once here is never used for something else. */
export const rules: readonly Rule[] = [endBeforeDate, invalidEncoding, rawHtml]
