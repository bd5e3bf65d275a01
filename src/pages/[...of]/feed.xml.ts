import { atomFeed } from '../../feeds/atom.ts'
import { feedOf } from '../../feeds/feed-of.ts'
import { fileRoute } from '../../site/file-route.ts'
import { feeds } from '../../site/subscription-files.ts'

export const getStaticPaths = feeds.paths
export const getModel = feeds.model(atomFeed)
export const getOutline = feeds.outline(feedOf)
export const GET = fileRoute(getModel)
