import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Font } from 'satori'

/** The fonts of cards: the site’s own for most of Europe, and for other scripts what goes with it. */
const families = [
  {
    of: 'source-serif-4',
    scripts: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'],
    bold: 600,
  },
  { of: 'noto-serif-hebrew', scripts: ['hebrew'], bold: 600 },
  { of: 'amiri', scripts: ['arabic'], bold: 700 },
  { of: 'noto-serif-armenian', scripts: ['armenian'], bold: 600 },
  { of: 'noto-serif-georgian', scripts: ['georgian'], bold: 600 },
] as const

/** All of them, in the order in which a letter is looked for. A file of Fontsource holds one script, so each is a family. */
export function cardFonts(): Font[] {
  return families.flatMap(({ of, scripts, bold }) =>
    scripts.flatMap((script) =>
      ([400, bold] as const).map((weight): Font => {
        const file = import.meta.resolve(`@fontsource/${of}/files/${of}-${script}-${weight}-normal.woff`)
        return {
          name: familyOf(of, script),
          data: readFileSync(fileURLToPath(file)),
          weight: weight === 400 ? 400 : 600,
          style: 'normal',
        }
      }),
    ),
  )
}

/** The value of `font-family` that has all of them. */
export const fontFamily = families
  .flatMap(({ of, scripts }) => scripts.map((script) => familyOf(of, script)))
  .join(', ')

function familyOf(font: string, script: string): string {
  return `${font} ${script}`
}
