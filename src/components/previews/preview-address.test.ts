import { describe, expect, it } from 'vitest'
import { previewAddress } from './preview-address.ts'

describe('where a preview is kept', () => {
  it.each([
    ['/actors/volodymyr-zelensky/', '/previews/actors-v.json', 'volodymyr-zelensky'],
    ['/developments/2025-02-12-call/', '/previews/developments-2025-02.json', '2025-02-12-call'],
    ['/documents/2014-09-05-minsk/', '/previews/documents-2014.json', '2014-09-05-minsk'],
    ['/glossary/#truce', '/previews/terms-t.json', 'truce'],
  ])('%s', (address, file, id) => {
    const { pathname, hash } = new URL(address, 'https://parley.example')
    expect(previewAddress({ pathname, hash })).toEqual({ file, id })
  })

  it.each([
    '/',
    '/actors/',
    '/glossary/',
    '/about/',
    '/documents/2025-01-01-a/compare/2024-01-01-b/',
    '/constructor/x/',
  ])('is nowhere for %s', (address) => {
    const { pathname, hash } = new URL(address, 'https://parley.example')
    expect(previewAddress({ pathname, hash })).toBeUndefined()
  })
})
