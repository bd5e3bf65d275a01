import type { APIRoute } from 'astro'
import { previews } from '../../site/script-files.ts'

export const getStaticPaths = previews.paths

export const GET: APIRoute = ({ props }) => Response.json(props['file'])
