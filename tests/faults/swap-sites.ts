import { cpSync } from 'node:fs'
import { stage } from '../../scripts/build/swap.ts'

// The end of a build, for tests: `swap-sites.ts <output> [<site>]` puts the site in the output’s place.
const [out, site] = process.argv.slice(2)
if (out === undefined) throw new Error('Usage: swap-sites.ts <output> [<site>]')
const staging = await stage(out)
if (site !== undefined) {
  cpSync(site, staging.site, { recursive: true })
  process.stdout.write('staged\n')
  // Whoever kills it has seen the word by then.
  await new Promise((resolve) => setTimeout(resolve, 10))
  staging.swap()
}
staging.clear()
