import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Parser } from 'htmlparser2'
import { byCodeUnit } from '../story/dates.ts'
import { compareIssues, type Issue, type Position } from '../story/issue.ts'

/** What the built site must hold. */
export interface Expectation {
  /** Files that must be there, below the folder. */
  files: readonly string[]
  /** Files from `public/`. */
  publicFiles: readonly string[]
}

export interface VerifiedSite {
  issues: Issue[]
  pages: number
  files: number
  bytes: number
}

/** Folders whose file names are made by the build: hashed assets and the search index. */
const generated = /^(?:_assets|pagefind)\//

/** Attributes that hold an address. */
const linking = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data', 'xlink:href'])

/** Elements that bring in other documents, or move all addresses of a page. */
const framing = new Set(['iframe', 'frame', 'object', 'embed', 'applet', 'base'])

/** Where pages are judged as if they stood there. */
const host = 'site.invalid'

interface Page {
  path: string
  anchors: Set<string>
  links: ({ url: string } & Position)[]
  issues: Issue[]
}

/**
 * Judges a built site as a whole: every expected file is there and no other, every internal link and anchor leads
 * somewhere, no anchor stands twice on a page, nothing runs that is not ours. `pages` counts HTML files.
 */
export async function verifySite(folder: string, expected: Expectation): Promise<VerifiedSite> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = new Set(
    found
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name).slice(join(folder, '/').length).replaceAll('\\', '/')),
  )
  const issues = [...missingAndLeft(files, expected)]
  const pages = new Map<string, Page>()
  let bytes = 0
  for (const file of [...files].sort(byCodeUnit)) {
    const content = await readFile(join(folder, file))
    bytes += content.length
    if (file.endsWith('.html') && !generated.test(file)) {
      const page = readPage(file, content.toString('utf8'))
      pages.set(file, page)
      issues.push(...page.issues)
    }
  }
  for (const page of pages.values()) issues.push(...brokenLinks(page, pages, files))
  return { issues: issues.sort(compareIssues), pages: pages.size, files: files.size, bytes }
}

function* missingAndLeft(files: ReadonlySet<string>, expected: Expectation): Generator<Issue> {
  const wanted = new Set([...expected.files, ...expected.publicFiles])
  for (const file of wanted) {
    if (files.has(file)) continue
    yield outputIssue('missing-output', file, 'Unexpected gap in the output, expected this file')
  }
  for (const file of files) {
    if (wanted.has(file) || generated.test(file)) continue
    yield outputIssue('leftover-output', file, 'Unexpected file in the output, expected only files of the story')
  }
}

function readPage(path: string, html: string): Page {
  const page: Page = { path, anchors: new Set(), links: [], issues: [] }
  const lineStarts = [0]
  for (let at = html.indexOf('\n'); at !== -1; at = html.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  const place = (offset: number): Position => {
    let [low, high] = [0, lineStarts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (lineStarts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - lineStarts[low]! + 1 }
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      const at = place(parser.startIndex)
      const { id } = attributes
      if (id !== undefined) {
        if (page.anchors.has(id))
          page.issues.push(outputIssue('duplicate-anchor', path, `Unexpected second id ${id}, expected each once`, at))
        page.anchors.add(id)
      }
      for (const [attribute, value] of Object.entries(attributes)) {
        if (linking.has(attribute)) page.links.push({ url: value, ...at })
        if (attribute === 'srcset')
          for (const candidate of value.split(',')) page.links.push({ url: candidate.trim().split(/\s+/)[0]!, ...at })
        if (/^on/i.test(attribute) || attribute === 'style')
          page.issues.push(outputIssue('script-in-page', path, `Unexpected handler ${attribute}, expected none`, at))
      }
      const foreign = foreignCode(name, attributes, baseOf(path))
      if (foreign) page.issues.push(outputIssue('script-in-page', path, `Unexpected ${foreign}, expected none`, at))
      if (name === 'script' && attributes['src'] === undefined && attributes['type'] !== 'application/ld+json')
        page.issues.push(outputIssue('script-in-page', path, 'Unexpected inline script, expected none', at))
      if (framing.has(name))
        page.issues.push(outputIssue('script-in-page', path, `Unexpected <${name}>, expected none`, at))
    },
  })
  parser.end(html)
  return page
}

/** Scripts, styles and jumps that do not come from this site’s own build. */
function foreignCode(name: string, attributes: Record<string, string>, base: string): string | undefined {
  const { src, href = '', rel = '', content = '' } = attributes
  if (name === 'script' && src !== undefined && !isGenerated(src, base)) return `script ${src}`
  if (name === 'link' && /(?:^|\s)(?:stylesheet|modulepreload)(?:\s|$)/i.test(rel) && !isGenerated(href, base))
    return `${rel} ${href}`
  if (name === 'meta' && /^\s*refresh\s*$/i.test(attributes['http-equiv'] ?? '')) {
    const url = /^\s*\d+\s*;\s*url=([^'"].*)$/i.exec(content)?.[1]
    if (url === undefined || resolveUrl(url, base)?.host !== host) return `jump to ${content}`
  }
  return undefined
}

function isGenerated(url: string, base: string): boolean {
  const target = resolveUrl(url, base)
  return target?.host === host && generated.test(target.pathname.slice(1))
}

/** The address of a page, as browsers resolve links against it. */
function baseOf(path: string): string {
  return `https://${host}/${path.replace(/index\.html$/, '')}`
}

function resolveUrl(url: string, base: string): URL | undefined {
  return URL.canParse(url, base) ? new URL(url, base) : undefined
}

function* brokenLinks(page: Page, pages: ReadonlyMap<string, Page>, files: ReadonlySet<string>): Generator<Issue> {
  const base = baseOf(page.path)
  for (const { url, ...at } of page.links) {
    const target = resolveUrl(url, base)
    if (target && target.host !== host && !/^(?:javascript|data|vbscript|file|blob):$/.test(target.protocol)) continue
    const path = target?.host === host ? decode(target.pathname)?.slice(1) : undefined
    const anchor = target && decode(target.hash.slice(1))
    if (path === undefined || anchor === undefined) {
      yield outputIssue('broken-link', page.path, `Unexpected address ${url}, expected one that leads somewhere`, at)
      continue
    }
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
    if (!files.has(file))
      yield outputIssue('broken-link', page.path, `Unexpected link to ${url}, expected a page that exists`, at)
    else if (anchor !== '' && pages.get(file)?.anchors.has(anchor) === false)
      yield outputIssue('broken-link', page.path, `Unexpected anchor in ${url}, expected one that exists`, at)
  }
}

/** Percent signs taken off, or undefined where they are no UTF-8. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function outputIssue(code: string, file: string, message: string, at: Position = { line: 1, column: 1 }): Issue {
  return { code, severity: 'error', file, ...at, message }
}
