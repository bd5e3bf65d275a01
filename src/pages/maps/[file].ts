import type { APIRoute } from 'astro'
import { answer } from '../../site/answer.ts'
import { maps } from '../../site/maps.ts'

export const getStaticPaths = maps.paths

export const GET: APIRoute = async ({ params }) => answer('/map.svg', await maps.load(params['file'] ?? ''))
