import { describe, expect, it } from 'vitest'
import type { SearchRecord } from '../views/search-record.ts'
import { groupRecords } from './group-records.ts'

const record = (url: string): SearchRecord => ({ url, title: '', content: '', meta: { title: '' }, filters: {} })

const sizes = (urls: readonly string[], least: number) =>
  groupRecords(urls.map(record), least).map(({ length }) => length)

const days = (month: string, count: number) =>
  Array.from({ length: count }, (_, day) => `/developments/${month}-${String(day + 1).padStart(2, '0')}-talks/`)

describe('groupRecords', () => {
  it('leaves few records together', () => {
    expect(sizes([...days('2024-12', 3), '/about/', '/actors/ann/'], 10)).toEqual([5])
    expect(sizes([], 10)).toEqual([0])
  })

  it('cuts between months where there is enough', () => {
    expect(sizes([...days('2025-01', 6), ...days('2025-02', 6), ...days('2025-03', 6)], 10)).toEqual([12, 6])
  })

  it('cuts between years and kinds of entry where there is half of it', () => {
    expect(sizes([...days('2024-12', 4), ...days('2025-01', 6), '/documents/2025-01-02-a/'], 10)).toEqual([10, 1])
    expect(sizes([...days('2024-12', 5), ...days('2025-01', 4), '/about/'], 10)).toEqual([5, 5])
  })

  it('cuts between initials of names', () => {
    expect(
      sizes(
        ['ada', 'ann', 'ben', 'bob', 'cid'].map((id) => `/actors/${id}/`),
        2,
      ),
    ).toEqual([2, 2, 1])
  })

  it('keeps the borders of other years where a record is added', () => {
    const old = [...days('2023-01', 20), ...days('2023-02', 20), ...days('2024-01', 20)]
    const groups = groupRecords(old.map(record), 10)
    const more = groupRecords([...days('2022-03', 1), ...days('2022-04', 11), ...old].map(record), 10)
    expect(more.slice(-groups.length)).toEqual(groups)
  })
})
