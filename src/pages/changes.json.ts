import { fileRoute } from '../site/file-route.ts'
import { changesJson } from '../site/listing-pages.ts'

export const getModel = changesJson
export const GET = fileRoute(getModel)
