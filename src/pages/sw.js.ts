import type { APIRoute } from 'astro'
import { serviceWorker } from '../site/offline/service-worker.ts'

export const GET: APIRoute = () => serviceWorker()
