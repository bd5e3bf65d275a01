import { readFileSync } from 'node:fs'
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js'
import { Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import { describe, expect, it } from 'vitest'
import {
  headerPolicy,
  headerPolicyInFrames,
  headersFile,
  headersFor,
  metaPolicy,
  metaPolicyInFrames,
  nginxFiles,
  routes,
} from './response-headers.ts'

/**
 * The score of MDN’s HTTP Observatory for a site without cookies and foreign scripts, served over HTTPS: 100 and more is A+.
 * After `src/grader/charts.js` of @mdn/mdn-http-observatory 1.4.8; what adds counts from 90 on.
 */
function observatoryScore(headers: Readonly<Record<string, string>>): number {
  const csp = headers['Content-Security-Policy'] ?? ''
  const age = Number(/max-age=(\d+)/.exec(headers['Strict-Transport-Security'] ?? '')?.[1] ?? 0)
  const framed = /frame-ancestors 'none'/.test(csp)
  const losses = [
    csp === '' ? 25 : /script-src[^;]*'unsafe-(?:inline|eval)'/.test(csp) ? 20 : 0,
    age === 0 ? 20 : age < 15_552_000 ? 10 : 0,
    framed ? 0 : 20,
    headers['X-Content-Type-Options'] === 'nosniff' ? 0 : 5,
  ]
  const gains = [
    csp === '' || csp.includes("'unsafe-inline'") ? 0 : csp.includes("default-src 'none'") ? 10 : 5,
    framed ? 5 : 0,
    /^(?:no-referrer|same-origin|strict-origin)/.test(headers['Referrer-Policy'] ?? '') ? 5 : 0,
    headers['Cross-Origin-Resource-Policy'] === 'same-origin' ? 10 : 0,
  ]
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
  const base = 100 - sum(losses)
  return base >= 90 ? base + sum(gains) : base
}

describe('headersFor', () => {
  const page = headersFor('/developments/')

  it('has a page score A+ at MDN’s HTTP Observatory', () => {
    expect(observatoryScore(page)).toBe(130)
  })

  it.each(['Content-Security-Policy', 'Strict-Transport-Security'])('would not without %s', (name) => {
    expect(observatoryScore({ ...page, [name]: '' })).toBeLessThan(100)
  })

  it('has browsers ask again for pages, and keep hashed files for a year', () => {
    expect(page['Cache-Control']).toBe('no-cache')
    expect(headersFor('/_assets/a.css')['Cache-Control']).toBe('public, max-age=31536000, immutable')
    expect(headersFor('/_assets/a.css')['X-Content-Type-Options']).toBe('nosniff')
    expect(headersFor('/pagefind/pagefind.js')['Cache-Control']).toBe('no-cache')
  })
})

describe('framing', () => {
  it.each([
    ['/', "'none'"],
    ['/developments/2025-01-10-opening/', "'none'"],
    ['/embed', "'none'"],
    ['/embedded/', "'none'"],
    ['/actors/embed/', "'none'"],
    ['/embed/statements/2025-01-10-opening/no-way/', '*'],
  ])('of %s: %s', (path, ancestors) => {
    expect(headersFor(path)['Content-Security-Policy']).toContain(`frame-ancestors ${ancestors}`)
  })
})

describe('what other sites may have', () => {
  it.each([
    ['/data/statements.csv', '*', 'same-origin'],
    ['/cards/topics/ceasefire.png', undefined, 'cross-origin'],
    ['/database/', undefined, 'same-origin'],
    ['/', undefined, 'same-origin'],
  ])('of %s: to read %s, to show %s', (path, read, show) => {
    const headers = headersFor(path)
    expect([headers['Access-Control-Allow-Origin'], headers['Cross-Origin-Resource-Policy']]).toEqual([read, show])
  })

  it('is nothing where nginx knows no value', () => {
    expect(nginxFiles().maps).toContain('map $uri $parley_access_control_allow_origin {\n  default "";\n')
  })
})

describe('the kinds of feeds and calendars', () => {
  it.each([
    ['/feed.xml', 'application/atom+xml; charset=utf-8'],
    ['/actors/nato/feed.json', 'application/feed+json; charset=utf-8'],
    ['/topics/border/calendar.ics', 'text/calendar; charset=utf-8'],
    ['/names.json', undefined],
  ])('are said of %s: %s', (path, type) => {
    expect(headersFor(path)['Content-Type']).toBe(type)
  })

  it('are said in the _headers file, for one page and for many', () => {
    expect(headersFile()).toContain('/changes/feed.xml\n  Content-Type: application/atom+xml; charset=utf-8\n')
    expect(headersFile()).toContain('/actors/:id/calendar.ics\n  Content-Type: text/calendar; charset=utf-8\n')
  })
})

describe('the content security policy', () => {
  it.each([
    ['as a header', headerPolicy],
    ['as a header of pages for frames', headerPolicyInFrames],
    ['in a page', metaPolicy],
    ['in a page for frames', metaPolicyInFrames],
  ])('has no fault that Google’s CSP Evaluator calls more than possible, %s', (_where, policy) => {
    const findings = new CspEvaluator(new CspParser(policy).csp).evaluate()
    // 'self' is weak on hosts that hold answers of callers or uploads; this one holds neither.
    expect(findings.filter(({ severity }) => severity < Severity.MEDIUM_MAYBE)).toEqual([])
  })

  it('is judged by an evaluator that finds faults', () => {
    const findings = new CspEvaluator(new CspParser("script-src 'unsafe-inline' *").csp).evaluate()
    expect(findings.some(({ severity }) => severity === Severity.HIGH)).toBe(true)
  })

  it('begins with nothing and has no exception for inline code', () => {
    expect(headerPolicy).toMatch(/^default-src 'none'; /)
    expect(headerPolicy).not.toMatch(/'unsafe-|https?:|\*|data:|blob:/)
  })

  it('says in a page what it says as a header, but for what browsers ignore there', () => {
    expect(headerPolicy).toBe(`${metaPolicy}; frame-ancestors 'none'`)
    expect(headerPolicyInFrames).toBe(`${metaPolicyInFrames}; frame-ancestors *`)
    expect(metaPolicy).not.toMatch(/frame-ancestors|report-uri|sandbox/)
  })

  it('lets nothing run and nothing be sent in pages that others may frame', () => {
    expect(metaPolicyInFrames).toMatch(/^default-src 'none'; /)
    expect(metaPolicyInFrames).toContain("form-action 'none'")
    expect(metaPolicyInFrames).not.toMatch(/script|connect|worker|https?:|\*|data:|blob:/)
  })
})

describe('headersFile', () => {
  const text = headersFile()
  const rules = text.split(/^(?=\/)/m)

  it('keeps within what Cloudflare Pages takes: 100 rules, 2,000 characters a line', () => {
    expect(rules.length).toBeLessThanOrEqual(100)
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(2000)
  })

  it.each(['/', '/developments/', '/embed/statements/a/b/', '/_assets/a.css', '/embed'])(
    'says for %s what servers in code say: Cloudflare Pages takes off what a rule detaches, then adds its own',
    (path) => {
      const sent = new Map<string, string>()
      for (const rule of rules) {
        const [pattern, ...lines] = rule.trimEnd().split('\n')
        if (!path.startsWith(pattern!.slice(0, -1))) continue
        for (const line of lines) {
          const [, detached, name, value] = /^ {2}(?:! (\S+)|(\S+): (.+))$/.exec(line)!
          if (detached) sent.delete(detached)
          else sent.set(name!, sent.has(name!) ? `${sent.get(name!)}, ${value!}` : value!)
        }
      }
      // Where no rule says how long to keep an answer, the hosts do.
      expect({ 'Cache-Control': 'no-cache', ...Object.fromEntries(sent) }).toEqual(headersFor(path))
    },
  )

  it('has a line for every header of every route', () => {
    for (const [index, { prefix, headers }] of routes.entries()) {
      const [pattern, ...lines] = rules[index]!.trimEnd().split('\n')
      expect(pattern).toBe(`${prefix}*`)
      expect(lines.filter((line) => !line.startsWith('  ! '))).toEqual(
        Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
      )
    }
  })
})

describe('nginxFiles', () => {
  it.each(['maps', 'headers'] as const)('are those in deploy/nginx/; npm run docs writes them: %s', (name) => {
    expect(readFileSync(`deploy/nginx/${name}.conf`, 'utf8')).toBe(nginxFiles()[name])
  })
})
