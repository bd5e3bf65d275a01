import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { siteFolder } from './site.ts'

/** How HTML is laid out is the minifier’s business; a headline is as long as it is. */
const matterOfStyle = {
  'doctype-style': 'off',
  'long-title': 'off',
  'no-trailing-whitespace': 'off',
  'void-style': 'off',
} as const

describe('every page of the site', () => {
  it('is valid HTML', { timeout: 60_000 }, async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: matterOfStyle })
    const pages = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.html'),
    )
    expect(pages.length).toBeGreaterThan(100)
    const faults: string[] = []
    for (const page of pages) {
      const { results } = await validator.validateString(readFileSync(join(siteFolder, page), 'utf8'))
      for (const { messages } of results)
        for (const { line, column, ruleId, message } of messages)
          faults.push(`${page}:${line}:${column} ${ruleId}: ${message}`)
    }
    expect(faults).toEqual([])
  })
})
