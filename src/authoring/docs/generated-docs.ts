import { exampleStory } from '../../story/rules/example-story.ts'
import { rules } from '../../story/rules/index.ts'
import { check } from '../check.ts'
import { memoryContent } from '../memory-content.ts'
import { builtSitePage } from './built-site-page.ts'
import { fieldsPage } from './fields-page.ts'
import { readContent } from '../read-content.ts'
import { rulePage, rulesPage, type RuleSettings } from './rule-page.ts'

/** The folder that holds a page for each rule and nothing else. */
export const rulesFolder = 'docs/rules/'

/** What a story makes of rules, from the text of its `story.yaml`. Throws an Error where that is at fault. */
export async function ruleSettings(storyYaml: string): Promise<RuleSettings> {
  const { storyFile } = await readContent(memoryContent({ 'story.yaml': storyYaml }))
  if (!storyFile) throw new Error('content/story.yaml cannot be read; npm run check says why')
  return storyFile.rules
}

/**
 * The documents that come from the code, by path: a page for each rule, their table, the reference of fields, and what the
 * verifier of built sites looks for. The pages of rules say also what the story makes of them.
 */
export async function generatedDocs(settings: RuleSettings): Promise<Map<string, string>> {
  const docs = new Map([
    ['docs/built-site.md', builtSitePage()],
    ['docs/fields.md', fieldsPage()],
    [`${rulesFolder}README.md`, rulesPage(rules, settings)],
  ])
  for (const rule of rules) {
    const { issues } = await check(memoryContent({ ...exampleStory, ...rule.bad }), { published: rule.published })
    const findings = issues.filter(({ code }) => code === rule.code)
    docs.set(`${rulesFolder}${rule.code}.md`, rulePage(rule, findings, settings))
  }
  return docs
}

/** What differs between the documents as they are and as they should be, as lines for people; empty where nothing does. */
export function compareDocs(wanted: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): string[] {
  const changed = [...wanted].flatMap(([path, text]) => {
    const before = found.get(path)
    if (before === undefined) return [`${path} is missing`]
    return before === text ? [] : [`${path} is out of date`]
  })
  const old = [...found.keys()].filter((path) => !wanted.has(path)).map((path) => `${path} belongs to no rule`)
  return [...changed, ...old].sort()
}
