import type { APIRoute } from 'astro'
import { opmlOf } from '../feeds/opml.ts'
import { wholeSite } from '../site/subscription-files.ts'

export const GET: APIRoute = async () =>
  new Response(await wholeSite(opmlOf), { headers: { 'Content-Type': 'text/x-opml' } })
