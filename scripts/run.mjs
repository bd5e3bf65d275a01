// Runs a command of this folder, as `node scripts/run.mjs check --watch` does `check.ts`. Plain JavaScript, as any Node reads it.
import './require-node.mjs'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from './cache-folder.mjs'

const [command] = process.argv.splice(2, 1)
const script = new URL(`${command}.ts`, import.meta.url)
process.argv[1] = fileURLToPath(script)
if (!command || !existsSync(script)) {
  process.stderr.write(`Unexpected command ${command ?? 'of no name'}, expected one of those that npm run lists.\n`)
  process.exit(2)
}
// In CI nothing is kept.
if (!process.env['CI']) module.enableCompileCache(`${cacheFolder}/code`)
await import(script.href)
