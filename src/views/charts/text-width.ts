/** Widths of letters in ems, in steps from the narrowest to the widest: a little more than common sans-serifs take. */
const widths: readonly [letters: RegExp, ems: number][] = [
  [/[ijl.,:;'’|!]/u, 0.34],
  [/[ftrI()\-– ]/u, 0.43],
  [/[mwMW@%—]/u, 0.95],
  [/\p{Lu}/u, 0.73],
]

/** About how wide a text is set in the system’s sans-serif; rather too wide than too narrow. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const letter of text) ems += widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.63
  return ems * size
}
