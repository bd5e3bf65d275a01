import type { APIRoute } from 'astro'
import { atomFeed } from '../../feeds/atom.ts'
import { feeds } from '../../site/subscription-files.ts'

export const getStaticPaths = feeds.paths

export const GET: APIRoute = async ({ params }) =>
  new Response(await feeds.load(params['of'], atomFeed), { headers: { 'Content-Type': 'application/atom+xml' } })
