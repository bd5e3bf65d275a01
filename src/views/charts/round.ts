/** A number with few decimals: two, as a hundredth of a per cent is less than a tenth of a pixel; for pixels one is enough. */
export function round(value: number, decimals = 2): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals
}
