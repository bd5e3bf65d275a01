import type { APIRoute } from 'astro'
import { maps } from '../../site/maps.ts'

export const getStaticPaths = maps.paths

export const GET: APIRoute = async ({ params }) =>
  new Response(await maps.load(params['file'] ?? ''), { headers: { 'Content-Type': 'image/svg+xml' } })
