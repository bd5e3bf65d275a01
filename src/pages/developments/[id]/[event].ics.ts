import type { APIRoute } from 'astro'
import { eventFile } from '../../../feeds/calendar.ts'
import { events } from '../../../site/subscription-files.ts'

export const getStaticPaths = events.paths

export const GET: APIRoute<never, { id: string; event: string }> = async ({ params }) =>
  new Response(await events.load(params.id, params.event, eventFile), { headers: { 'Content-Type': 'text/calendar' } })
