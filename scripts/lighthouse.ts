import lighthouse from 'lighthouse'
import { readArguments, readNumber, requireSite, runCommand } from './command-line.ts'
import { launchBrowser, serveFolder } from './shots/browser.ts'
import { requireTemplates, templates } from './shots/templates.ts'

const help = `npm run lighthouse -- [--out DIR] [--min SCORE] [--runs N] [NAME…]

Judges pages of a built site with Lighthouse, as on a phone with a slow connection, and prints the scores
of the run whose performance is the median.
Ends with exit code 1 where one is below the least score.
  --out DIR    the built site (dist)
  --min SCORE  the least score (100)
  --runs N     how often each page is judged (3)
  NAME         only these templates
`

const usual = ['home', 'development', 'person', 'topic', 'positions', 'search']
const categories = ['performance', 'accessibility', 'best-practices', 'seo']
const port = 9333

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>

await runCommand(async () => {
  const { values, positionals } = readArguments(
    help,
    {
      out: { type: 'string', default: 'dist' },
      min: { type: 'string', default: '100' },
      runs: { type: 'string', default: '3' },
    },
    true,
  )
  requireSite(values.out)
  const count = readNumber('runs', values.runs, 1)
  const least = readNumber('min', values.min, 0, 100)
  requireTemplates(positionals)
  const names = positionals.length > 0 ? positionals : usual
  const server = await serveFolder(values.out, { compress: true })
  const browser = await launchBrowser([`--remote-debugging-port=${port}`])
  let low = 0
  for (const name of names) {
    const runs: Result['lhr'][] = []
    while (runs.length < count) {
      const result = await lighthouse(server.url + templates[name]!, {
        port,
        output: 'json',
        logLevel: 'error',
        onlyCategories: categories,
      })
      if (!result) throw new Error(`Lighthouse gave no result for ${name}.`)
      runs.push(result.lhr)
    }
    runs.sort((a, b) => (a.categories['performance']?.score ?? 0) - (b.categories['performance']?.score ?? 0))
    const lhr = runs[Math.floor(runs.length / 2)]!
    const scores = categories.map((category) => Math.round((lhr.categories[category]?.score ?? 0) * 100))
    const failing = Object.values(lhr.audits)
      .filter(({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode !== 'informative')
      .map(({ id, displayValue }) => (displayValue ? `${id} (${displayValue})` : id))
    if (scores.some((score) => score < least)) low++
    process.stdout.write(
      `${name.padEnd(14)}${scores.map((score) => String(score).padStart(5)).join('')}  ${failing.join(', ')}\n`,
    )
  }
  await browser.close()
  await server.close()
  process.stdout.write(`${names.length} pages judged on ${categories.join(', ')}: ${low} below ${least}.\n`)
  return low > 0 ? 1 : 0
})
