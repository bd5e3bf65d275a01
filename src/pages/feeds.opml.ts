import type { APIRoute } from 'astro'
import { opmlOf } from '../feeds/opml.ts'
import { answer } from '../site/answer.ts'
import { wholeSite } from '../site/subscription-files.ts'

export const GET: APIRoute = async () => answer('/feeds.opml', await wholeSite(opmlOf))
