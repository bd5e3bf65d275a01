import { visit } from 'unist-util-visit'
import { isScalar, visit as visitYaml } from 'yaml'
import type { Edit, Fix } from './fix.ts'
import type { OpenFile } from './open-file.ts'

/** Takes away white space that means nothing. */
export const whiteSpace: Fix = {
  name: 'white-space',
  title: 'No spaces at the ends of lines, except two that break a line; one line break at the end of the file.',
  edits(file) {
    const kept = [...yamlRanges(file), ...bodyRanges(file)]
    const { text } = file
    const end = text.trimEnd().length
    const edits = [...text.slice(0, end).matchAll(/[ \t]+(?=\n)/g)].flatMap(({ 0: spaces, index }): Edit[] => {
      const edit = { start: index, end: index + spaces.length, text: '' }
      return kept.some(([from, to]) => from < edit.end && edit.start < to) ? [] : [edit]
    })
    const isKept = kept.some(([from, to]) => from < text.length && end < to)
    if (!isKept && text.slice(end) !== '\n') edits.push({ start: end, end: text.length, text: '\n' })
    return edits
  },
}

/** Values of several lines, where a space may be part of the text. */
function yamlRanges({ document, yaml, yamlStart }: OpenFile): [number, number][] {
  const ranges: [number, number][] = []
  visitYaml(document, {
    Scalar(_key, node) {
      if (!isScalar(node) || !node.range) return
      const [start, end] = node.range
      if (yaml.slice(start, end).includes('\n')) ranges.push([start + yamlStart, end + yamlStart])
    },
  })
  return ranges
}

/** Code, and spaces that break a line. */
function bodyRanges({ body }: OpenFile): [number, number][] {
  const ranges: [number, number][] = []
  if (body)
    visit(body.tree, ['code', 'inlineCode', 'break', 'html'], ({ position }) => {
      ranges.push([(position?.start.offset ?? 0) + body.shift, (position?.end.offset ?? 0) + body.shift])
    })
  return ranges
}
