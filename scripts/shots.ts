import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readArguments, requireSite, runCommand } from './command-line.ts'
import { launchBrowser, serveFolder } from './shots/browser.ts'
import { requireTemplates, templates } from './shots/templates.ts'

/** Pixels. The longest lists are twenty times as tall, more than a browser can picture. */
const tallest = 8000

const help = `npm run shots -- [--out DIR] [--to DIR] [NAME…]

Takes a picture of each template of a built site at 320 and 1280 pixels, light and dark; of long pages the beginning.
  --out DIR  the built site (dist)
  --to DIR   where the pictures go (.parley/shots)
  NAME       only these templates
`

await runCommand(async () => {
  const { values, positionals } = readArguments(
    help,
    { out: { type: 'string', default: 'dist' }, to: { type: 'string', default: '.parley/shots' } },
    true,
  )
  requireSite(values.out)
  requireTemplates(positionals)
  await mkdir(values.to, { recursive: true })
  const server = await serveFolder(values.out)
  const browser = await launchBrowser()
  const wanted = new Set<string>(positionals)
  const chosen = Object.entries(templates).filter(([name]) => wanted.size === 0 || wanted.has(name))
  let taken = 0
  for (const width of [320, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
      for (const [name, path] of chosen) {
        await page.goto(server.url + path, { waitUntil: 'load' })
        await page.evaluate(() => document.fonts.ready)
        const height = await page.evaluate(() => document.documentElement.scrollHeight)
        await page.screenshot({
          path: join(values.to, `${name}-${width}-${colorScheme}.png`),
          fullPage: true,
          clip: { x: 0, y: 0, width, height: Math.min(height, tallest) },
        })
        taken++
      }
      await page.close()
    }
  await browser.close()
  await server.close()
  process.stdout.write(`${taken} pictures are in ${values.to}.\n`)
  return 0
})
