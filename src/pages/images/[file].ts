import { fileRoute } from '../../site/file-route.ts'
import { images } from '../../site/images.ts'

export const getStaticPaths = images.paths
export const getModel = images.model
export const getOutline = images.outline
export const GET = fileRoute(getModel)
