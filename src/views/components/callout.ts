import type { Story } from '../../story/story.ts'

export interface CalloutAttributes {
  kind?: 'note' | 'background' | 'caution'
  title?: string
}

export interface CalloutModel {
  kind: 'note' | 'background' | 'caution'
  title: string
}

const titles = { note: 'Note', background: 'Background', caution: 'Caution' } as const

export function callout(_story: Story, { kind = 'note', title = titles[kind] }: CalloutAttributes): CalloutModel {
  return { kind, title }
}
