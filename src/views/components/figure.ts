import type { Story } from '../../story/story.ts'
import { imageUrl } from '../../story/urls.ts'

export interface FigureAttributes {
  /** `../images/<file>`, as in Markdown. */
  src: string
  alt: string
  credit: string
  caption?: string
  licence?: string
}

export interface FigureModel {
  src: string
  alt: string
  width?: number | undefined
  height?: number | undefined
  caption?: string | undefined
  /** Credit and licence on one line. */
  credit: string
}

export function figure(story: Story, { src, alt, credit, caption, licence }: FigureAttributes): FigureModel {
  const file = src.slice(src.lastIndexOf('/') + 1)
  return {
    src: imageUrl(file),
    alt,
    ...story.images.get(file),
    caption,
    credit: licence ? `${credit}, ${licence}` : credit,
  }
}
