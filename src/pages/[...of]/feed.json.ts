import type { APIRoute } from 'astro'
import { jsonFeed } from '../../feeds/json-feed.ts'
import { answer } from '../../site/answer.ts'
import { feeds } from '../../site/subscription-files.ts'

export const getStaticPaths = feeds.paths

export const GET: APIRoute<{ page: string }> = async ({ props }) =>
  answer('/feed.json', await feeds.load(props.page, jsonFeed))
