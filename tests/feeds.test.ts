import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAtomFeed, parseJsonFeed, parseOpml } from 'feedsmith'
import ICAL from 'ical.js'
import { SaxesParser } from 'saxes'
import { convertIcsCalendar } from 'ts-ics'
import { describe, expect, it } from 'vitest'
import { siteFolder } from './site.ts'
import { temporaryFolder } from './story-folder.ts'
import { development } from './visitor.ts'

const site = 'https://parley.example'
const files = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
const named = (ending: RegExp) => files.filter((file) => ending.test(file))
const read = (file: string) => readFileSync(join(siteFolder, file), 'utf8')

const atoms = named(/(?:^|\/)feed\.xml$/)
const calendars = named(/\.ics$/)

/** A program of this machine and what it needs, or a line that says what is not tried without it. */
function present(command: string, args: string[], debian: string): boolean {
  const found = spawnSync(command, args).status === 0
  if (!found) process.stderr.write(`SKIPPED: feeds and calendars in ${debian}, which this machine lacks (Debian: apt-get install ${debian}).\n`) // prettier-ignore
  return found
}

const python = '/usr/bin/python3'
const hasFeedparser = present(python, ['-c', 'import feedparser'], 'python3-feedparser')
const hasIcalendar = present(python, ['-c', 'import icalendar'], 'python3-icalendar')
const hasNewsboat = present('newsboat', ['--version'], 'newsboat')

/** What a program in Python prints of files of the site, as JSON. */
function inPython(program: string, paths: readonly string[]): unknown[][] {
  const { status, stdout, stderr } = spawnSync(python, ['-c', program], {
    input: JSON.stringify(paths.map((path) => join(siteFolder, path))),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as unknown[][]
}

describe('the feeds of the site', () => {
  it('are those of the site, of changes and corrections, and of each actor and topic', () => {
    const pages = (folder: string) => named(new RegExp(`^${folder}/[^/]+/index\\.html$`)).length
    expect(atoms).toHaveLength(3 + pages('actors') + pages('topics'))
    expect(named(/(?:^|\/)feed\.json$/)).toHaveLength(atoms.length)
    expect(named(/(?:^|\/)calendar\.ics$/)).toHaveLength(atoms.length - 2)
  })

  it('are well-formed, for a parser that refuses all else', () => {
    for (const file of [...atoms, 'feeds.opml']) {
      const parser = new SaxesParser({ xmlns: true, fileName: file })
      parser.on('error', (error) => {
        throw error
      })
      parser.write(read(file)).close()
    }
  })

  it('say the same in both formats, to a feed reader’s parser', () => {
    for (const file of atoms) {
      const atom = parseAtomFeed(read(file))
      const json = parseJsonFeed(read(file.replace(/xml$/, 'json')))
      expect(json.title).toBe(atom.title?.value)
      expect<unknown[]>(json.items ?? []).toEqual(
        (atom.entries ?? []).map((entry): unknown =>
          expect.objectContaining({
            id: entry.id,
            title: entry.title?.value,
            content_html: entry.content?.value,
            date_published: entry.published,
            date_modified: entry.updated,
          }),
        ),
      )
    }
  })

  it('are all in the list for feed readers', () => {
    const outlines = parseOpml(read('feeds.opml')).body?.outlines ?? []
    const addresses = outlines.flatMap(({ xmlUrl, outlines: inside }) => [
      xmlUrl,
      ...(inside ?? []).map((each) => each.xmlUrl),
    ])
    expect(addresses.filter(Boolean).sort()).toEqual(atoms.map((file) => `${site}/${file}`).sort())
  })

  it.skipIf(!hasFeedparser)('are read by feedparser without a complaint', () => {
    const program = `
import feedparser, json, sys
feeds = [feedparser.parse(open(path, 'rb').read()) for path in json.load(sys.stdin)]
print(json.dumps([[feed.bozo, feed.version, len(feed.entries), all(e.id and e.link and e.title and e.published and e.updated and e.content for e in feed.entries)] for feed in feeds]))`
    const expected = atoms.map((file) => [0, 'atom10', parseAtomFeed(read(file)).entries?.length ?? 0, true])
    expect(inPython(program, atoms).map(([bozo, ...rest]: unknown[]) => [Number(bozo), ...rest])).toEqual(expected)
  })

  it.skipIf(!hasNewsboat)('are imported by newsboat', () => {
    using folder = temporaryFolder()
    const at = (name: string) => join(folder.path, name)
    const args = ['-u', at('urls'), '-c', at('cache.db'), '-i', join(siteFolder, 'feeds.opml')]
    const { status, stderr } = spawnSync('newsboat', args, {
      encoding: 'utf8',
      env: { ...process.env, HOME: folder.path },
    })
    expect([status, stderr]).toEqual([0, ''])
    expect(readFileSync(at('urls'), 'utf8').trim().split('\n')).toHaveLength(atoms.length)
  })
})

describe('the calendars of the site', () => {
  /** Of every event of a file: what it is known by and its days. */
  const events = (file: string) =>
    new ICAL.Component(ICAL.parse(read(file)) as unknown[])
      .getAllSubcomponents('vevent')
      .map((event) => ['uid', 'dtstart', 'dtend', 'status'].map((name) => String(event.getFirstPropertyValue(name))))

  it('say the same to two parsers', () => {
    for (const file of calendars) {
      const { events: others = [] } = convertIcsCalendar(undefined, read(file))
      expect(
        others.map(({ uid, start, end, status }) => [uid, ...[start, end].map((day) => day?.date.toISOString().slice(0, 10)), status]), // prettier-ignore
        file,
      ).toEqual(events(file))
    }
  })

  it.skipIf(!hasIcalendar)('say the same to icalendar', () => {
    const program = `
import icalendar, json, sys
calendars = [icalendar.Calendar.from_ical(open(path, 'rb').read()) for path in json.load(sys.stdin)]
print(json.dumps([[[str(e['UID']), e['DTSTART'].dt.isoformat(), e['DTEND'].dt.isoformat(), str(e['STATUS'])] for e in calendar.walk('VEVENT') if not e.errors] for calendar in calendars]))`
    expect(inPython(program, calendars)).toEqual(calendars.map(events))
  })
})

describe('pages', () => {
  const alternates = (file: string) =>
    [...read(file).matchAll(/<link rel="alternate" type="application\/(?:atom|feed)\+(?:xml|json)" href="([^"]*)"/g)].map(([, href]) => href) // prettier-ignore

  it('name the feeds of the site in their heads, and their own', () => {
    const own = ['/feed.xml', '/feed.json']
    expect(alternates(`${development.slice(1)}index.html`)).toEqual(own)
    expect(alternates('topics/territory/index.html')).toEqual(['/topics/territory/feed.xml', '/topics/territory/feed.json', ...own]) // prettier-ignore
    expect(alternates('actors/russia/index.html')).toEqual(['/actors/russia/feed.xml', '/actors/russia/feed.json', ...own]) // prettier-ignore
    for (const file of named(/^(?!embed\/).*\.html$/)) {
      const leads = read(file).includes('http-equiv="refresh"')
      if (!leads) expect(alternates(file), file).toEqual(expect.arrayContaining(own))
    }
  })
})
