import type { APIRoute } from 'astro'
import { names } from '../site/script-files.ts'

export const GET: APIRoute = async () => Response.json(await names())
