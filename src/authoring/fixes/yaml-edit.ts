import type { Edit } from './fix.ts'
import type { OpenFile } from './open-file.ts'

/** The edit that puts other YAML in place of a file’s; none where it is the same. */
export function yamlEdit({ yaml, yamlStart }: OpenFile, text: string): Edit[] {
  return text === yaml ? [] : [{ start: yamlStart, end: yamlStart + yaml.length, text }]
}
