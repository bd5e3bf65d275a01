import type { APIRoute } from 'astro'
import { calendarOf } from '../../feeds/calendar.ts'
import { calendars } from '../../site/subscription-files.ts'

export const getStaticPaths = calendars.paths

export const GET: APIRoute<{ page: string }> = async ({ props }) =>
  new Response(await calendars.load(props.page, calendarOf), { headers: { 'Content-Type': 'text/calendar' } })
