/** Parsers that the tests use and that come without types: as much of them as is used. */

declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string, options?: { forceType: string })
    data: object[]
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-csl'
declare module '@citation-js/plugin-ris'

declare module 'jsonld' {
  interface Options {
    documentLoader: (url: string) => Promise<{ document: object; documentUrl: string }>
    safe: boolean
    base?: string
  }
  export function expand(document: object, options: Options): Promise<Record<string, unknown>[]>
  const jsonld: { expand: typeof expand }
  export default jsonld
}
