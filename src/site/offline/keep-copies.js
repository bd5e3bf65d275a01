// The service worker of a site that is built with PARLEY_OFFLINE=on: docs/offline.md says what it promises.
const prefix = 'parley-'
const pages = `${prefix}1-pages`
const files = `${prefix}1-files`
/** Copies that are kept at most; those stored longest ago go first. */
const most = { [pages]: 60, [files]: 250 }
/** So long a page that has a copy waits for the network, in milliseconds. */
const patience = 5000
const shell = '/404.html'

self.addEventListener('install', (event) => event.waitUntil(prepare().then(() => self.skipWaiting())))
self.addEventListener('activate', (event) => event.waitUntil(takeOver()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin || request.headers.has('range')) return
  if (request.mode === 'navigate') event.respondWith(page(request, event))
  else if (url.pathname.startsWith('/_assets/')) event.respondWith(asset(request, event))
  else event.respondWith(file(request, event))
})
// A page that was there before its worker: it says what it loaded.
self.addEventListener('message', (event) => {
  if (event.data?.page) event.waitUntil(keepAll(pages, [event.data.page]).then(() => keepAll(files, event.data.files)))
})

async function prepare() {
  await keepAll(files, [shell])
  const html = await (await (await caches.open(files)).match(shell))?.text()
  await keepAll(
    files,
    [...(html ?? '').matchAll(/(?:href|src)="(\/_assets\/[^"]+)"/g)].map(([, url]) => url),
  )
}

async function takeOver() {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith(prefix) && name !== pages && name !== files)
  await Promise.all(old.map((name) => caches.delete(name)))
  await self.clients.claim()
}

/** Network first, so that a correction arrives; a copy says that it is one. */
async function page(request, event) {
  const copy = await caches.match(request.url, { ignoreSearch: true, cacheName: pages })
  const fresh = fetch(request).then((response) => {
    event.waitUntil(keep(pages, request.url, response.clone()))
    return response
  })
  event.waitUntil(fresh.catch(() => undefined))
  try {
    return await (copy ? Promise.race([fresh, late()]) : fresh)
  } catch {
    return copy ? marked(copy) : absent()
  }
}

function late() {
  return new Promise((_resolve, reject) => setTimeout(() => reject(new Error('late')), patience))
}

/** Names of assets change with their content: a copy is as good as the file. */
async function asset(request, event) {
  return (await caches.match(request.url, { cacheName: files })) ?? stored(request, event)
}

async function file(request, event) {
  try {
    return await stored(request, event)
  } catch (error) {
    const copy = await caches.match(request.url, { cacheName: files })
    if (copy) return copy
    throw error
  }
}

async function stored(request, event) {
  const response = await fetch(request)
  event.waitUntil(keep(files, request.url, response.clone()))
  return response
}

async function keepAll(name, urls) {
  for (const url of urls) {
    const response = await fetch(url).catch(() => undefined)
    if (response) await keep(name, new URL(url, location.href).href, response)
  }
}

/** Keeps whole answers of this site. Never fails: a copy that cannot be kept is missing, nothing else. */
async function keep(name, url, response) {
  if (response.status !== 200 || response.type !== 'basic' || response.redirected) return
  try {
    const cache = await caches.open(name)
    const key = name === pages ? url.replace(/[?#].*$/, '') : url
    await cache.delete(key)
    await cache.put(key, response)
    const keys = (await cache.keys()).filter((old) => !old.url.endsWith(shell))
    await Promise.all(keys.slice(0, Math.max(0, keys.length - most[name])).map((old) => cache.delete(old)))
  } catch {
    // No room.
  }
}

/** A kept page with a note above its text. The day is that of the answer. */
async function marked(copy) {
  const date = new Date(copy.headers.get('date') ?? '')
  const day = Number.isNaN(date.valueOf()) ? '' : ` of ${date.toLocaleDateString('en-GB', { dateStyle: 'long' })}`
  const note = `<aside class="banner" aria-label="Offline"><p><strong>No connection.</strong> This is the copy${day} on this device. Corrections made since then are missing.</p></aside>`
  return respond(
    (await copy.text()).replace('<main id="main"', () => `${note}<main id="main"`),
    copy,
    200,
  )
}

/** What stands for a page without a copy: the frame of the site, and the pages that have one. */
async function absent() {
  const copy = await caches.match(shell, { cacheName: files })
  const head = `<header class="head"><h1>No connection</h1><p class="standfirst">This page is not kept on this device.</p></header>`
  const main = `<main id="main" tabindex="-1"><div class="sheet">${head}${await listed()}</div></main>`
  const html = (await copy?.text()) ?? '<!doctype html><title></title><main id="main"></main>'
  const changed = html
    .replace(/<title>[^<]*/, '<title>No connection')
    .replace(/<main id="main"[\s\S]*<\/main>/, () => main)
  return respond(changed, copy, 503)
}

/** Links to the kept pages, the latest first. Their titles come from their own HTML and are escaped there. */
async function listed() {
  const cache = await caches.open(pages)
  const items = await Promise.all(
    (await cache.keys()).reverse().map(async (key) => {
      const html = (await (await cache.match(key))?.text()) ?? ''
      const title = /<title>([^<]*)/.exec(html)?.[1]?.replace(/ · [^·]*$/, '') ?? ''
      return `<li><a href="${new URL(key.url).pathname.replaceAll('"', '%22')}">${title}</a></li>`
    }),
  )
  return items.length === 0 ? '' : `<div class="prose lone"><p>These pages are:</p><ul>${items.join('')}</ul></div>`
}

function respond(html, copy, status) {
  const headers = new Headers(copy?.headers)
  headers.delete('content-encoding')
  headers.delete('content-length')
  headers.set('content-type', 'text/html; charset=utf-8')
  return new Response(html, { status, headers })
}
