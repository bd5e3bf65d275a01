import type { APIRoute } from 'astro'
import { images } from '../../site/images.ts'

export const getStaticPaths = images.paths

export const GET: APIRoute = async ({ params }) => new Response(await images.load(params['file'] ?? ''))
