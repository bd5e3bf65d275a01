import type { ExampleFiles } from './rule.ts'

/** A story of a few entries without findings: the ground on which each rule’s examples stand. */
export const exampleStory: ExampleFiles = {
  'story.yaml': `name: Example
tagline: A story that is an example
description: A small story on which the rules are tried.
url: https://example.org
language: en
publisher: {name: Example, url: https://example.org}
licence: CC BY 4.0
`,
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
  - {id: daily, title: Talks open, publisher: Daily, url: https://daily.example/talks}
${extra}---
${body}`
}
