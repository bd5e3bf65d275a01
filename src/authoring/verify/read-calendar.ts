import type { OutputText } from './output.ts'

/** What an event must have (RFC 5545, 3.6.1), and what ours have besides. */
const needed = ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY', 'SEQUENCE', 'STATUS', 'URL']

/** Reads a calendar: its lines and their lengths, what its events must have, and its addresses. */
export function readCalendar(text: string): OutputText {
  const file: OutputText = { links: [], remarks: [] }
  const refuse = (what: string, offset: number) =>
    file.remarks.push({
      code: 'invalid-output',
      message: `Unexpected ${what}, expected a calendar of RFC 5545`,
      offset,
    })
  if (!text.endsWith('\r\n')) refuse('end', text.length)
  const uids = new Set<string>()
  const open: string[] = []
  let event = new Map<string, string>()
  for (const { line, offset, longest } of unfolded(text)) {
    if (longest > 75) refuse(`line of ${longest} octets`, offset)
    const [, name, value] = /^([A-Z-]+)(?:;[A-Z-]+=[^:;,"]+)*:(.*)$/.exec(line) ?? []
    if (name === undefined || value === undefined || /[^\P{Cc}\t]/u.test(line)) refuse('line', offset)
    else if (name === 'BEGIN') {
      open.push(value)
      if (value === 'VEVENT') event = new Map()
    } else if (name === 'END') {
      if (open.pop() !== value) refuse(`end of ${value}`, offset)
      if (value !== 'VEVENT') continue
      for (const property of needed) if (!event.has(property)) refuse(`gap in an event without ${property}`, offset)
      const uid = event.get('UID') ?? ''
      if (uids.has(uid)) refuse(`second event ${uid}`, offset)
      uids.add(uid)
    } else {
      if (open.at(-1) === 'VEVENT') event.set(name, value)
      if (name === 'URL' || name === 'SOURCE') file.links.push({ url: value, role: 'state', offset })
    }
  }
  if (open.length > 0 || !text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')) refuse('beginning or end', 0)
  return file
}

/** The lines of a calendar put together again (RFC 5545, 3.1), and the length of the longest part of each in octets. */
function* unfolded(text: string): Generator<{ line: string; offset: number; longest: number }> {
  let current: { line: string; offset: number; longest: number } | undefined
  let offset = 0
  for (const part of text.split('\r\n').slice(0, -1)) {
    const length = Buffer.byteLength(part)
    if (current && /^[ \t]/.test(part)) {
      current.line += part.slice(1)
      current.longest = Math.max(current.longest, length)
    } else {
      if (current) yield current
      current = { line: part, offset, longest: length }
    }
    offset += part.length + 2
  }
  if (current) yield current
}
