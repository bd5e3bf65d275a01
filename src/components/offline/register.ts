/** Starts the service worker once the page is there. The first page was loaded without it, so it is told what to keep. */
async function register(): Promise<void> {
  const isNew = !navigator.serviceWorker.controller
  await navigator.serviceWorker.register('/sw.js')
  if (!isNew) return
  const { active } = await navigator.serviceWorker.ready
  const files = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${location.origin}/`) && !name.endsWith('/sw.js'))
  active?.postMessage({ page: location.href, files })
}

// Without one, as on a host without HTTPS, the page is as whole.
if ('serviceWorker' in navigator) register().catch(() => undefined)
