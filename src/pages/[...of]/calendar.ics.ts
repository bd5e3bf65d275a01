import type { APIRoute } from 'astro'
import { calendarOf } from '../../feeds/calendar.ts'
import { answer } from '../../site/answer.ts'
import { calendars } from '../../site/subscription-files.ts'

export const getStaticPaths = calendars.paths

export const GET: APIRoute<{ page: string }> = async ({ props }) =>
  answer('/calendar.ics', await calendars.load(props.page, calendarOf))
