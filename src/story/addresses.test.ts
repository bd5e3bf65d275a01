import { describe, expect, it } from 'vitest'
import { imageFileOf, kindOfAddress } from './addresses.ts'

describe('kindOfAddress', () => {
  it.each([
    ['https://daily.example/a?b=c#d', 'web'],
    ['mailto:desk@daily.example', 'mail'],
    ['actor:nato', 'entry'],
    ['#what-next', 'fragment'],
    ['../images/kyiv.jpg', 'image'],
    ['/actors/nato/', 'internal'],
    ['nato', 'internal'],
    ['../actors/nato.md', 'internal'],
    ['?q=1', 'internal'],
    ['', 'internal'],
    ['https:actors/nato', 'internal'],
    ['../images/../story.yaml', 'internal'],
    ['http://daily.example', 'unsafe'],
    ['HTTPS://daily.example', 'unsafe'],
    ['//evil.example', 'unsafe'],
    ['/\\evil.example', 'unsafe'],
    ['\\\\evil.example', 'unsafe'],
    ['javascript:alert(1)', 'unsafe'],
    ['JavaScript:alert(1)', 'unsafe'],
    ['java\tscript:alert(1)', 'unsafe'],
    ['java\nscript:alert(1)', 'unsafe'],
    [' javascript:alert(1)', 'unsafe'],
    ['\u0001javascript:alert(1)', 'unsafe'],
    ['data:text/html,x', 'unsafe'],
    ['vbscript:x', 'unsafe'],
    ['file:///etc/passwd', 'unsafe'],
    ['Actor:nato', 'unsafe'],
    ['https://user:secret@daily.example', 'unsafe'],
    ['https://daily.example@evil.example', 'unsafe'],
    ['https://localhost', 'unsafe'],
    ['https://', 'unsafe'],
    ['https://da ily.example', 'unsafe'],
    ['mailto:', 'unsafe'],
  ])('of %j is %s', (address, kind) => expect(kindOfAddress(address)).toBe(kind))
})

describe('imageFileOf', () => {
  it.each([
    ['../images/kyiv.jpg', 'kyiv.jpg'],
    ['images/kyiv.jpg', undefined],
    ['../images/a/b.jpg', undefined],
    ['../images/%2e%2e', undefined],
  ])('of %s is %s', (address, file) => expect(imageFileOf(address)).toBe(file))
})
