import { describe, expect, it } from 'vitest'
import { exampleEntry } from './example-entry.ts'
import { isHeldOn, officeOn, partyOn } from './offices.ts'

const envoy = exampleEntry('actors', 'ann-ames', {
  affiliation: 'party',
  roles: [
    { title: 'deputy', of: 'ministry', from: '2019', to: '2021-06' },
    { title: 'minister', of: 'atlantis', from: '2021-06-15', to: '2024-03-01' },
    { title: 'chair', from: '2023-01-01', to: '2023-12-31' },
  ],
})

describe('isHeldOn', () => {
  it.each([
    ['2018-12-31', false],
    ['2019-01-01', true],
    ['2021-06-30', true],
    ['2021-07-01', false],
  ])('on %s is %s for 2019 to June 2021', (date, held) => expect(isHeldOn(envoy.data.roles[0]!, date)).toBe(held))

  it('counts unknown dates as held', () => expect(isHeldOn({ title: 'member' }, '1900-01-01')).toBe(true))
})

describe('officeOn', () => {
  it.each([
    ['2020-05-05', 'deputy'],
    ['2021-06-20', 'minister'],
    ['2023-06-01', 'chair'],
    ['2024-03-02', undefined],
  ])('on %s is %s', (date, title) => expect(officeOn(envoy, date)?.title).toBe(title))
})

describe('partyOn', () => {
  it.each([
    ['2020-05-05', 'ministry'],
    ['2022-05-05', 'atlantis'],
    ['2025-05-05', 'party'],
  ])('on %s is %s', (date, party) => expect(partyOn(envoy, date)).toBe(party))

  it('is the speaker where nothing else is known', () =>
    expect(partyOn(exampleEntry('actors', 'bob'), '2025-01-01')).toBe('bob'))
})
