import type { APIRoute } from 'astro'
import { changes } from '../site/data-files.ts'

export const GET: APIRoute = async () => Response.json(await changes())
