import { fileRoute } from '../site/file-route.ts'
import { machineFile } from '../site/machine-files.ts'

export const getModel = machineFile('robots.txt')
export const GET = fileRoute(getModel)
