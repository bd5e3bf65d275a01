import GithubSlugger from 'github-slugger'

/** Anchors that pages have themselves: a heading of that name gets a number behind it. */
const taken = ['main', 'sections', 'published', 'footnote-label', 'site-publisher']

/** Makes the anchors of one body’s headings, in order: as GitHub does, and clear of the page’s own. */
export function headingSlugger(): { slug(text: string): string } {
  const slugger = new GithubSlugger()
  for (const anchor of taken) slugger.slug(anchor)
  return slugger
}
