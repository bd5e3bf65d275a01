import type { APIRoute } from 'astro'
import { atomFeed } from '../../feeds/atom.ts'
import { feeds } from '../../site/subscription-files.ts'

export const getStaticPaths = feeds.paths

export const GET: APIRoute<{ page: string }> = async ({ props }) =>
  new Response(await feeds.load(props.page, atomFeed), { headers: { 'Content-Type': 'application/atom+xml' } })
