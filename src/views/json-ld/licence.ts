/** The address of a Creative Commons licence given by its short name, such as `CC BY 4.0`; undefined for others. */
export function licenceUrl(licence: string): string | undefined {
  if (/^https:\/\/\S+$/.test(licence)) return licence
  const [, terms, version] = /^CC[ -](BY(?:-(?:NC-ND|NC-SA|NC|ND|SA))?)[ -](4\.0|3\.0|2\.5|2\.0)$/.exec(licence) ?? []
  if (terms && version) return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`
  return /^CC0(?:[ -]1\.0)?$/.test(licence) ? 'https://creativecommons.org/publicdomain/zero/1.0/' : undefined
}
