import { calendarOf } from '../../feeds/calendar.ts'
import { fileRoute } from '../../site/file-route.ts'
import { calendars } from '../../site/subscription-files.ts'

export const getStaticPaths = calendars.paths
export const getModel = calendars.model(calendarOf)
export const GET = fileRoute(getModel)
