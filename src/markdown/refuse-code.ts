import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { imageFileOf, kindOfAddress } from '../story/addresses.ts'
import { vocabulary, type ComponentName, type ComponentRule } from '../story/vocabulary.ts'
import { readBodyFacts } from './body-facts.ts'

/** The endings of images: any other file would be imported as a module. */
const raster = /\.(?:jpe?g|png|webp|avif)$/

/** The second line of defence before MDX compiles: throws for anything that is not data, should the check have missed it. */
export function refuseCode() {
  return (tree: Root, file: VFile): undefined => {
    const { forbidden, components, addresses, images } = readBodyFacts(tree, String(file)).facts
    for (const { what, ...place } of forbidden) file.fail(`Unexpected ${what}, expected data only`, place)
    for (const { url, ...place } of addresses)
      if (kindOfAddress(url) === 'unsafe') file.fail(`Unexpected address ${url}, expected https: or mailto:`, place)
    for (const { src, ...place } of images)
      if (!raster.test(imageFileOf(src) ?? '')) file.fail(`Unexpected image ${src}, expected one of images/`, place)
    for (const { name, attributes, ...place } of components) {
      const known: ComponentRule | undefined = Object.hasOwn(vocabulary, name)
        ? vocabulary[name as ComponentName]
        : undefined
      const stranger = Object.keys(attributes).find((key) => !known || !Object.hasOwn(known.attributes, key))
      if (!known || stranger !== undefined) {
        const what = [name, stranger].filter(Boolean).join(' ')
        file.fail(`Unexpected ${what}, expected a component of the vocabulary`, place)
      }
    }
  }
}
