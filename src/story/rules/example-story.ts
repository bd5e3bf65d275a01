/** The source of the example’s development: a report of two agencies, with an archived copy. */
export const exampleSource = `  - {id: daily, title: Talks open, publisher: Daily, agency: "AP, Reuters", url: https://daily.example/talks, archived: https://archive.example/talks}
`

/** A story of a few entries without findings: the ground on which each rule’s examples stand. */
export const exampleStory: Readonly<Record<string, string>> = {
  'story.yaml': exampleStoryFile(),
  'actors/ann-ames.md': `---
name: Ann Ames
kind: person
summary: The envoy of Atlantis.
roles:
  - {title: envoy, of: atlantis, from: 2024-01-01}
---
Ann Ames leads the talks for Atlantis.
`,
  'actors/atlantis.md': `---
name: Atlantis
kind: state
summary: A state that is an example.
---
`,
  'topics/border.md': `---
title: The border
question: Where will the border run?
summary: The line between two states.
order: 1
---
`,
  'places/harbour.md': `---
name: Harbour
country: GB
coordinates: [51.5, -0.1]
---
`,
  'terms/truce.md': `---
term: truce
summary: A pause in fighting.
---
`,
  'developments/2025-01-10-opening.md': exampleDevelopment(),
}

/** The development of the example story that most examples replace. */
export const opening = 'developments/2025-01-10-opening.md'

/** The example’s `story.yaml` with some lines added. */
export function exampleStoryFile(extra = ''): string {
  return `name: Example
tagline: A story that is an example
description: A small story on which the rules are tried.
url: https://example.org
language: en
publisher: {name: Example, url: https://example.org}
licence: CC BY 4.0
${extra}`
}

/** A development of the example story, with lines of front matter added and another body. */
export function exampleDevelopment(
  extra = '',
  body = 'The talks opened on Friday [@daily].\n',
  date = '2025-01-10',
): string {
  return `---
title: Talks open
date: ${date}
kind: meeting
summary: The talks opened.
actors: [ann-ames]
topics: [border]
published: ${date}
sources:
${exampleSource}${extra}---
${body}`
}

/** A document of the example story, with lines of front matter added. */
export function exampleDocument(extra = '', date = '2025-01-10'): string {
  return `---
title: A draft treaty
date: ${date}
kind: proposal
status: proposed
parties: [atlantis]
summary: What Atlantis put forward.
sources:
  - {id: text, title: The draft, publisher: Office, url: https://office.example/draft, archived: https://archive.example/draft}
${extra}---
Atlantis said what it wants [@text].
`
}

/** A page of the example story with a body. */
export function examplePage(body: string, extra = ''): string {
  return `---
title: Overview
summary: The story so far.
${extra}---
${body}`
}

/** An image file: one grey pixel as PNG. */
export const exampleImage = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
)
