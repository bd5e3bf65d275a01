import type { APIRoute } from 'astro'
import { mediaTypeOf } from '../views/media-types.ts'
import type { GetModel } from './model-of.ts'

/** The route of a file: `getModel` gives what it holds. A build writes that; `npm run dev` sends its kind too. */
export function fileRoute<Props = object>(
  getModel: GetModel<string | Uint8Array<ArrayBuffer>, Props>,
): APIRoute<Props & Record<string, unknown>> {
  return async ({ params, props, url }) =>
    new Response(await getModel({ params, props }), {
      headers: { 'Content-Type': `${mediaTypeOf(url.pathname)}; charset=utf-8` },
    })
}
