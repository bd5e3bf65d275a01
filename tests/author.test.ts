import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exampleStory } from '../src/story/rules/example-story.ts'
import { run, temporaryFolder, writeFiles } from './story-folder.ts'

const path = 'developments/2025-01-12-border-talks.md'
const citation = '[@daily; @weekly]'

/** What the author has in mind. */
const entry = `---
title: Envoy proposes a border at the harbour
date: 2025-01-12
kind: proposal
summary: At the second talks the envoy of Atlantis proposed a border at the harbour.
actors: [ann-ames, atlantis]
topics: [border]
places: [harbour]
follows: [2025-01-10-opening]
published: 2025-01-13
sources:
  - id: daily
    title: Envoy proposes border
    publisher: Daily
    url: https://daily.example/border
    published: 2025-01-12
    archived: https://web.archive.org/web/20250113000000/https://daily.example/border
  - id: weekly
    title: A border at the harbour
    publisher: Weekly
    url: https://weekly.example/border
    published: 2025-01-12
    archived: https://web.archive.org/web/20250113000000/https://weekly.example/border
statements:
  - id: harbour-border
    by: ann-ames
    says: The border shall run at the harbour.
    quote: It shall run at the harbour
    at: second talks
    position: border
    sources: [daily, weekly]
---
At the second talks [the envoy](actor:ann-ames) of Atlantis proposed a border at the harbour [@daily; @weekly].
`

/** Slips of an author: what happened to the entry, and the finding that says so; “…” is any text. */
const slips: [what: string, broken: string, finding: string][] = [
  [
    'mistypes an id',
    change('actors: [ann-ames,', 'actors: [ann-amse,'),
    '6:10 unknown-id: Unexpected actor ann-amse, expected the name of a file in actors/; did you mean ann-ames?',
  ],
  [
    'mistypes a field',
    change('places: [harbour]', 'place: [harbour]'),
    '8:1 unknown-key: Unexpected key place, expected one of … ; did you mean places?',
  ],
  [
    'forgets the summary',
    change(/summary: .+\n/, ''),
    '2:1 missing-key: Unexpected end of the entry, expected the key summary',
  ],
  [
    'mistypes the kind',
    change('kind: proposal', 'kind: propsal'),
    '4:7 invalid-value: Unexpected propsal, expected one of … ; did you mean proposal?',
  ],
  [
    'gives a day that does not exist',
    change('date: 2025-01-12', 'date: 2025-02-30'),
    '3:7 invalid-date: Unexpected 2025-02-30, expected a day that exists, as YYYY-MM-DD',
  ],
  [
    'gives another day than the file’s name',
    change('date: 2025-01-12', 'date: 2025-01-11'),
    '3:7 id-date-mismatch: Unexpected date 2025-01-11, expected 2025-01-12 as in the file name',
  ],
  [
    'writes a colon into the title',
    change('title: Envoy', 'title: Talks: Envoy'),
    '2:8 invalid-yaml: Unexpected colon and space within a value, expected the value in quotation marks',
  ],
  [
    'forgets the second line of ---',
    change('weekly]\n---\n', 'weekly]\n'),
    '1:1 missing-front-matter: Unexpected front matter without end, expected a second line of --- after it',
  ],
  [
    'lets it follow itself',
    change('[2025-01-10-opening]', '[2025-01-12-slip-8]'),
    '9:11 follows-cycle: Unexpected circle 2025-01-12-slip-8 → 2025-01-12-slip-8, expected each to follow earlier ones only',
  ],
  [
    'gives a statement no source',
    change('    sources: [daily, weekly]\n', ''),
    '25:5 missing-key: Unexpected end of the entry, expected the key sources',
  ],
  [
    'mistypes a citation',
    change(citation, '[@dayly; @weekly]'),
    '33:95 unknown-citation: Unexpected citation [@dayly], expected one of this entry’s sources; did you mean daily?',
  ],
  [
    'cites a page',
    change(citation, '[@daily p. 3; @weekly]'),
    '33:94 malformed-citation: Unexpected [@daily p. 3; @weekly], expected a citation such as [@daily]',
  ],
  [
    'pastes an address',
    change(citation, 'https://weekly.example/border [@daily]'),
    '33:94 bare-url: Unexpected bare address https://weekly.example/border, expected a source cited as [@source] or a link with words',
  ],
  [
    'links to a page of the site',
    change('(actor:ann-ames)', '(/actors/ann-ames/)'),
    '33:21 internal-link: Unexpected path /actors/ann-ames/, expected an id such as actor:ann-ames; did you mean actor:ann-ames?',
  ],
  [
    'repeats the title',
    change('\nAt the second', '\n# Border talks\n\nAt the second'),
    '33:1 body-title: Unexpected # Border talks, expected ## or lower',
  ],
  [
    'makes a word bold with HTML',
    change(' proposed a border at the harbour [', ' <b>proposed</b> a border at the harbour ['),
    '33:61 raw-html: Unexpected the tag <b>, expected Markdown',
  ],
  [
    'publishes it before it happened',
    change('published: 2025-01-13', 'published: 2024-01-13'),
    '10:12 published-too-early: Unexpected publication on 2024-01-13, expected 2025-01-12 or later … (warning)',
  ],
]

/** The entry with one thing changed. */
function change(from: string | RegExp, to: string): string {
  const changed = entry.replace(from, to)
  if (changed === entry) throw new Error(`The entry holds nothing like ${from}.`)
  return changed
}

/** Runs the check on a content folder and gives the lines of its report. */
async function check(folder: string, args: readonly string[] = []) {
  const { code, stdout, stderr } = await run('scripts/check.ts', ['--content', folder, ...args])
  return { code, stderr, lines: stdout.replaceAll(`${folder}/`, '').trimEnd().split('\n') }
}

/** The file in which a slip stands: each has its own, so that one run tells of all. */
const fileOf = (index: number) => path.replace('border-talks', `slip-${index}`)

describe('a first-time author', async () => {
  using folder = temporaryFolder()
  writeFiles(folder.path, exampleStory)
  writeFiles(folder.path, Object.fromEntries(slips.map(([, broken], index) => [fileOf(index), broken])))
  const broken = await check(folder.path)
  const oneFile = await check(folder.path, ['terms/truce.md'])
  for (const index of slips.keys()) rmSync(join(folder.path, fileOf(index)))
  writeFiles(folder.path, { [path]: entry })
  const mended = await check(folder.path)
  const mistyped = await check(folder.path, ['--format', 'jsn'])

  it.each(slips.map(([what, , finding], index) => [what, index, finding] as const))(
    '%s, and reads why',
    (_what, index, finding) => {
      const [start, end = ''] = `${fileOf(index)}:${finding}`.split(' … ')
      const found = broken.lines.find((line) => line.startsWith(start!) && line.includes(end))
      expect(found, broken.lines.join('\n')).toBeDefined()
    },
  )

  it('reads of all slips in one run, which fails', () => {
    expect(slips.length).toBeGreaterThanOrEqual(15)
    expect(broken).toMatchObject({ code: 1, stderr: '' })
    expect(broken.lines.at(-1)).toMatch(/^23 entries, \d+ errors, \d+ warnings? in /)
  })

  it('may look at one file alone', () => {
    expect(oneFile).toMatchObject({ code: 0, stderr: '' })
  })

  it('mends them, and the check finds nothing wrong', () => {
    expect(mended).toEqual({
      code: 0,
      stderr: '',
      lines: [expect.stringMatching(/^7 entries, 0 errors, 0 warnings in /)],
    })
  })

  it('gets help for a word that the command does not know', () => {
    expect(mistyped).toMatchObject({ code: 2, lines: [''] })
    expect(mistyped.stderr).toContain('did you mean json?')
  })
})
