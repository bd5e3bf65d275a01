import type { ShareCard } from '../../views/share-card.ts'
import { fontFamily } from './card-fonts.ts'

/** An element as satori takes it: that of React, without React. */
export interface Markup {
  type: string
  props: Readonly<Record<string, unknown>>
}

/** What networks ask for, in pixels. */
export const cardSize = { width: 1200, height: 630 } as const

/** The site’s colours in light (`src/styles/tokens.css`). */
export const colours = {
  paper: '#fbf9f4',
  ink: '#1d1a16',
  soft: '#514a40',
  rule: '#d8d1c2',
  accent: '#0f4f4a',
} as const

/** The sign of the favicon, without its ground. */
const sign = [
  'M14 9.5v1.6c-2.6.9-3.9 2.4-3.9 4.3.3-.1.7-.2 1.1-.2 1.8 0 3.1 1.3 3.1 3.3 0 2.1-1.5 3.6-3.6 3.6-2.7 0-4.3-2.1-4.3-5.3C6.4 13 9 10.3 14 9.5z',
  'M18 22.5v-1.6c2.6-.9 3.9-2.4 3.9-4.3-.3.1-.7.2-1.1.2-1.8 0-3.1-1.3-3.1-3.3 0-2.1 1.5-3.6 3.6-3.6 2.7 0 4.3 2.1 4.3 5.3 0 3.8-2.6 6.5-7.6 7.3z',
]

/** A card as a page of a book: what it is and when, the title, a sentence, and below a rule whose it is. */
export function cardMarkup({ label, date, title, note, site, host }: ShareCard): Markup {
  const { size, lines } = titleSize(title, note !== undefined)
  const head = [
    label && box('label', { color: colours.accent, fontWeight: 600, letterSpacing: 3 }, label.toUpperCase()),
    date && box('date', { color: colours.soft }, date),
  ].filter(Boolean)
  return box(
    'card',
    {
      ...cardSize,
      boxSizing: 'border-box',
      flexDirection: 'column',
      padding: '64px 88px 52px',
      backgroundColor: colours.paper,
      color: colours.ink,
      fontFamily,
    },
    [
      box('head', { height: 40, alignItems: 'center', gap: 28, fontSize: 28 }, head),
      box('middle', { flexGrow: 1, flexDirection: 'column', justifyContent: 'center', paddingBottom: 12 }, [
        text(
          title,
          { fontSize: size, fontWeight: 600, lineHeight: 1.14, letterSpacing: size > 60 ? -0.8 : -0.3 },
          lines,
        ),
        ...(note ? [text(note, { marginTop: 26, fontSize: 34, lineHeight: 1.36, color: colours.soft }, 3)] : []),
      ]),
      box('foot', { borderTop: `2px solid ${colours.rule}`, paddingTop: 28, alignItems: 'center', fontSize: 28 }, [
        mark(48),
        text(site, { marginLeft: 20, flexGrow: 1, flexShrink: 1, fontWeight: 600 }, 1),
        box('host', { marginLeft: 40, flexShrink: 0, color: colours.soft }, host),
      ]),
    ],
  )
}

/** The longer a title, the smaller; what its lines do not hold ends in an ellipsis. */
function titleSize(title: string, hasNote: boolean): { size: number; lines: number } {
  const { length } = title
  if (hasNote)
    return length <= 32 ? { size: 84, lines: 2 } : length <= 60 ? { size: 68, lines: 3 } : { size: 56, lines: 3 }
  if (length <= 40) return { size: 88, lines: 3 }
  if (length <= 90) return { size: 72, lines: 4 }
  return length <= 140 ? { size: 60, lines: 5 } : { size: 52, lines: 5 }
}

function mark(size: number): Markup {
  const paths = sign.map((d) => ({ type: 'path', props: { d, fill: colours.paper } }))
  const ground = { type: 'rect', props: { width: 32, height: 32, rx: 6, fill: colours.accent } }
  return { type: 'svg', props: { width: size, height: size, viewBox: '0 0 32 32', children: [ground, ...paths] } }
}

function box(_what: string, style: object, children: unknown): Markup {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } }
}

/** Words that break into at most so many lines, and run as their script does. */
function text(words: string, style: object, lines: number): Markup {
  const direction = isRightToLeft(words) ? { direction: 'rtl', textAlign: 'right' } : {}
  const breaks = { display: 'block', lineClamp: lines, wordBreak: 'break-word' }
  return { type: 'div', props: { style: { ...breaks, ...direction, ...style }, children: words } }
}

/** Whether the first letter of a text is of a script that runs from right to left (Unicode Standard Annex 9, rules P2 and P3). */
function isRightToLeft(words: string): boolean {
  const first = /\p{L}/u.exec(words)?.[0] ?? ''
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first)
}
