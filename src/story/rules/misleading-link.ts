import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'
import { shown } from './wording.ts'

export const misleadingLink: Rule = {
  code: 'misleading-link',
  severity: 'error',
  title: 'A link whose words are an address leads there.',
  reason: 'Readers trust the address they see; another one behind it is how they are tricked.',
  good: {
    [opening]: exampleDevelopment('', 'It stood on [daily.example](https://www.daily.example/talks) [@daily].\n'),
  },
  bad: { [opening]: exampleDevelopment('', 'It stood on [daily.example](https://dai1y.example/talks) [@daily].\n') },
  each: true,
  *check(reading) {
    for (const { path, facts } of reading.bodies) {
      for (const { url, words, line, column } of facts.addresses) {
        const said = words && hostOf(/^https?:/i.test(words) ? words : `https://${words}`)
        const meant = hostOf(url)
        if (!said || !meant || isWithin(meant, said) || isWithin(said, meant)) continue
        const message = `Unexpected link to ${shown(meant)} with the words ${shown(words)}, expected words that do not name another site`
        yield { file: path, place: { line, column }, message }
      }
    }
  },
}

/** The host of an address as a browser reads it, without `www.`: letters that only look like ASCII differ in it. */
function hostOf(address: string): string | undefined {
  return URL.parse(address)?.hostname.replace(/^www\./, '')
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}
