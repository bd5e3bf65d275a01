import { hash } from 'node:crypto'
import { linkSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openBundle, type Path, type SiteRoute } from './open-bundle.ts'

/** A file that was rendered: what it was rendered from, and what came of it. */
export interface RenderedFile {
  /** Below the site’s folder. */
  path: string
  /** The digest of its whole model; what models are drawn by is the bundle’s business. */
  model: string
  /** SHA-256 in hexadecimal, of its bytes. */
  digest: string
  size: number
}

/** The site to take files from that are as they were. */
export interface EarlierSite {
  /** Where a file is that was rendered from this model; undefined where there is none that can be trusted. */
  find(path: string, model: string): { file: string; rendered: RenderedFile } | undefined
}

export interface RenderOptions {
  earlier?: EarlierSite | undefined
  /** Gives the next number from 0 on: threads that render the same site share one. */
  next: () => number
  /** Called for each page. */
  onPage?: () => void
}

export interface RenderedSite {
  files: RenderedFile[]
  /** Those of them that were taken from the earlier site. */
  taken: RenderedFile[]
}

/** Pages that are rendered one after the other, in one thread. */
type Job = { route: SiteRoute; asked: Path }[]

/** Routes with fewer pages than this are about the whole site: what they have in common is made in one thread, once. */
const few = 100

/** How many other pages make a job. */
const jobSize = 10

/**
 * Renders the pages and files of a bundle into a folder, in the story that this process was given (`giveStory`): those whose turn
 * `next` says it is. What an earlier site has from the same model is linked from there. Rejects with the first page that cannot be
 * drawn, and where two routes want one file.
 */
export async function renderPages(bundle: string, folder: string, options: RenderOptions): Promise<RenderedSite> {
  const { earlier, next, onPage } = options
  const problems: string[] = []
  const jobs = await jobsOf(await openBundle(bundle, (message) => problems.push(message)))
  const makeFolder = folderMaker(folder)
  const files: RenderedFile[] = []
  const taken: RenderedFile[] = []
  for (let turn = next(); turn < jobs.length; turn = next()) {
    for (const { route, asked } of jobs[turn]!) {
      const path = route.fileOf(asked.params)
      const outline = await (route.getOutline ?? route.getModel)(asked)
      const model = digestOf(outline)
      const before = earlier?.find(path, model)
      makeFolder(dirname(path))
      if (before && link(before.file, join(folder, path))) {
        files.push(before.rendered)
        taken.push(before.rendered)
      } else {
        const content = await route.write(asked, route.getOutline ? await route.getModel(asked) : outline)
        files.push({ path, model, digest: hash('sha256', content), size: content.byteLength })
        writeFileSync(join(folder, path), content)
      }
      if (route.isPage) onPage?.()
      // Signals and messages are heard between pages.
      if (files.length % 16 === 0) await new Promise(setImmediate)
    }
  }
  if (problems.length > 0) throw new Error(`Astro reported ${problems.length} problems:\n${problems.join('\n')}`)
  return { files, taken }
}

/** All pages and files, the same in every thread. Throws where two want one place. */
async function jobsOf(routes: readonly SiteRoute[]): Promise<Job[]> {
  const makers = new Map<string, string>()
  const whole: Job = []
  const jobs: Job[] = [whole]
  for (const route of routes) {
    const paths = await route.paths()
    for (const { params } of paths) {
      const file = route.fileOf(params)
      const other = makers.get(file)
      if (other !== undefined) throw new Error(`Unexpected second maker of ${file}: ${other} and ${route.component}.`)
      makers.set(file, route.component)
    }
    const pages = paths.map((asked) => ({ route, asked }))
    if (pages.length < few) whole.push(...pages)
    else for (let from = 0; from < pages.length; from += jobSize) jobs.push(pages.slice(from, from + jobSize))
  }
  return jobs
}

/** Makes folders below this one, each once. */
function folderMaker(folder: string): (path: string) => void {
  const made = new Set<string>()
  return (path) => {
    if (made.has(path)) return
    mkdirSync(join(folder, path), { recursive: true })
    made.add(path)
  }
}

/** Whether the file could be linked: not from another disk, for one. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch {
    return false
  }
}

/** What stands around every page is the same object for all, and part of every model. */
const frames = new WeakMap<object, string>()

function digestOf(outline: unknown): string {
  if (typeof outline === 'string' || outline instanceof Uint8Array) return hash('sha256', outline, 'base64url')
  const { frame, ...rest } = outline as { frame?: object }
  if (!frame) return hash('sha256', JSON.stringify(rest), 'base64url')
  const known = frames.get(frame) ?? hash('sha256', JSON.stringify(frame), 'base64url')
  frames.set(frame, known)
  return hash('sha256', known + JSON.stringify(rest), 'base64url')
}
