import { launchBrowser, serveFolder } from '/tmp/wt/m/scripts/shots/browser.ts'
const [,, out, prefix, ...paths] = process.argv
const server = await serveFolder(out); const browser = await launchBrowser()
for (const spec of paths) {
  const [path, width='1280', scheme='light', height='1400', full] = spec.split('@')
  const page = await browser.newPage({ viewport: { width: +width, height: +height }, colorScheme: scheme })
  await page.goto(server.url + path, { waitUntil: 'networkidle' })
  await page.screenshot({ path: `${prefix}${path.replaceAll('/', '_')}${width}${scheme}.png`, fullPage: full === 'full' })
  await page.close()
}
await browser.close(); await server.close()
