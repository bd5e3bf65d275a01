import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '../../story/rules/index.ts'
import { schemas } from '../../story/schema/index.ts'
import { storyFile } from '../../story/schema/story-file.ts'
import { faultKinds } from '../verify/faults.ts'
import { fieldsPage } from './fields-page.ts'
import { compareDocs, generatedDocs, ruleSettings } from './generated-docs.ts'

describe('generatedDocs', async () => {
  const docs = await generatedDocs(await ruleSettings(readFileSync('content/story.yaml', 'utf8')))

  it('are those in docs/; npm run docs writes them', () => {
    const paths = globSync(['docs/rules/*', 'docs/fields.md', 'docs/built-site.md']).map((path) =>
      path.replaceAll('\\', '/'),
    )
    const found = new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]))
    expect(compareDocs(docs, found)).toEqual([])
  })

  it('have for each rule a page with a finding', () => {
    for (const { code } of rules) expect(docs.get(`docs/rules/${code}.md`)).toMatch(new RegExp(`:\\d+:\\d+ ${code}: `))
  })

  it('have for each fault of a built site a section with a finding', () => {
    const page = docs.get('docs/built-site.md')
    for (const { code } of faultKinds) expect(page).toMatch(new RegExp(`:\\d+:\\d+ ${code}: `))
  })

  it('link to pages and headings that exist', () => {
    for (const [path, text] of docs) {
      const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map(([, name]) => name!.toLowerCase().replaceAll('.', ''))
      for (const [, target] of text.replace(/^````[\s\S]*?^````$|`[^`\n]*`/gm, '').matchAll(/\]\(([^)]+)\)/g))
        if (target!.startsWith('#')) expect(anchors, path).toContain(target!.slice(1))
        else expect([...docs.keys()], path).toContain(`docs/rules/${target}`)
    }
  })
})

describe('fieldsPage', () => {
  const page = fieldsPage()

  it('has every field of every kind of entry', () => {
    for (const [name, { shape }] of Object.entries({ ...schemas, 'story.yaml': storyFile })) {
      const section = page.slice(page.indexOf(`\n## ${name}\n`)).split(/\n## /)[1]!
      const fields = [...section.matchAll(/^\| (?:\*\*)?(\w+)/gm)].map(([, field]) => field).slice(1)
      expect(fields, name).toEqual(Object.keys(shape))
    }
  })

  it('says what is needed, which values count, and where the parts are', () => {
    const rows = page.split('\n')
    expect(rows).toContain('| **kind** | `update`, `correction` | Whether something was added or was wrong. |')
    expect(rows).toContain('| url | address | Where it is. |')
    expect(page).toContain('| **sources** | list: [sources](#sources) |')
    expect(page.match(/^### statements$/gm)).toHaveLength(1)
  })
})

describe('compareDocs', () => {
  it('names what is missing, out of date or no longer wanted', () => {
    const wanted = new Map(Object.entries({ a: '1', b: '1', c: '1' }))
    const found = new Map(Object.entries({ b: '1', c: '2', d: '1' }))
    expect(compareDocs(wanted, found)).toEqual(['a is missing', 'c is out of date', 'd belongs to no rule'])
  })
})
