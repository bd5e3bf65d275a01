import { byCodeUnit } from '../../story/dates.ts'
import type { AnyEntry } from '../../story/entry.ts'
import { keyOf } from '../../story/ids.ts'
import type { Story } from '../../story/story.ts'
import { pageUrlOf } from '../../story/urls.ts'
import { componentViews, type ComponentView } from '../components/index.ts'
import { redirectsOf } from '../kept-urls.ts'
import { sitePages, type SitePage } from '../site-pages.ts'
import { tombstonePages } from '../tombstone-page.ts'
import type { Side, SiteChanges } from './impact.ts'

/** A page as it would be published: everything that it shows. */
interface Shown {
  title: string
  json: string
  value: object
}

/** The pages that a change adds, changes and removes, and the size of all models. `touched`: the entries it touches. */
export function comparePages(
  base: Side,
  head: Side,
  touched: readonly AnyEntry[],
): Pick<SiteChanges, 'pages' | 'size'> {
  const [before, after] = [byPath(base.story), byPath(head.story)]
  const pages: SiteChanges['pages'] = { added: [], changed: [], removed: [] }
  const size = { base: 0, head: 0 }
  const redirects = new Map(redirectsOf(head.story).map(({ from, to }) => [from, to]))
  const tombstones = new Set(tombstonePages(head.story).map(({ head: { path } }) => path))
  for (const url of [...new Set([...before.keys(), ...after.keys()])].sort(byCodeUnit)) {
    const [old, fresh] = [before.get(url), after.get(url)]
    const [was, is] = [old && show(base, old), fresh && show(head, fresh)]
    size.base += was?.json.length ?? 0
    size.head += is?.json.length ?? 0
    if (!old) pages.added.push({ url, title: is?.title ?? '' })
    else if (!fresh) {
      const leadsTo = redirects.get(url) ?? null
      pages.removed.push({ url, title: was?.title ?? '', leadsTo, tombstone: tombstones.has(url) })
    } else if (was?.json !== is?.json)
      pages.changed.push({ url, title: is?.title ?? '', because: reasons([old, fresh], [was, is], touched) })
  }
  return { pages, size }
}

function byPath(story: Story): Map<string, SitePage> {
  return new Map(sitePages(story).map((page) => [page.path, page]))
}

/** Undefined where the page cannot be made: the base may have errors. */
function show({ story, bodies }: Side, page: SitePage): Shown | undefined {
  try {
    const model = page.model()
    const value = { model, bodies: page.bodies.map((entry) => bodyOf(story, entry, bodies)) }
    return { title: model.head.title, json: JSON.stringify(value), value }
  } catch {
    return undefined
  }
}

/** What a body shows: its text, the names in it that link, and what its components draw. */
function bodyOf(story: Story, entry: AnyEntry, bodies: Side['bodies']): object {
  const { mentions, components } = entry.facts
  return {
    text: bodies.get(entry.path) ?? entry.digest,
    mentions: mentions.map(({ to }) => keyOf(to)),
    components: components.map(({ name, attributes }) => {
      const view = (componentViews as Record<string, ComponentView>)[name]
      return view?.(story, attributes as never, entry)
    }),
  }
}

/** The touched entries that stand in the parts of a page that differ; else those it names at all, else the only one there is. The page’s own come first. */
function reasons(
  pages: readonly [SitePage, SitePage],
  shown: readonly [Shown | undefined, Shown | undefined],
  touched: readonly AnyEntry[],
): string[] {
  const own = new Set(pages.flatMap(({ bodies }) => bodies.map(keyOf)))
  const [was, is] = shown.map((each) => new Set(each ? linkedParts(each.value) : [])) as [Set<string>, Set<string>]
  const differing = new Set([...was.symmetricDifference(is)].map((part) => part.split(/[#\s]/)[0]))
  const inParts = touched.filter((entry) => own.has(keyOf(entry)) || differing.has(pageUrlOf(entry)))
  const named = () => touched.filter((entry) => shown.some((each) => each?.json.includes(`"${pageUrlOf(entry)}`)))
  const found = inParts.length > 0 ? inParts : named()
  const keys = (found.length === 0 && touched.length === 1 ? touched : found).map(keyOf)
  return [...keys.filter((key) => own.has(key)), ...keys.filter((key) => !own.has(key))]
}

/** Everything on a page that leads somewhere, with where it leads in front. */
function* linkedParts(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  if ('href' in value && typeof value.href === 'string') yield `${value.href} ${JSON.stringify(value)}`
  for (const part of Object.values(value)) yield* linkedParts(part)
}
