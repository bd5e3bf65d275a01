import type { APIRoute } from 'astro'
import { jsonFeed } from '../../feeds/json-feed.ts'
import { feeds } from '../../site/subscription-files.ts'

export const getStaticPaths = feeds.paths

export const GET: APIRoute<{ page: string }> = async ({ props }) =>
  new Response(await feeds.load(props.page, jsonFeed), { headers: { 'Content-Type': 'application/feed+json' } })
