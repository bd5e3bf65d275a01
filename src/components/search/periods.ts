const names = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] // prettier-ignore

/** `2025-02` as `February 2025`; anything else as it is. */
export function monthTitle(period: string): string {
  const [year, month] = period.split('-')
  const name = names[Number(month) - 1]
  return name && year ? `${name} ${year}` : period
}

/** Years, the newest first, with their months in order; a month comes with its year. */
export function monthsByYear(periods: readonly string[]): { year: string; months: string[] }[] {
  const sorted = periods.toSorted()
  const years = [...new Set(sorted.map((period) => period.slice(0, 4)))].reverse()
  return years.map((year) => ({
    year,
    months: sorted.filter((period) => period.startsWith(year) && period.length > year.length),
  }))
}
