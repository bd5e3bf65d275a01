import { fileRoute } from '../../site/answer.ts'
import { images } from '../../site/images.ts'

export const getStaticPaths = images.paths
export const getModel = images.model
export const GET = fileRoute(getModel)
