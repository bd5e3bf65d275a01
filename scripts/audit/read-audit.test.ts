import { describe, expect, it } from 'vitest'
import { explained, readAudit } from './read-audit.ts'

const advisory = (id: string) => ({
  title: `Fault ${id}`,
  url: `https://github.com/advisories/${id}`,
  severity: 'high',
})
const report = JSON.stringify({
  auditReportVersion: 2,
  vulnerabilities: {
    zebra: { via: [advisory('GHSA-2'), 'ant'] },
    ant: { via: [advisory('GHSA-1')] },
    bee: { via: ['ant'] },
  },
})

describe('an audit', () => {
  it('names every advisory once', () => {
    expect(readAudit(report, {})).toEqual({
      faults: [
        'ant: Fault GHSA-1 (high), https://github.com/advisories/GHSA-1',
        'zebra: Fault GHSA-2 (high), https://github.com/advisories/GHSA-2',
      ],
      explained: 0,
    })
  })

  it('leaves out what is explained', () => {
    const reasons = { 'https://github.com/advisories/GHSA-1': 'It is not used.' }
    expect(readAudit(report, reasons)).toMatchObject({ explained: 1, faults: [expect.stringContaining('GHSA-2')] })
  })

  it.each(['', 'npm error', '{"message": "request failed", "error": {}}', 'null'])(
    'is none where the registry did not answer: %s',
    (output) => {
      expect(readAudit(output, {})).toBeUndefined()
    },
  )

  it('explains every exception', () => {
    for (const [url, reason] of Object.entries(explained)) {
      expect(url).toMatch(/^https:\/\/github\.com\/advisories\//)
      expect(reason.length).toBeGreaterThan(20)
    }
  })
})
