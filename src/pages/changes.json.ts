import type { APIRoute } from 'astro'
import { changesJson } from '../site/listing-pages.ts'

export const GET: APIRoute = async () =>
  new Response(await changesJson(), { headers: { 'Content-Type': 'application/json' } })
