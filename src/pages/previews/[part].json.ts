import { fileRoute } from '../../site/file-route.ts'
import { previews } from '../../site/script-files.ts'

export const getStaticPaths = previews.paths
export const getModel = previews.model
export const GET = fileRoute(getModel)
