import type { APIRoute } from 'astro'
import { calendarOf } from '../../feeds/calendar.ts'
import { calendars } from '../../site/subscription-files.ts'

export const getStaticPaths = calendars.paths

export const GET: APIRoute = async ({ params }) =>
  new Response(await calendars.load(params['of'], calendarOf), { headers: { 'Content-Type': 'text/calendar' } })
