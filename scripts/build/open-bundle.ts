import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BundleNotes } from './bundle-site.ts'

export type Params = Readonly<Record<string, string | undefined>>

/** What one page or file of a route is asked for with. */
export interface Path {
  params: Params
  props: object
}

/** A route of the site: its pages or files differ by their params. */
export interface SiteRoute {
  /** Where its source is. */
  component: string
  isPage: boolean
  paths(): Promise<Path[]>
  getModel: GetModel
  /** What decides the text of a file, where that is quicker to make than the text. */
  getOutline?: GetModel | undefined
  /** Where its page or file stands for these params, below the site’s folder. */
  fileOf(params: Params): string
  /** What its page or file holds, made from its model. */
  write(path: Path, model: unknown): Promise<Uint8Array>
}

type GetModel = (path: Path) => unknown

/** What modules of routes export. */
interface RouteModule {
  getStaticPaths?(): GivenPath[] | Promise<GivenPath[]>
  getModel?: GetModel
  getOutline?: GetModel
}

type GivenPath = Pick<Path, 'params'> & Partial<Path>

/** What is used of Astro’s app that renders while building (astro/dist/core/build/app.js). */
interface BuildApp {
  manifest: { routes: { routeData: RouteData }[] }
  setInternals(internals: object): void
  setOptions(options: object): void
  routeCache: { clearAll(): void }
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

/** Loads a bundle and gives its routes. What Astro would log is a problem, and is given to `onProblem`. */
export async function openBundle(folder: string, onProblem: (message: string) => void): Promise<SiteRoute[]> {
  const { entry, styles } = JSON.parse(readFileSync(join(folder, 'bundle.json'), 'utf8')) as BundleNotes
  findLibraries(pathToFileURL(join(folder, '/')).href)
  const { app } = (await import(pathToFileURL(join(folder, 'server', entry)).href)) as { app: BuildApp }
  app.setInternals({ pagesByKeys: new Map(styles.map(({ key, styles }) => [key, { styles }])) })
  const write = ({ level, message }: { level: string; message: string }) => {
    if (level === 'warn' || level === 'error') onProblem(message)
  }
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write } } } })
  // A process may render several stories, as tests do.
  app.routeCache.clearAll()
  const routes = app.manifest.routes.map(({ routeData }) => routeData).filter(({ prerender }) => prerender)
  return Promise.all(routes.map(async (route) => routeOf(app, route, await app.getComponentByRoute(route))))
}

const here = import.meta.url
const known = new Set<string>()

/** Has a bundle find the libraries that it imports where this project has them: it may lie anywhere. */
function findLibraries(bundle: string): void {
  if (known.has(bundle)) return
  known.add(bundle)
  registerHooks({
    resolve: (specifier, context, next) =>
      context.parentURL?.startsWith(bundle) && !/^(?:[./]|\w+:)/.test(specifier)
        ? next(specifier, { ...context, parentURL: here })
        : next(specifier, context),
  })
}

function routeOf(app: BuildApp, route: RouteData, module: RouteModule): SiteRoute {
  const { component, type } = route
  const { getStaticPaths = (): GivenPath[] => [{ params: {} }], getModel, getOutline } = module
  if (type !== 'page' && type !== 'endpoint') throw new Error(`Unexpected route ${component} of the type ${type}.`)
  if (!getModel) throw new Error(`Unexpected route ${component} without getModel, expected it to export one.`)
  return {
    component,
    isPage: type === 'page',
    paths: async () => (await getStaticPaths()).map(({ params, props = {} }) => ({ params, props })),
    getModel,
    getOutline,
    fileOf: (params) => fileOf(type, pathOf(route, params)),
    write:
      type === 'page'
        ? ({ params }, model) => draw(app, route, params, model)
        : (_, model) => Promise.resolve(bytesOf(component, model)),
  }
}

/** A page, drawn by Astro. */
async function draw(app: BuildApp, route: RouteData, params: Params, model: unknown): Promise<Uint8Array> {
  const path = pathOf(route, params)
  const request = new Request(`http://localhost/${path}${path === '' ? '' : '/'}`)
  const response = await app.render(request, { routeData: route, locals: { model } })
  if (!response.ok && path !== '404') throw new Error(`Unexpected answer ${response.status} of Astro for /${path}/.`)
  return response.bytes()
}

/** The model of a file is what it holds. */
function bytesOf(component: string, model: unknown): Uint8Array {
  if (typeof model === 'string') return Buffer.from(model)
  if (model instanceof Uint8Array) return model
  throw new Error(`Unexpected model of ${component}, expected the text of a file or its bytes.`)
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

function fileOf(type: 'page' | 'endpoint', path: string): string {
  if (type === 'endpoint') return path
  if (path === '404') return '404.html'
  return path === '' ? 'index.html' : `${path}/index.html`
}
