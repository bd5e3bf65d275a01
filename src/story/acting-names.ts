import { findNames, type NameIndex } from './names.ts'
import type { EntryRef } from './ids.ts'

/** Verbs of saying and deciding whose subject has acted, in the forms of a headline and of a report. */
const acts =
  'accepts?|accepted|adopts?|adopted|agrees?|agreed|announces?|announced|answers?|answered|approves?|approved|asks?|asked|calls?|called|condemns?|condemned|confirms?|confirmed|declares?|declared|demands?|demanded|denies|denied|hosts?|hosted|imposes?|imposed|invites?|invited|meets?|met|names?|named|offers?|offered|orders?|ordered|proposes?|proposed|receives?|received|refuses?|refused|rejects?|rejected|replies|replied|reports?|reported|rules? out|ruled out|says?|said|signs?|signed|speaks?|spoke|states|stated|suspends?|suspended|tells?|told|threatens?|threatened|turns? down|turned down|votes?|voted|warns?|warned|writes?|wrote'

/** A verb right after a name, with at most an apposition (“, the envoy,”) and one adverb between them. */
const actsNext = new RegExp(
  `^(?:, [^,.;:]{1,60},)? (?:[a-z]+ly |also |then |later |first |again )?(?:${acts})(?![\\w’'-])`,
)

/** What before a name makes it no subject of the sentence: a preposition, or a clause of time or relation. */
const notSubject =
  /\b(?:of|to|with|by|from|for|at|in|on|and|or) (?:the )?$|\b(?:when|after|before|since|until|while|as|who|whom|which|that|where)\b[^,;:.]*$/i

/** Who acts in an English text: the entries whose name is the subject of a verb of saying or deciding. */
export function actingNames(names: NameIndex, text: string): EntryRef[] {
  return findNames(names, text).flatMap(({ start, end, ref }) =>
    actsNext.test(text.slice(end, end + 120)) && !notSubject.test(text.slice(0, start)) ? [ref] : [],
  )
}
