import { element } from '../element.ts'
import { loadPreview } from '../previews/load-preview.ts'

/** Who or what a link in prose names; undefined for links to anything but another entry’s page. */
export async function entryNote(link: HTMLAnchorElement): Promise<Node[] | undefined> {
  const preview = link.pathname === location.pathname ? undefined : await loadPreview(link)
  if (!preview) return undefined
  const { name, label, summary } = preview
  return [
    element('span', { class: 'note-label' }, label),
    element('span', { class: 'note-name' }, name),
    element('span', {}, summary),
  ]
}
