import type { Story } from '../../story/story.ts'

export interface DetailsAttributes {
  summary: string
}

export type DetailsModel = DetailsAttributes

export function details(_story: Story, { summary }: DetailsAttributes): DetailsModel {
  return { summary }
}
