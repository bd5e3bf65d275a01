import { fileRoute } from '../site/file-route.ts'
import { sitemapParts } from '../site/machine-files.ts'

export const getStaticPaths = sitemapParts.paths
export const getModel = sitemapParts.model
export const GET = fileRoute(getModel)
