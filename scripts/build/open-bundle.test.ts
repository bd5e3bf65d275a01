import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openBundle } from './open-bundle.ts'
import { renderPages } from './render-pages.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-bundle-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const part = (content: string, dynamic = false, spread = false) => ({ content, dynamic, spread })

/** A bundle whose app has these routes and modules, as Astro’s would, and draws a page as its model. */
function bundleOf(routes: { route: object; module: string }[]): string {
  mkdirSync(join(folder, 'server'), { recursive: true })
  writeFileSync(join(folder, 'bundle.json'), JSON.stringify({ entry: 'entry.mjs', styles: [] }))
  const code = routes.map(({ route, module }) => `[${JSON.stringify({ prerender: true, ...route })}, ${module}]`)
  writeFileSync(
    join(folder, 'server/entry.mjs'),
    `const routes = new Map([${code.join(', ')}])
    export const app = {
      manifest: { routes: [...routes.keys()].map((routeData) => ({ routeData })) },
      routeCache: { clearAll() {} },
      setInternals() {},
      setOptions() {},
      getComponentByRoute: (route) => Promise.resolve(routes.get(route)),
      render: (request, { locals }) => Promise.resolve(
        new Response(new URL(request.url).pathname + ' ' + JSON.stringify(locals.model),
        { status: locals.model === 'broken' ? 500 : 200 })),
    }`,
  )
  return folder
}

const page = {
  route: { component: 'page.astro', type: 'page', segments: [[part('a')], [part('id', true)]] },
  module: `{ getStaticPaths: () => [{ params: { id: 'x' } }, { params: { id: 'y' } }], getModel: ({ params }) => ({ of: params.id }) }`,
}

describe('openBundle', () => {
  it.each([
    ['a page', { type: 'page', segments: [[part('a')], [part('id', true)]] }, { id: 'x' }, 'a/x/index.html'],
    ['the home page', { type: 'page', pathname: '/', segments: [] }, {}, 'index.html'],
    ['the page for what is not there', { type: 'page', pathname: '/404', segments: [[part('404')]] }, {}, '404.html'],
    [
      'a file',
      { type: 'endpoint', segments: [[part('...of', true, true)], [part('feed.xml')]] },
      { of: 'a/b' },
      'a/b/feed.xml',
    ],
    [
      'a file of the whole site',
      { type: 'endpoint', segments: [[part('...of', true, true)], [part('feed.xml')]] },
      { of: undefined },
      'feed.xml',
    ],
    [
      'a file whose name is given in part',
      { type: 'endpoint', segments: [[part('maps')], [part('part', true), part('.json')]] },
      { part: 'a' },
      'maps/a.json',
    ],
  ])('says where %s stands', async (_title, route, params, file) => {
    const [found] = await openBundle(
      bundleOf([{ route: { component: 'x', ...route }, module: '{ getModel: () => "" }' }]),
      () => undefined,
    )
    expect(found?.fileOf(params)).toBe(file)
  })

  it.each([
    [
      'a route without a model',
      { ...page, module: '{}' },
      'Unexpected route page.astro without getModel, expected it to export one.',
    ],
    [
      'a route that is neither page nor file',
      { ...page, route: { ...page.route, type: 'redirect' } },
      'Unexpected route page.astro of the type redirect.',
    ],
  ])('refuses %s', async (_title, route, message) => {
    await expect(openBundle(bundleOf([route]), () => undefined)).rejects.toThrow(message)
  })
})

describe('renderPages', () => {
  const render = async (bundle: string, next: () => number) => {
    const site = join(folder, 'site')
    mkdirSync(site, { recursive: true })
    return renderPages(bundle, site, { next })
  }
  const counting = () => {
    let turn = 0
    return () => turn++
  }

  it('draws pages from their models, and says what was made', async () => {
    const { files, taken } = await render(bundleOf([page]), counting())
    expect(files.map(({ path, size }) => [path, size])).toEqual([
      ['a/x/index.html', '/a/x/ {"of":"x"}'.length],
      ['a/y/index.html', '/a/y/ {"of":"y"}'.length],
    ])
    expect(taken).toEqual([])
  })

  it('leaves to others what is not its turn', async () => {
    expect((await render(bundleOf([page]), () => 1)).files).toEqual([])
  })

  it.each([
    [
      'two routes that make one file',
      [page, { ...page, route: { ...page.route, component: 'other.astro' } }],
      'Unexpected second maker of a/x/index.html: page.astro and other.astro.',
    ],
    [
      'a page that Astro does not answer well',
      [{ ...page, module: '{ getStaticPaths: () => [{ params: { id: "x" } }], getModel: () => "broken" }' }],
      'Unexpected answer 500 of Astro for /a/x/.',
    ],
    [
      'a file that is no text',
      [
        {
          route: { component: 'f.ts', type: 'endpoint', pathname: '/f.txt', segments: [] },
          module: '{ getModel: () => ({}) }',
        },
      ],
      'Unexpected model of f.ts, expected the text of a file or its bytes.',
    ],
  ])('rejects with %s', async (_title, routes, message) => {
    await expect(render(bundleOf(routes), counting())).rejects.toThrow(message)
  })
})
