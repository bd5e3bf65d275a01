// Preloaded into a measured process: says at its end what it used.
import { writeFileSync } from 'node:fs'
import process from 'node:process'

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  writeFileSync(process.env.PARLEY_USAGE, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, maxRSS }))
})
