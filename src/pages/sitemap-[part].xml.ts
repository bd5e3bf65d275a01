import type { APIRoute } from 'astro'
import { machineFile, sitemapParts } from '../site/machine-files.ts'

export const getStaticPaths = sitemapParts

export const GET: APIRoute = ({ params }) => machineFile(`sitemap-${params['part']}.xml`)
