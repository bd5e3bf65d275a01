import { byCodeUnit } from '../../story/dates.ts'
import { keyOf } from '../../story/ids.ts'
import type { Story } from '../../story/story.ts'
import type { SiteChanges } from './impact.ts'

/** External addresses that one story has and another has not, each once, with the first entry that has it. */
export function newLinks(base: Story, head: Story): SiteChanges['links'] {
  const known = new Set(linksOf(base).map(({ url }) => url))
  const hosts = new Set([...known].map(hostOf))
  const fresh = new Map<string, string>()
  for (const { url, in: from } of linksOf(head)) if (!known.has(url) && !fresh.has(url)) fresh.set(url, from)
  return [...fresh]
    .map(([url, from]) => ({ url, host: hostOf(url), newHost: !hosts.has(hostOf(url)), in: from }))
    .sort((a, b) => byCodeUnit(a.host, b.host) || byCodeUnit(a.url, b.url))
}

/** Every source that has an address and no archived copy. */
export function unarchivedSources(story: Story): SiteChanges['unarchived']['added'] {
  return [...story.byKey.values()].flatMap((entry) =>
    entry.data.sources.flatMap(({ id, url, archived }) =>
      url !== undefined && archived === undefined ? [{ in: keyOf(entry), source: id, url }] : [],
    ),
  )
}

function linksOf(story: Story): { url: string; in: string }[] {
  const entries = [...story.byKey.values()].flatMap((entry) =>
    [...webAddresses([entry.data, entry.facts.addresses])].map((url) => ({ url, in: keyOf(entry) })),
  )
  return [...entries, ...[...webAddresses(story.file)].map((url) => ({ url, in: 'story.yaml' }))]
}

function* webAddresses(value: unknown): Generator<string> {
  if (typeof value === 'string' && /^https?:\/\/\S+$/i.test(value)) yield value
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* webAddresses(part)
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? ''
}
