import { eventFile } from '../../../feeds/calendar.ts'
import { fileRoute } from '../../../site/file-route.ts'
import { events } from '../../../site/subscription-files.ts'

export const getStaticPaths = events.paths
export const getModel = events.model(eventFile)
export const GET = fileRoute(getModel)
