import { mediaTypeOf } from '../views/media-types.ts'

/** A file as an answer of its kind. A build writes what it holds; `npm run dev` sends the kind too. */
export function answer(url: string, body: BodyInit): Response {
  return new Response(body, { headers: { 'Content-Type': `${mediaTypeOf(url)}; charset=utf-8` } })
}
