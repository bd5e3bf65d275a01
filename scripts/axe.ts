import { readdirSync } from 'node:fs'
import { rulesOfSight, unfold, violations } from './axe/violations.ts'
import { readArguments, requireSite, runCommand } from './command-line.ts'
import { launchBrowser, serveFolder } from './shots/browser.ts'

const help = `npm run axe -- [--out DIR]

Judges every page of a built site with axe, on a narrow light and a wide dark screen, with all that folds open.
Ends with exit code 1 where a rule of accessibility is broken or a page scrolls sideways.
  --out DIR  the built site (dist)
`

const screens = [
  { width: 320, colorScheme: 'light', rules: undefined },
  { width: 1280, colorScheme: 'dark', rules: rulesOfSight },
] as const

/** As many as there are cores on the machines that run this. */
const pagesAtOnce = 2

await runCommand(async () => {
  const { values } = readArguments(help, { out: { type: 'string', default: 'dist' } })
  requireSite(values.out)
  const paths = readdirSync(values.out, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `/${file.slice(0, -'index.html'.length)}`)
    .sort()
  const server = await serveFolder(values.out)
  const browser = await launchBrowser()
  const waiting = paths.values()
  let faults = 0
  const judge = async () => {
    const page = await browser.newPage()
    // Each takes the next path that nobody has taken.
    for (const path of waiting) {
      await page.goto(server.url + path)
      await unfold(page)
      for (const { width, colorScheme, rules } of screens) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        const found = await violations(page, rules)
        if ((await page.evaluate(() => document.documentElement.scrollWidth)) > width) found.push('scrolls sideways')
        for (const fault of found) process.stdout.write(`${path} (${width} px, ${colorScheme}): ${fault}\n`)
        faults += found.length
      }
    }
  }
  await Promise.all(Array.from({ length: pagesAtOnce }, judge))
  await browser.close()
  await server.close()
  process.stdout.write(`${paths.length} pages judged on ${screens.length} screens: ${faults} faults.\n`)
  return faults > 0 ? 1 : 0
})
