/** A licence as machines know it. */
export interface Licence {
  /** As the story gives it: `CC BY 4.0`. */
  title: string
  /** Its name in the SPDX list: `CC-BY-4.0`. */
  spdx?: string | undefined
  /** Its text. */
  url?: string | undefined
}

/** A Creative Commons licence by its short name. */
const commons = /^CC[ -](BY(?:-(?:NC|ND|SA|NC-ND|NC-SA))?)[ -]([1234]\.0|2\.5)$/i

/** What is known of a licence by its name; of others than Creative Commons the name alone, which may be an address. */
export function licenceOf(title: string): Licence {
  if (/^https:\/\/\S+$/.test(title)) return { title, url: title }
  if (/^CC0(?:[ -]1\.0)?$/i.test(title))
    return { title, spdx: 'CC0-1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' }
  const [, parts, version] = commons.exec(title) ?? []
  if (!parts || !version) return { title }
  return {
    title,
    spdx: `CC-${parts.toUpperCase()}-${version}`,
    url: `https://creativecommons.org/licenses/${parts.toLowerCase()}/${version}/`,
  }
}
