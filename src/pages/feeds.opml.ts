import { opmlOf } from '../feeds/opml.ts'
import { fileRoute } from '../site/file-route.ts'
import { wholeSite } from '../site/subscription-files.ts'

export const getModel = wholeSite(opmlOf)
export const GET = fileRoute(getModel)
