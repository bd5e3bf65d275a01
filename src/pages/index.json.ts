import { siteIndex } from '../feeds/data/site-index.ts'
import { fileRoute } from '../site/file-route.ts'
import { wholeSite } from '../site/subscription-files.ts'

export const getModel = wholeSite(siteIndex)
export const GET = fileRoute(getModel)
