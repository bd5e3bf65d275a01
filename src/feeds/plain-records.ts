import type { ElementContent } from 'hast'
import type { ChangeView } from '../views/change-view.ts'
import type { DisputeView, ScheduledView, StatementView, Voice } from '../views/records.ts'
import type { SourceView } from '../views/source-view.ts'
import { a, el, inLanguage, joined, list, marks, nodes, type Part } from './element.ts'

/** Who said what, when, and how it is known. `path` is that of the page whose sources are listed below. */
export function plainStatement(statement: StatementView, path: string): ElementContent[] {
  const { voices, date, at, says, quote, original, translatedBy, variants, status, position, sources } = statement
  const cited = marks(sources, path)
  const notes = [
    status && `Status: ${status}.`,
    position && [
      position.withdrawn ? 'Withdraws the position of ' : 'The position of ',
      list(position.parties),
      ' on ',
      a(position.topic),
      '.',
    ],
    translatedBy && `Translated by ${translatedBy}.`,
  ]
  const who: Part = [el('strong', plainVoices(voices)), `, ${[date.text, at].filter(Boolean).join(', ')}`]
  return nodes([
    el('p', who, says && [': ', says, !quote && cited]),
    quote && el('blockquote', el('p', `“${quote}”`, cited)),
    original && inLanguage(original.lang, 'blockquote', original.text),
    ...variants.map((variant) => el('p', `Also reported as “${variant.quote}”`, marks(variant.sources, path))),
    notes.some(Boolean) && el('p', joined(notes, ' ')),
  ])
}

/** Who speaks, each with the office held that day. */
export function plainVoices(voices: readonly Voice[]): Part[] {
  return joined(
    voices.map((voice) => [a({ text: voice.name, href: voice.href }), voice.office && `, ${voice.office}`]),
    ' and ',
  )
}

export function plainDisputes(disputes: readonly DisputeView[], path: string): ElementContent[] {
  return disputes.flatMap(({ point, accounts }) => [
    el('p', el('strong', point)),
    el(
      'ul',
      accounts.map(({ voices, says, sources }) => el('li', plainVoices(voices), ': ', says, marks(sources, path))),
    ),
  ])
}

/** What was announced to come, and what came of it. */
export function plainScheduled(items: readonly ScheduledView[], path: string): ElementContent {
  return el(
    'ul',
    items.map(({ what, when, date, state, place, outcome, sources }) =>
      el(
        'li',
        joined([el('strong', what), date?.text, date ? `announced for “${when}”` : when, place && a(place)], ', '),
        marks(sources, path),
        `. State: ${state}.`,
        outcome && [' Outcome: ', a(outcome), '.'],
      ),
    ),
  )
}

/** The numbered sources, each with its own address and its archived copy. */
export function plainSources(sources: readonly SourceView[]): ElementContent {
  return el(
    'ol',
    sources.map(({ title, url, publisher, agency, published, archived, note, from }) =>
      el(
        'li',
        joined(
          [
            a({ text: title, href: url }),
            agency ? `${publisher}, report by ${agency}` : publisher,
            published?.text,
            archived && a({ text: 'archived copy', href: archived }),
            note,
            from && ['from the sources of ', a(from)],
          ],
          ', ',
        ),
      ),
    ),
  )
}

/** A step of the public history: what was wrong, what is right. */
export function plainChange({ kind, date, note, was, now }: ChangeView): ElementContent {
  return el(
    'p',
    el('strong', `${kind} of ${date.text}:`),
    ` ${note}`,
    was !== undefined && [' Was: ', el('del', was), '.'],
    now !== undefined && [' Now: ', el('ins', now), '.'],
  )
}
