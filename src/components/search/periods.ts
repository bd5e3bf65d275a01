const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `2025-02` as `February 2025`; anything else as it is. */
export function monthTitle(period: string): string {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(period) ? monthName.format(new Date(`${period}-01T00:00:00Z`)) : period
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
