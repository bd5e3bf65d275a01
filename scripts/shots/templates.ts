import { unexpectedOf, UsageError } from '../command-line.ts'

/** A page of every kind, by name: what pictures are taken of and what accessibility and size are judged on. */
export const templates: Record<string, string> = {
  home: '/',
  timeline: '/developments/',
  year: '/developments/2025/',
  development: '/developments/2025-03-18-trump-putin-call/',
  'development-with-components': '/developments/2025-02-12-state-of-the-war/',
  'development-with-comparison': '/developments/2025-12-24-20-point-draft/',
  actors: '/actors/',
  person: '/actors/volodymyr-zelensky/',
  party: '/actors/russia/',
  topics: '/topics/',
  topic: '/topics/territory/',
  positions: '/positions/',
  'positions-of-a-month': '/positions/2025-03/',
  statements: '/statements/',
  'statements-of-a-year': '/statements/2026/',
  documents: '/documents/',
  document: '/documents/2025-12-24-20-point-draft/',
  comparison: '/documents/2025-12-24-20-point-draft/compare/2025-11-21-28-point-plan/',
  places: '/places/',
  place: '/places/crimea/',
  glossary: '/glossary/',
  calendar: '/calendar/',
  changes: '/changes/',
  corrections: '/corrections/',
  feeds: '/feeds/',
  sources: '/sources/',
  data: '/data/',
  overview: '/overview/',
  about: '/about/',
  search: '/search/',
  'embedded-statement': '/embed/statements/2025-08-15-alaska-summit/peace-agreement-directly/',
  'embedded-positions': '/embed/positions/territory/russia/',
  'embedded-timeline': '/embed/timeline/territory/',
  'not-found': '/no/such/page/',
}

/** Refuses names of templates that are none. */
export function requireTemplates(names: readonly string[]): void {
  const known = Object.keys(templates)
  const unknown = names.filter((name) => !known.includes(name))
  if (unknown.length > 0) throw new UsageError(unknown.map((name) => unexpectedOf('template', name, known)).join('\n'))
}
