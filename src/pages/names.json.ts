import { fileRoute } from '../site/answer.ts'
import { names } from '../site/script-files.ts'

export const getModel = names
export const GET = fileRoute(getModel)
