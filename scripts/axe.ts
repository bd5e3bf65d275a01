import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import { readArguments, runCommand, UsageError } from './command-line.ts'
import { launchBrowser, serveFolder } from './shots/browser.ts'

const help = `npm run axe -- [--out DIR]

Judges every page of a built site with axe, on a narrow light and a wide dark screen, with all that folds open.
Ends with exit code 1 where a rule of accessibility is broken or a page scrolls sideways.
  --out DIR  the built site (dist)
`

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const screens = [
  { width: 320, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const

await runCommand(async () => {
  const { values } = readArguments(help, { out: { type: 'string', default: 'dist' } })
  if (!existsSync(join(values.out, 'index.html')))
    throw new UsageError(`There is no site in ${values.out}; npm run build makes one.`)
  const paths = readdirSync(values.out, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `/${file.slice(0, -'index.html'.length)}`)
    .sort()
  const server = await serveFolder(values.out)
  const browser = await launchBrowser()
  const faults: string[] = []
  await Promise.all(
    screens.map(async ({ width, colorScheme }) => {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
      const report = (path: string, fault: string) => faults.push(`${path} (${width} px, ${colorScheme}): ${fault}`)
      for (const path of paths) {
        await page.goto(server.url + path)
        await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)))
        if ((await page.evaluate(() => document.documentElement.scrollWidth)) > width) report(path, 'scrolls sideways')
        await page.evaluate(axeSource)
        const { violations } = await page.evaluate(() =>
          (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
            resultTypes: ['violations'],
          }),
        )
        for (const { id, nodes } of violations) report(path, `${id}: ${nodes[0]?.html ?? ''}`)
      }
      await page.close()
    }),
  )
  await browser.close()
  await server.close()
  for (const fault of faults.sort()) process.stdout.write(`${fault}\n`)
  process.stdout.write(`${paths.length} pages judged on ${screens.length} screens: ${faults.length} faults.\n`)
  return faults.length > 0 ? 1 : 0
})
