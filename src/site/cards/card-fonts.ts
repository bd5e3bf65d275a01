import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Font } from 'satori'

/** The fonts of cards: the site’s own for most of Europe, and for other scripts what goes with it. */
const families = [
  {
    from: '@fontsource/source-serif-4',
    scripts: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'],
    bold: 600,
  },
  { from: '@fontsource/noto-serif-hebrew', scripts: ['hebrew'], bold: 600 },
  { from: '@fontsource/amiri', scripts: ['arabic'], bold: 700 },
  { from: '@fontsource/noto-serif-armenian', scripts: ['armenian'], bold: 600 },
  { from: '@fontsource/noto-serif-georgian', scripts: ['georgian'], bold: 600 },
] as const

/** A file of these packages holds one script, so each is a family of its own; a letter is looked for in the order given. */
const files = families.flatMap(({ from, scripts, bold }) =>
  scripts.map((script) => ({ from, bold, name: `${from.replace('@fontsource/', '')}-${script}` })),
)

/** All of them, in two weights. Throws where a package is not installed. */
export function cardFonts(): Font[] {
  return files.flatMap(({ from, bold, name }) =>
    ([400, 600] as const).map((weight): Font => {
      const file = import.meta.resolve(`${from}/files/${name}-${weight === 400 ? 400 : bold}-normal.woff`)
      return { name, data: readFileSync(fileURLToPath(file)), weight, style: 'normal' }
    }),
  )
}

/** The value of `font-family` that has all of them. */
export const fontFamily = files.map(({ name }) => name).join(', ')
