import type { OutputLink, OutputText } from './output.ts'

/** What an address of the site looks like in data: from the root, a page or a file. */
const fromRoot = /^\/(?:[\w.~%-]+\/)*(?:#[^\s#]+|[\w.~%-]+\.\w+)?$/

/** Reads JSON and JSON-LD: every text that is an address counts, whatever its key. */
export function addressesIn(text: string): OutputText {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { links: [], remarks: [{ code: 'invalid-output', message: 'Unexpected text, expected JSON', offset: 0 }] }
  }
  const links: OutputLink[] = []
  // In the order of the text, so that each place is looked for behind the last.
  const waiting: unknown[] = [value]
  let from = 0
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (typeof next === 'string') {
      if (!fromRoot.test(next) && !/^(?:https?|javascript|vbscript):\S*$/i.test(next)) continue
      const at = text.indexOf(next, from)
      if (at !== -1) from = at + next.length
      links.push({ url: next, role: 'state', offset: Math.max(at, 0) })
    } else if (typeof next === 'object' && next !== null) {
      // Not spread: a list may hold more than a call takes.
      for (const part of Object.values(next).reverse()) waiting.push(part)
    }
  }
  return { links, remarks: [] }
}

/** Reads `_redirects` as Cloudflare Pages and Netlify do: `from to status`, spaces between. */
export function readRedirects(text: string): OutputText {
  const redirects: NonNullable<OutputText['redirects']> = []
  const file: OutputText = { links: [], remarks: [], redirects }
  for (const { 0: line, index: offset } of text.matchAll(/[^\n]+/g)) {
    const [, from, to] = /^(\/[^\s*:?#]*) (\/[^\s*:?]*) 301$/.exec(line) ?? []
    if (from === undefined || to === undefined || to.startsWith('//')) {
      const message = `Unexpected line ${JSON.stringify(line)}, expected /from/ /to/ 301`
      file.remarks.push({ code: 'invalid-output', message, offset })
      continue
    }
    redirects.push({ from, to, offset })
    file.links.push({ url: to, role: 'state', offset: offset + from.length + 1 })
  }
  return file
}

/** Reads a style sheet for what it loads. */
export function readStyles(text: string): OutputText {
  const found = text.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)|@import\s*["']([^"']+)["']/g)
  const links = [...found].map(({ index: offset, 1: double, 2: single, 3: bare, 4: imported }): OutputLink => {
    return { url: (double ?? single ?? bare ?? imported!).trim(), role: 'load', offset }
  })
  return { links, remarks: [] }
}

/** Reads a script for the files it names: modules beside it, and data from the root. */
export function readScript(text: string): OutputText {
  const found = text.matchAll(/(["'`])((?:\.{1,2}\/|\/)[\w./-]+\.(?:js|json|css|wasm))\1/g)
  const links = [...found].map(({ index: offset, 2: url }): OutputLink => ({ url: url!, role: 'load', offset }))
  return { links, remarks: [] }
}

/** Reads text for the addresses it names: at the end of a line behind a colon, as in `robots.txt`, and the links of `llms.txt`. */
export function readPlainText(text: string): OutputText {
  const found = text.matchAll(/: (https?:\/\/\S+)$|\]\((\S+)\)/gm)
  const links = [...found].map(({ index: offset, 1: named, 2: linked }): OutputLink => {
    return { url: (named ?? linked)!, role: 'state', offset }
  })
  return { links, remarks: [] }
}
