import { fileRoute } from '../site/file-route.ts'
import { names } from '../site/script-files.ts'

export const getModel = names
export const GET = fileRoute(getModel)
