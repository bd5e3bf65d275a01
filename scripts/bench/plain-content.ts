import { load } from 'js-yaml'

/** The folders of which the other generators make pages. */
const folders = ['developments', 'actors', 'topics']

/**
 * A generated story as the other generators can take it: its developments, actors and topics, all of them as `.md`, by path
 * below the content folder.
 */
export function plainStory(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...files]
      .filter(([path]) => folders.includes(path.split('/')[0]!))
      .map(([path, text]) => [path.replace(/\.mdx$/, '.md'), plainEntry(text)]),
  )
}

/**
 * An entry’s file with its body as plain Markdown: citations are links to what they cite, links name pages, and of components
 * only the prose between their tags is left. The front matter stays, but for `kind`, which Hugo takes for its own and is
 * called `form`.
 */
export function plainEntry(text: string): string {
  const [, frontMatter, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(text)!
  const { sources = [] } = load(frontMatter!) as { sources?: { id: string; url: string }[] }
  const urls = new Map(sources.map(({ id, url }) => [id, url]))
  const plain = body!
    .replace(/\[(@[\w-]+(?:; @[\w-]+)*)\]/g, (_, cited: string) => {
      const links = cited.split('; ').map((key) => `[${key.slice(1)}](${urls.get(key.slice(1))})`)
      return `(${links.join(', ')})`
    })
    .replace(/\]\(dev:([\w-]+)\)/g, '](/developments/$1/)')
    .replace(/^<\/?[A-Z][^>]*>\n*/gm, '')
  return `---\n${frontMatter!.replace(/^kind:/m, 'form:')}\n---\n${plain}`
}
