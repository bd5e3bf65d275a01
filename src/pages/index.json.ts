import type { APIRoute } from 'astro'
import { siteIndex } from '../feeds/data/site-index.ts'
import { loadStory } from '../site/load-story.ts'

export const GET: APIRoute = async () =>
  new Response(siteIndex(await loadStory()), { headers: { 'Content-Type': 'application/json' } })
