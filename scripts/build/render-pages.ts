import { hash } from 'node:crypto'
import { linkSync, mkdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openBundle, type Params, type SiteRoute } from './open-bundle.ts'

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
  onPage?: (done: number, drawn: number) => void
}

export interface RenderedSite {
  files: RenderedFile[]
  /** How many of them were taken from the earlier site. */
  taken: number
}

/** How many files are on their way to the disk at a time. */
const writing = 64

/**
 * Renders all pages and files of a bundle into a folder, in the story that this process was given (`giveStory`). What an earlier site
 * has from the same model is linked from there. Rejects with the first page that cannot be drawn, and where two routes want one file.
 */
export async function renderPages(bundle: string, folder: string, options: RenderOptions = {}): Promise<RenderedSite> {
  const problems: string[] = []
  const routes = await openBundle(bundle, (message) => problems.push(message))
  const files = new Map<string, RenderedFile>()
  const makeFolder = folderMaker(folder)
  const underway = new Set<Promise<void>>()
  let [pages, taken] = [0, 0]
  for (const route of routes) {
    for (const { params, props = {} } of (await route.module.getStaticPaths?.()) ?? [{ params: {} }]) {
      const path = route.fileOf(params)
      if (files.has(path)) throw new Error(`Unexpected second page for ${path}: ${route.component} makes it, too.`)
      const asked = { params, props }
      const outline = await (route.module.getOutline ?? route.module.getModel)(asked)
      const model = digestOf(outline)
      const before = options.earlier?.find(path, model)
      makeFolder(dirname(path))
      if (before && link(before.file, join(folder, path))) {
        files.set(path, before.rendered)
        taken++
      } else {
        const content = await contentOf(
          route,
          params,
          route.module.getOutline ? await route.module.getModel(asked) : outline,
        )
        files.set(path, { path, model, digest: hash('sha256', content), size: Buffer.byteLength(content) })
        const written: Promise<void> = writeFile(join(folder, path), content).finally(() => underway.delete(written))
        underway.add(written)
        if (underway.size >= writing) await Promise.race(underway)
      }
      if (route.type === 'page') options.onPage?.(++pages, pages)
    }
  }
  await Promise.all(underway)
  if (problems.length > 0) throw new Error(`Astro reported ${problems.length} problems:\n${problems.join('\n')}`)
  return { files: [...files.values()], taken }
}

async function contentOf(route: SiteRoute, params: Params, model: unknown): Promise<string | Uint8Array> {
  if (route.type === 'page') return route.draw(params, model)
  if (typeof model === 'string' || model instanceof Uint8Array) return model
  throw new Error(`Unexpected model of ${route.component}, expected the text of a file or its bytes.`)
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
