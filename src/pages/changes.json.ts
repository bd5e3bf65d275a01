import type { APIRoute } from 'astro'
import { answer } from '../site/answer.ts'
import { changesJson } from '../site/listing-pages.ts'

export const GET: APIRoute = async () => answer('/changes.json', await changesJson())
