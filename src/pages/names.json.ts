import type { APIRoute } from 'astro'
import { names } from '../site/data-files.ts'

export const GET: APIRoute = async () => Response.json(await names())
