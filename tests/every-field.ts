import sharpImage from 'sharp'
import { exampleStory } from '../src/story/rules/example-story.ts'

const picture = new Uint8Array(
  await sharpImage({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
    .png()
    .toBuffer(),
)

const longWord = 'x'.repeat(300)

const opening = `---
title: Talks open
date: 2025-01-10
end: 2025-01-12
kind: meeting
order: 2
summary: The talks opened.
actors: [ann-ames, atlantis]
topics: [border]
places: [harbour]
documents: [2025-01-10-second-draft]
follows: [2025-01-09-call]
published: 2025-01-13
formerly: [2025-01-10-first-day]
authors: [Olga Author]
sources:
  - {id: daily, title: Talks open at last, publisher: Daily, agency: Wire, url: https://daily.example/talks, published: 2025-01-10, archived: https://archive.example/talks, accessed: 2025-01-11, lang: uk}
  - {id: memo, title: A memo, publisher: Office, note: A memo without an address}
statements:
  - id: no-way
    by: ann-ames
    says: Atlantis will not yield.
    quote: We will not yield
    date: 2025-01-11
    at: the morning briefing
    topics: [border]
    status: disputed
    original: {lang: uk, text: Ми не поступимося}
    translatedBy: The Daily
    variants: [{quote: We shall not yield, sources: [memo]}]
    position: {topic: border, for: atlantis}
    sources: [daily]
  - {id: sources-say, by: {label: Two officials, via: the Daily}, says: A second round is likely., sources: [daily]}
disputed:
  - point: Whether hands were shaken
    accounts: [{by: ann-ames, says: They were., sources: [daily]}, {by: {label: A witness}, says: They were not., sources: [memo]}]
scheduled:
  - {id: second-round, what: A second round of talks, when: next Monday, date: 2025-01-20, end: 2025-01-21, place: harbour, actors: [ann-ames], topics: [border], status: postponed, outcome: 2025-01-20-round, sources: [daily]}
  - {id: signing, what: The signing, when: in spring, date: 2025-03-30, sources: [daily]}
changes:
  - {id: c1, date: 2025-01-14, kind: correction, note: The day was wrong., was: 9 January, now: 10 January}
---
Ann Ames spoke of a truce at the Harbour [@daily; @memo]. She had called before [@2025-01-09-call/daily].

## In pictures

![A grey field](../images/grey.png "Photo: Nobody")

<Callout kind="caution" title="Take care">

The account is disputed.

</Callout>

<Figure src="../images/grey.png" alt="A grey field again" credit="Office" caption="A field" licence="CC0" />

<Quote by="ann-ames" at="the gate" source="daily">

We are ready

</Quote>

<Statement id="2025-01-10-opening/no-way" />

<Timeline topic="border" from="2025-01" />

<Positions topic="border" actors="atlantis" asOf="2025-01-31" />

<Map places="harbour" caption="Where they met" />

<Compare documents="2025-01-05-first-draft 2025-01-10-second-draft" topic="border" />

<Details summary="More about it">

Hidden words.

</Details>
`

const call = `---
title: A call
date: 2025-01-09
kind: call
summary: They called.
actors: [ann-ames]
topics: [border]
published: 2025-01-09
sources: [{id: daily, title: A call, publisher: Daily, url: https://daily.example/call}]
---
They called 🕊 שלום עולם ${longWord} [@daily].
`

const round = `---
title: Second round
date: 2025-01-20
kind: meeting
summary: They met again.
actors: [ann-ames]
topics: [border]
follows: [2025-01-10-opening]
published: 2025-01-21
sources: [{id: daily, title: Again, publisher: Daily, url: https://daily.example/again}]
---
They met again [@daily].
`

const document = (date: string, title: string, text: string, extra: string) => `---
title: ${title}
date: ${date}
kind: proposal
status: proposed
parties: [atlantis]
summary: A draft about the border.
aliases: [${title} of terms]
topics: [border]
changes: [{id: c1, date: 2025-01-14, kind: update, note: The draft is new.}]
points:
  - {id: line, topic: border, text: ${text}, status: open, proposedBy: [atlantis], objectedBy: [ann-ames]}
sources: [{id: text, title: ${title} text, publisher: Office, url: https://office.example/${date}}]
${extra}---
The draft [@text].
`

const others = Object.fromEntries(Object.entries(exampleStory).filter(([path]) => !path.endsWith('-opening.md')))

/** A story with every kind of entry, every optional field and every component; and where each must be seen. */
/** Texts that would break out of where they are shown, if anything let them. */
export const awkward = {
  title: `Talks on "A & B" &amp; 'C' </script><img src=x onerror=x()> ]]> --> ::error::x`,
  summary: 'They met.\r\nBEGIN:VEVENT\n::error::</title><script>x()</script> "&#60;',
  quote: `<b>"It's" & ]]> {{x}}</b>`,
  url: '/developments/2025-01-21-awkward/',
}

export const everyField = {
  files: {
    ...others,
    'story.yaml': `${exampleStory['story.yaml'] as string}contact: desk@example.org
banner: {text: This is an example, url: https://example.org/why}
spelling: {Kiev: Kyiv}
style: {loaded: {cunning: clever}, summary: 300, ease: 20}
cards: {newest: 1}
tombstones:
  - {id: places/quay, date: 2025-01-30, reason: It is part of the harbour., see: places/harbour}
  - {id: terms/armistice, date: 2025-01-31, reason: It said the same as another term.}
`,
    'actors/ann-ames.md': `---
name: Ann Ames
kind: person
summary: The envoy of Atlantis.
aliases: [The Envoy]
names: {uk: Анна Еймс}
roles:
  - {title: envoy, of: atlantis, from: 2024-01, to: 2025}
affiliation: atlantis
wikidata: Q42
formerly: [anna-ames]
changes: [{id: c1, date: 2025-01-14, kind: correction, note: The office was wrong.}]
sources: [{id: cv, title: Who is Ann, publisher: Daily, url: https://daily.example/ann}]
---
Ann leads the talks [@cv].
`,
    'topics/border.md': `---
title: The border
question: Where will the border run?
summary: The line between two states.
order: 1
aliases: [The line]
changes: [{id: c1, date: 2025-01-14, kind: update, note: The standing is new.}]
standing:
  asOf: 2025-01-12
  summary: It is open.
  known: [{text: Talks opened., development: 2025-01-10-opening}]
  claimed: [{text: A deal is near., development: 2025-01-10-opening}]
  unknown: [{text: When they end., development: 2025-01-10-opening}]
---
The border was drawn long ago.
`,
    'places/harbour.md': `---
name: Harbour
country: GB
coordinates: [51.5, -0.1]
aliases: [The Port]
names: {uk: Гавань}
wikidata: Q84
note: Where the talks were held.
changes: [{id: c1, date: 2025-01-14, kind: update, note: The note is new.}]
control: {by: atlantis, asOf: 2025-01-01, sources: [map]}
sources: [{id: map, title: A map, publisher: Office, url: https://office.example/map}]
---
`,
    'terms/truce.md': `---
term: truce
summary: A pause in fighting.
aliases: [truces]
formerly: [ceasefire]
changes: [{id: c1, date: 2025-01-14, kind: update, note: The term is new.}]
sources: [{id: book, title: A dictionary, publisher: Press, url: https://press.example/book}]
---
It ends by itself [@book].
`,
    'pages/overview.md': `---
title: The story so far
summary: All of it.
---
It began[^1] with [a map](#later) and [a plan][plan].

## Later

It went on.

## Main

[^1]: In a footnote.

[plan]: https://plan.example/
`,
    'pages/about.md': `---
title: About this site
summary: What it is.
changes: [{id: c1, date: 2025-01-14, kind: update, note: The page is new.}]
---
## What it is

An example.
`,
    'documents/2025-01-05-first-draft.md': document('2025-01-05', 'First draft', 'The line stays.', ''),
    'documents/2025-01-10-second-draft.md': document(
      '2025-01-10',
      'Second draft',
      'The line moves.',
      'revises: 2025-01-05-first-draft\n',
    ),
    'developments/2025-01-09-call.md': call,
    'developments/2025-01-10-opening.mdx': opening,
    'developments/2025-01-20-round.md': round,
    'developments/2025-01-21-awkward.md': `---
title: ${JSON.stringify(awkward.title)}
date: 2025-01-21
kind: meeting
summary: ${JSON.stringify(awkward.summary)}
actors: [ann-ames]
topics: [border]
published: 2025-01-21
sources:
  - {id: daily, title: ${JSON.stringify(awkward.title)}, publisher: Daily, url: https://daily.example/awkward}
statements:
  - {id: words, by: ann-ames, quote: ${JSON.stringify(awkward.quote)}, sources: [daily]}
---
They met again [@daily].
`,
    'images/grey.png': picture,
  } as Readonly<Record<string, string | Uint8Array>>,
  shown: {
    'developments/2025-01-10-opening': [
      'Talks open',
      '10–12 January 2025',
      'meeting',
      'The talks opened.',
      'Olga Author',
      'Talks open at last',
      'Wire',
      'A memo without an address',
      '11 January 2025',
      'We will not yield',
      'Atlantis will not yield.',
      'the morning briefing',
      'disputed',
      'Ми не поступимося',
      'The Daily',
      'We shall not yield',
      'Two officials',
      'according to the Daily',
      'Whether hands were shaken',
      'They were not.',
      'A witness',
      'A second round of talks',
      'next Monday',
      '20–21 January 2025',
      'postponed',
      'Second round',
      'A call',
      'The day was wrong.',
      '9 January',
      'Photo: Nobody',
      'Take care',
      'The account is disputed.',
      'CC0',
      'We are ready',
      'the gate',
      'Where they met',
      'The line stays.',
      'The line moves.',
      'More about it',
      'Hidden words.',
      'envoy',
      '13 January 2025',
    ],
    'actors/ann-ames': [
      'The Envoy',
      'Анна Еймс',
      'envoy',
      'January 2024 – 2025',
      'Atlantis',
      'We will not yield',
      'Who is Ann',
      'Ann Ames spoke of a truce at the Harbour.',
      'The office was wrong.',
    ],
    'embed/statements/2025-01-10-opening/no-way': [
      'Atlantis will not yield.',
      '“We will not yield”',
      'Ann Ames, envoy',
      '11 January 2025, the morning briefing',
      'Status: disputed',
      'Source: Daily',
      'From Talks open, Example',
    ],
    'embed/positions/border/atlantis': ['Atlantis: The border', 'Atlantis will not yield.'],
    'embed/timeline/border': ['The border', '10–12 January 2025, meeting', 'Talks open'],
    'developments/2025-01-09-call': ['They called 🕊 שלום עולם', longWord],
    'actors/atlantis': ['The border', 'We will not yield'],
    'topics/border': [
      'Where will the border run?',
      'It is open.',
      'Known',
      'Talks opened.',
      'Claimed',
      'A deal is near.',
      'Unknown',
      'When they end.',
      '12 January 2025',
      'Second draft',
      'The border was drawn long ago.',
      'The standing is new.',
    ],
    'documents/2025-01-10-second-draft': [
      'Second draft',
      'proposed',
      'The line moves.',
      'open',
      'Ann Ames',
      'Second draft of terms',
      'First draft',
      'Second draft text',
      'The draft is new.',
    ],
    'places/harbour': [
      'Harbour',
      'United Kingdom',
      'Гавань',
      'The Port',
      'Where the talks were held.',
      'Atlantis',
      '1 January 2025',
      'A map',
      'Talks open',
    ],
    positions: [
      'Where will the border run?',
      'Atlantis',
      'Ann Ames',
      'envoy',
      'Atlantis will not yield.',
      '11 January 2025',
    ],
    'positions/2025-01': ['Positions as of 21 January 2025', 'First on record on 11 January 2025', 'We will not yield'],
    statements: ['3 statements', 'Ann Ames', 'We will not yield', 'Two officials', 'disputed', 'the morning briefing'],
    'statements/2025': ['Statements of 2025', 'A second round is likely.'],
    'documents/2025-01-10-second-draft/compare/2025-01-05-first-draft': [
      'Second draft compared with First draft',
      '1 point recorded: 1 changed.',
      'The line stays.',
      'The line moves.',
      'not the full texts',
    ],
    feeds: ['Feeds and calendars', 'The whole story', 'Ann Ames', 'JSON Feed'],
    calendar: [
      'The signing',
      'Add to a calendar',
      'A second round of talks',
      '20–21 January 2025',
      'postponed',
      'next Monday',
      'Second round',
    ],
    changes: ['The office was wrong.', 'Update', 'Published', 'Talks open', '14 January 2025'],
    corrections: [
      'The day was wrong.',
      '9 January',
      '10 January',
      'The office was wrong.',
      'The place at /places/quay/',
      'The term at /glossary/#armistice',
    ],
    'places/quay': [
      'The place at this address was removed on 30 January 2025.',
      'It is part of the harbour.',
      'Read Harbour instead.',
    ],
    sources: ['10 sources from 3 publishers', 'Daily', 'Wire', 'With an archived copy', '1 of 10', 'Ukrainian (1)'],
    glossary: ['truce', 'A pause in fighting.', 'truces', 'It ends by itself', 'A dictionary', 'The term is new.'],
    about: ['About this site', 'An example.', 'The page is new.'],
    '.': ['This is an example', 'It is open.', 'Second round'],
  },
  linked: {
    'developments/2025-01-10-opening': [
      'https://daily.example/talks',
      'https://archive.example/talks',
      '/glossary/#truce',
      '/places/harbour/',
      '/developments/2025-01-20-round/',
      '/documents/2025-01-10-second-draft/',
      '/developments/2025-01-10-opening/#source-2025-01-09-call-daily',
    ],
    'embed/statements/2025-01-10-opening/no-way': [
      '/developments/2025-01-10-opening/#statement-no-way',
      '/developments/2025-01-10-opening/#source-daily',
    ],
    positions: ['#atlantis-border', '/developments/2025-01-10-opening/#statement-no-way', '/positions/2025-01/'],
    'documents/2025-01-10-second-draft': ['/documents/2025-01-10-second-draft/compare/2025-01-05-first-draft/'],
    calendar: ['/developments/2025-01-10-opening/signing.ics', 'webcal://example.org/calendar.ics', '/calendar.ics'],
    feeds: [
      '/feeds.opml',
      '/topics/border/feed.xml',
      '/actors/ann-ames/feed.json',
      'webcal://example.org/topics/border/calendar.ics',
    ],
    'topics/border': [
      '/embed/timeline/border/',
      '/embed/positions/border/atlantis/',
      '/topics/border/feed.xml',
      '/topics/border/feed.json',
      'webcal://example.org/topics/border/calendar.ics',
    ],
    'actors/ann-ames': [
      '/actors/ann-ames/feed.xml',
      'https://www.wikidata.org/wiki/Q42',
      '/developments/2025-01-10-opening/#statement-no-way',
    ],
    changes: ['/changes/feed.xml', '/changes/feed.json'],
    corrections: [
      '/corrections/feed.xml',
      '/developments/2025-01-10-opening/#change-c1',
      '/actors/ann-ames/#change-c1',
    ],
    '.': ['/overview/#later', 'https://plan.example/', 'https://example.org/why', 'mailto:desk@example.org'],
  },
} as const
