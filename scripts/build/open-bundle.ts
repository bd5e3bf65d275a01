import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BundleNotes } from './bundle-site.ts'

/** A route of the site: its pages or files differ by their params. */
export interface SiteRoute {
  /** Where its source is. */
  component: string
  type: 'page' | 'endpoint'
  module: RouteModule & Required<Pick<RouteModule, 'getModel'>>
  /** Where its page or file stands for these params, below the site’s folder. */
  fileOf(params: Params): string
  /** Draws a page from its model. */
  draw(params: Params, model: unknown): Promise<string>
}

export type Params = Readonly<Record<string, string | undefined>>

/** What routes of ours export. */
export interface RouteModule {
  getStaticPaths?(): Path[] | Promise<Path[]>
  getModel?(asked: Required<Path>): unknown
  /** What decides the text of a file, where that is quicker to make than the text. */
  getOutline?(asked: Required<Path>): unknown
}

interface Path {
  params: Params
  props?: object
}

/** What is used of Astro’s app that renders while building (astro/dist/core/build/app.js). */
interface BuildApp {
  manifest: { routes: { routeData: RouteData }[] }
  setInternals(internals: object): void
  setOptions(options: object): void
  getComponentByRoute(route: RouteData): Promise<RouteModule>
  render(request: Request, options: { routeData: RouteData; locals: object }): Promise<Response>
}

interface RouteData {
  component: string
  type: string
  prerender: boolean
  pathname?: string
  segments: { content: string; dynamic: boolean; spread: boolean }[][]
}

/** Loads a bundle, once in a process, and gives its routes. What Astro would log is a problem, and is given to `onProblem`. */
export async function openBundle(folder: string, onProblem: (message: string) => void): Promise<SiteRoute[]> {
  const { entry, styles } = JSON.parse(readFileSync(join(folder, 'bundle.json'), 'utf8')) as BundleNotes
  const { app } = (await import(pathToFileURL(join(folder, 'server', entry)).href)) as { app: BuildApp }
  app.setInternals({ pagesByKeys: new Map(styles.map(({ key, styles }) => [key, { styles }])) })
  const write = ({ level, message }: { level: string; message: string }) => {
    if (level === 'warn' || level === 'error') onProblem(message)
  }
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write } } } })
  const routes = app.manifest.routes.map(({ routeData }) => routeData).filter(({ prerender }) => prerender)
  return Promise.all(routes.map(async (route) => routeOf(app, route, await app.getComponentByRoute(route))))
}

function routeOf(app: BuildApp, route: RouteData, module: RouteModule): SiteRoute {
  const { component, type } = route
  if (type !== 'page' && type !== 'endpoint') throw new Error(`Unexpected route ${component} of the type ${type}.`)
  const { getModel } = module
  if (!getModel) throw new Error(`Unexpected route ${component} without getModel, expected it to export one.`)
  return {
    component,
    type,
    module: { ...module, getModel },
    fileOf: (params) => fileOf(type, pathOf(route, params)),
    draw: async (params, model) => {
      const path = pathOf(route, params)
      const request = new Request(`http://localhost/${path}${path === '' ? '' : '/'}`)
      const response = await app.render(request, { routeData: route, locals: { model } })
      if (!response.ok && path !== '404') throw new Error(`Astro answers /${path}/ with ${response.status}.`)
      return response.text()
    },
  }
}

/** The path of a route with these params, without slashes around it. */
function pathOf({ pathname, segments }: RouteData, params: Params): string {
  if (pathname !== undefined) return pathname.replace(/^\/|\/$/g, '')
  return segments
    .map((parts) => parts.map(({ content, dynamic }) => (dynamic ? filled(content, params) : content)).join(''))
    .filter(Boolean)
    .join('/')
}

function filled(content: string, params: Params): string {
  return params[content.replace(/^\.\.\./, '')] ?? ''
}

function fileOf(type: SiteRoute['type'], path: string): string {
  if (type === 'endpoint') return path
  if (path === '404') return '404.html'
  return path === '' ? 'index.html' : `${path}/index.html`
}
