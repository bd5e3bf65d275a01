import type { seededRandom } from '../scripts/bench/random.ts'

export type Files = ReadonlyMap<string, string>
type Random = ReturnType<typeof seededRandom>

/** Ways in which authors change a story. Each gives files anew; not each gives a story without errors. */
export const edits: Readonly<Record<string, (files: Files, random: Random, turn: number) => Files>> = {
  'a paragraph more': (files, random, turn) =>
    changed(files, entryOf(files, random), (text) => `${text.trimEnd()}\n\nMore was said in round ${turn}.\n`),
  'another summary': (files, random, turn) =>
    changed(files, entryOf(files, random), (text) =>
      text.replace(/^summary: .*$/m, `summary: In short, round ${turn}.`),
    ),
  'another title': (files, random, turn) =>
    changed(files, entryOf(files, random), (text) => text.replace(/^title: .*$/m, `title: Round ${turn} begins`)),
  'a correction': (files, random, turn) =>
    changed(files, entryOf(files, random), (text) =>
      /^changes:/m.test(text)
        ? text
        : text.replace(
            /^summary: .*$/m,
            `$&\nchanges:\n  - {id: c${turn}, date: 2026-01-02, kind: correction, note: A number was wrong., was: four, now: five}`,
          ),
    ),
  'a draft': (files, random) =>
    changed(files, entryOf(files, random, 'developments'), (text) => text.replace(/^summary: /m, 'draft: true\n$&')),
  'a new development': (files, random, turn) => {
    const from = entryOf(files, random, 'developments')
    const date = `2025-0${1 + (turn % 9)}-1${turn % 10}`
    const text = files
      .get(from)!
      .replace(/^(date|published): .*$/gm, `$1: ${date}`)
      .replace(/^title: .*$/m, `title: The ${turn}th round`)
    return new Map([...files, [`developments/${date}-more-${turn}${from.slice(from.lastIndexOf('.'))}`, text]])
  },
  'an entry less': (files, random) => {
    const gone = entryOf(files, random)
    const id = idOf(gone)
    const rest = [...files].filter(([path]) => path !== gone)
    return new Map(
      rest.map(([path, text]) => [path, text.replace(new RegExp(`(?<=\\[|, )${id}(?:, |(?=\\]))`, 'g'), '')]),
    )
  },
  'another id': (files, random, turn) => {
    const path = entryOf(files, random)
    const [old, id] = [idOf(path), `${idOf(path).replace(/-v\d+$/, '')}-v${turn}`]
    const named = new RegExp(`(?<![\\w-])${old}(?![\\w-])`, 'g')
    const moved = [...files].map(([each, text]): [string, string] => [
      each === path ? path.replace(old, id) : each,
      text
        .replace(/^formerly: .*$/gm, (line) => `\0${line}`)
        .replace(named, id)
        .replace(/\0.*/g, (line) => line.slice(1)),
    ])
    return changed(new Map(moved), path.replace(old, id), (text) =>
      /^formerly:/m.test(text)
        ? text.replace(/^formerly: \[/m, `$&${old}, `)
        : text.replace(/^summary: /m, `formerly: [${old}]\n$&`),
    )
  },
  'an alias': (files, random, turn) =>
    changed(files, entryOf(files, random, 'actors', 'places', 'terms'), (text) =>
      text.replace(/^aliases: .*\n/m, '').replace(/^summary: |^country: /m, `aliases: [Round ${turn}, said]\n$&`),
    ),
  'another name': (files, random, turn) =>
    changed(files, entryOf(files, random, 'actors', 'places'), (text) =>
      text.replace(/^name: .*$/m, `name: Nomen ${turn}`),
    ),
  'another tagline': (files, _random, turn) =>
    changed(files, 'story.yaml', (text) => text.replace(/^tagline: .*$/m, `tagline: A story of ${turn} rounds`)),
}

/** The path of an entry of one of these collections. */
function entryOf(files: Files, random: Random, ...collections: string[]): string {
  const paths = [...files.keys()].filter(
    (path) => path.includes('/') && (collections.length === 0 || collections.includes(path.split('/')[0]!)),
  )
  return paths[Math.floor(random.next() * paths.length)]!
}

function idOf(path: string): string {
  return path.slice(path.indexOf('/') + 1, path.lastIndexOf('.'))
}

function changed(files: Files, path: string, change: (text: string) => string): Files {
  return new Map(files).set(path, change(files.get(path)!))
}
