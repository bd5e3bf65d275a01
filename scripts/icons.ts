import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drawIcons } from './icons/draw-icons.ts'
import { readArguments, runCommand } from './command-line.ts'

const help = `npm run icons

Draws the icons of the site from public/favicon.svg: those of the web manifest, apple-touch-icon.png and favicon.ico.
Exit codes: 0 drawn, 2 wrong usage or a failure.
`

const publicFolder = fileURLToPath(new URL('../public', import.meta.url))

await runCommand(async () => {
  readArguments(help, {})
  const icons = await drawIcons(await readFile(join(publicFolder, 'favicon.svg'), 'utf8'))
  for (const [name, bytes] of icons) {
    const file = join(publicFolder, name)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, bytes)
    process.stdout.write(`public/${name}, ${bytes.length} bytes\n`)
  }
  return 0
})
