import { describe, expect, it } from 'vitest'
import { countNew, readMemory, seeing, sortOut } from './seen.ts'

describe('what the browser remembers', () => {
  it('is read as it was written', () => {
    const memory = { since: '2026-03-03', seen: ['a', 'b'] }
    expect(readMemory(JSON.stringify(memory))).toEqual(memory)
  })

  it.each([
    [null],
    [''],
    ['{'],
    ['null'],
    ['[]'],
    ['{"since":"2026-03-03"}'],
    ['{"since":"yesterday","seen":[]}'],
    ['{"since":1,"seen":[]}'],
  ])('is nothing where it reads %s', (text) => {
    expect(readMemory(text)).toBeUndefined()
  })

  it('leaves out what is no id', () => {
    expect(readMemory('{"since":"2026-03-03","seen":["a",1,null]}')?.seen).toEqual(['a'])
  })

  it('grows by what was seen, each once and the newest first', () => {
    expect(seeing({ since: '2026-03-03', seen: ['a', 'b'] }, ['c', 'a'])).toEqual({
      since: '2026-03-03',
      seen: ['c', 'a', 'b'],
    })
  })

  it('is bounded', () => {
    const ids = (name: string) => Array.from({ length: 700 }, (_, index) => `${name}${index}`)
    const { seen } = seeing({ since: '2026-03-03', seen: ids('old') }, ids('new'))
    expect(seen).toHaveLength(1000)
    expect(seen.slice(0, 700)).toEqual(ids('new'))
  })

  it('tells what is new by its id, whatever its date', () => {
    const changes = [{ id: 'c' }, { id: 'b' }, { id: 'a' }]
    expect(sortOut(changes, { since: '2026-03-03', seen: ['b', 'gone'] })).toEqual({
      unseen: [{ id: 'c' }, { id: 'a' }],
      seen: [{ id: 'b' }],
    })
  })

  it('counts what is new only where something seen comes after it', () => {
    expect([countNew(['c', 'b'], ['a']), countNew(['c', 'b'], [])]).toEqual(['2', '2 or more'])
  })
})
