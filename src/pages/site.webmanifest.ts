import type { APIRoute } from 'astro'
import { machineFile } from '../site/machine-files.ts'

export const GET: APIRoute = () => machineFile('site.webmanifest')
