import { fileRoute } from '../../site/file-route.ts'
import { maps } from '../../site/maps.ts'

export const getStaticPaths = maps.paths
export const getModel = maps.model
export const GET = fileRoute(getModel)
