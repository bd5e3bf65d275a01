import type { APIRoute } from 'astro'
import { atomFeed } from '../../feeds/atom.ts'
import { answer } from '../../site/answer.ts'
import { feeds } from '../../site/subscription-files.ts'

export const getStaticPaths = feeds.paths

export const GET: APIRoute<{ page: string }> = async ({ props }) =>
  answer('/feed.xml', await feeds.load(props.page, atomFeed))
