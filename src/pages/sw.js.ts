import { fileRoute } from '../site/file-route.ts'
import { serviceWorker } from '../site/offline/service-worker.ts'

export const getModel = serviceWorker
export const GET = fileRoute(getModel)
