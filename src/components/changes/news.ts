import type { PublicChange } from '../../views/changes-page.ts'
import { countNew, readMemory, seeing, sortOut, type Memory } from './seen.ts'
import { longDate, showChange } from './show-changes.ts'

const key = 'parley:changes'

/** How many changes are put into the list; as many stay as have room. */
const most = 12

/** Marks what is new since the last visit, on a page that lists the latest changes; where nothing can be remembered, nothing changes. */
export async function startNews(news: HTMLElement): Promise<void> {
  const part = (name: string) => news.querySelector<HTMLElement>(`[data-news-${name}]`)!
  const [status, list, all, mark] = [part('status'), part('list'), part('all'), part('mark')]
  const changes = await load()
  const ids = changes.map(({ id }) => id)
  const memory = recall()
  if (!memory) return write({ since: today(), seen: ids })
  const { unseen, seen } = sortOut(changes, memory)
  if (unseen.length === 0) {
    status.textContent = `Nothing new since ${longDate(memory.since)}.`
    return write(seeing({ ...memory, since: today() }, ids))
  }
  status.textContent = `${countNew(unseen, seen)} new since ${longDate(memory.since)}`
  fill(
    list,
    [...unseen.slice(0, most), ...seen].slice(0, most).map((change) => showChange(change, unseen.includes(change))),
  )
  mark.hidden = false
  all.hidden = list.children.length >= unseen.length
  all.textContent = seen.length > 0 ? `Show all ${unseen.length} new` : `Show the newest ${unseen.length}`

  list.addEventListener('click', see)
  list.addEventListener('auxclick', see)
  all.addEventListener('click', () => {
    const first = list.children.length
    list.style.minHeight = ''
    list.replaceChildren(...unseen.map((change) => showChange(change, true)))
    all.hidden = true
    list.children[first]?.querySelector('a')?.focus()
  })
  mark.addEventListener('click', () => {
    write(seeing({ since: today(), seen: recall()?.seen ?? [] }, ids))
    for (const shown of list.querySelectorAll('.news-mark')) shown.remove()
    status.textContent = 'All marked as seen.'
    status.focus()
    all.hidden = mark.hidden = true
  })
}

/** What the reader opens has been seen. */
function see({ target }: Event): void {
  const item = target instanceof Element && target.closest('a') ? target.closest<HTMLElement>('[data-change]') : null
  const memory = recall()
  if (item && memory) write(seeing(memory, [item.dataset['change']!]))
}

/** Puts the items in place of those in the list, as many as have room, so that nothing on the page moves. */
function fill(list: HTMLElement, items: HTMLElement[]): void {
  const { height } = list.getBoundingClientRect()
  list.replaceChildren(...items)
  while (list.children.length > 1 && list.getBoundingClientRect().height > height) list.lastElementChild?.remove()
  list.style.minHeight = `${height}px`
  window.addEventListener('resize', () => (list.style.minHeight = ''), { once: true })
}

async function load(): Promise<PublicChange[]> {
  const response = await fetch('/changes.json')
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`)
  return (await response.json()) as PublicChange[]
}

/** What was remembered. Throws where storage is blocked. */
function recall(): Memory | undefined {
  return readMemory(localStorage.getItem(key))
}

function write(memory: Memory): void {
  localStorage.setItem(key, JSON.stringify(memory))
}

/** The reader’s own day. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
