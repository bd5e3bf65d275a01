import type { APIRoute } from 'astro'
import { eventFile } from '../../../feeds/calendar.ts'
import { answer } from '../../../site/answer.ts'
import { events } from '../../../site/subscription-files.ts'

export const getStaticPaths = events.paths

export const GET: APIRoute<never, { id: string; event: string }> = async ({ params }) =>
  answer('/event.ics', await events.load(params.id, params.event, eventFile))
