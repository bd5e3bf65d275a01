// Takes the place of a service worker that this site had, removes what it kept, and goes: docs/offline.md. No page asks for it;
// a browser looks here only where it has a worker of this site.
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(leave()))

async function leave() {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith('parley-')).map((name) => caches.delete(name)))
  await self.registration.unregister()
}
