import type { Position } from '../story/issue.ts'
import type { Finding } from '../story/rules/rule.ts'
import type { ContentFiles } from './content-folder.ts'
import { decodeText } from './decode-text.ts'
import { parseYaml, splitFrontMatter, type ParsedYaml } from './front-matter.ts'

/** Key paths become places by parsing the file’s YAML again: findings are few, and positions of all keys would be many. */
export function locator(files: ContentFiles): (file: string, place: Finding['place']) => Promise<Position> {
  const parsed = new Map<string, Promise<ParsedYaml | undefined>>()
  const parse = async (file: string) => {
    const decoded = decodeText(await files.read(file))
    if (!('text' in decoded)) return undefined
    if (file.endsWith('.yaml')) return parseYaml(decoded.text, 1)
    const split = splitFrontMatter(decoded.text)
    return split && parseYaml(split.yaml, split.yamlLine)
  }
  return async (file, place) => {
    if (place === 'file') return { line: 1, column: 1 }
    if ('line' in place) return { line: place.line, column: place.column }
    const yaml = parsed.get(file) ?? parse(file)
    parsed.set(file, yaml)
    return (await yaml)?.locate(place.path, place.at) ?? { line: 1, column: 1 }
  }
}
