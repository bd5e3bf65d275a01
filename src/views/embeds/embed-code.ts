import { escape } from 'html-escaper'

/** The HTML that shows a page in a frame: it loads when it comes near, and takes the width it is given. */
export function embedCode(url: string, title: string, height: number): string {
  return `<iframe src="${escape(url)}" title="${escape(title)}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`
}
