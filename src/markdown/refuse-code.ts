import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { readBodyFacts } from './body-facts.ts'

/** The second line of defence before MDX compiles: throws for anything that is not data, should the check have missed it. */
export function refuseCode() {
  return (tree: Root, file: VFile): undefined => {
    const found = readBodyFacts(tree, String(file.value)).facts.forbidden[0]
    if (found) file.fail(`Unexpected ${found.what}, expected data only`, found)
  }
}
