import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { templates } from '../scripts/shots/templates.ts'
import { siteFolder } from './site.ts'

/** How HTML is laid out is the minifier’s business; a headline is as long as it is. */
const matterOfStyle = {
  'doctype-style': 'off',
  'long-title': 'off',
  'no-trailing-whitespace': 'off',
  'void-style': 'off',
} as const

/** Every so many pages one is judged, beside one of each kind. */
const step = 8

describe('a page of every kind, and of all others one in eight', () => {
  it('is valid HTML', { timeout: 60_000 }, async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: matterOfStyle })
    const pages = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.html'),
    )
    const kinds = new Set(['404.html', ...Object.values(templates).map((path) => `${path.slice(1)}index.html`)])
    const sample = pages.sort().filter((page, index) => kinds.has(page) || index % step === 0)
    expect(sample.length).toBeGreaterThan(40)
    const faults: string[] = []
    for (const page of sample) {
      const { results } = await validator.validateString(readFileSync(join(siteFolder, page), 'utf8'))
      for (const { messages } of results)
        for (const { line, column, ruleId, message } of messages)
          faults.push(`${page}:${line}:${column} ${ruleId}: ${message}`)
    }
    expect(faults).toEqual([])
  })
})
