import type { APIRoute } from 'astro'
import { siteIndex } from '../feeds/data/site-index.ts'
import { answer } from '../site/answer.ts'
import { loadStory } from '../site/load-story.ts'

export const GET: APIRoute = async () => answer('/index.json', siteIndex(await loadStory()))
