import type { Issue } from '../../story/issue.ts'
import type { CheckResult } from '../check.ts'
import { decodeText } from '../decode-text.ts'
import type { ContentFiles } from '../content-folder.ts'
import { fixes } from './index.ts'
import { openFile } from './open-file.ts'
import { storyWordsOf } from './story-words.ts'

/** The findings, those marked as fixable that `--fix` would repair: where a repair for their code edits the same line. */
export async function markFixable(files: ContentFiles, result: CheckResult): Promise<Issue[]> {
  const serving = new Map(fixes.flatMap((fix) => (fix.serves ? [[fix.serves, fix]] : [])))
  const words = storyWordsOf(result)
  const edited = new Map<string, ReadonlySet<number>>()
  const linesOf = async (file: string, code: string): Promise<ReadonlySet<number>> => {
    const decoded = decodeText(await files.read(file))
    const open = 'text' in decoded ? openFile(file, decoded.text) : undefined
    const edits = open ? (serving.get(code)?.edits(open, words) ?? []) : []
    return new Set(edits.map(({ start }) => open!.text.slice(0, start).split('\n').length))
  }
  const marked: Issue[] = []
  for (const issue of result.issues) {
    const key = `${issue.code} ${issue.file}`
    if (serving.has(issue.code) && !edited.has(key)) edited.set(key, await linesOf(issue.file, issue.code))
    marked.push(edited.get(key)?.has(issue.line) ? { ...issue, fixable: true } : issue)
  }
  return marked
}
