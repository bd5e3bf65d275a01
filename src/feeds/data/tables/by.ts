import { type By } from '../../../story/schema/shared.ts'
import { speakersOf } from '../../../story/story.ts'
import { idsIn, text } from '../fields.ts'

/** Who speaks. */
export const voiceFields = {
  speakers: idsIn('actors', 'Who says it; none where the voice is unnamed.'),
  voice: text('What the source calls an unnamed voice.').optional(),
  via: text('Who reported the unnamed voice.').optional(),
}

export function byOf(by: By): { speakers: string[]; voice?: string; via?: string | undefined } {
  const speakers = speakersOf(by)
  return typeof by === 'object' && !Array.isArray(by) ? { speakers, voice: by.label, via: by.via } : { speakers }
}
